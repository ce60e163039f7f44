import { expect, test } from 'vitest';
import { resetFinding } from './finding.ts';
import type { Handed, Reset } from './shown.ts';

const cycle = { id: 'c', name: 'Spring tides', phase: 'review' as const };
const chosen = (choice: 'carry' | 'drop') => ({ choice: { choice }, verdict: 'missed' }) as Handed;
const open = { choice: null, verdict: 'partial' } as Handed;
const dropped = { choice: null, verdict: 'dropped' } as Handed;
const say = (objectives: Handed[], about: Reset['cycle'] = cycle) =>
  resetFinding({ cycle: about, objectives });

test('says what waits, what goes on and what ends', () => {
  expect(say([open, open, chosen('carry')])).toBe('Two of three objectives wait: carry on, or let go?');
  expect(say([open])).toBe('One of one objective waits: carry on, or let go?');
  expect(say([chosen('carry'), chosen('drop'), dropped])).toBe(
    'One of three objectives goes on, two end here',
  );
  expect(say([chosen('carry'), chosen('carry')])).toBe('Two of two objectives go on');
  expect(say([chosen('drop'), dropped])).toBe('All two objectives end here');
  expect(say([dropped])).toBe('The only objective ends here');
});

test('says so where there is nothing to choose', () => {
  expect(say([])).toBe('Nothing was promised in Spring tides, so nothing goes on');
  expect(say([open], { ...cycle, phase: 'running' })).toBe('The reset of Spring tides comes with its review');
  expect(say([], null)).toBe('There is no quarter to hand on yet');
});
