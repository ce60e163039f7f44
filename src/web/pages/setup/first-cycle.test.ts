import { expect, test } from 'vitest';
import { weeksOf } from '../../../core/calendar/weeks.ts';
import { cycleFor, proposals } from './first-cycle.ts';

const quarters = { family: 'quarters', fiscalStartMonth: 4 } as const;

test('proposes the quarter today lies in', () => {
  expect(cycleFor(quarters, '2026-07-20')).toEqual({
    cycleName: 'FY27 Q2',
    startsOn: '2026-07-01',
    endsOn: '2026-09-30',
  });
});

test('proposes the next one in the last three weeks', () => {
  expect(cycleFor(quarters, '2026-09-09').startsOn).toBe('2026-07-01');
  expect(cycleFor(quarters, '2026-09-10').startsOn).toBe('2026-10-01');
});

test('proposes thirteen whole weeks where dates are given by hand', () => {
  const [now, after] = proposals({ family: 'explicit' }, '2026-11-25');
  expect(now.startsOn).toBe('2026-11-23');
  expect(weeksOf(now)).toHaveLength(13);
  expect(after.startsOn).toBe('2027-02-22');
  expect(weeksOf(after)).toHaveLength(13);
});
