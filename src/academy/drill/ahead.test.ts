// A meeting that is near brings its drills forward and makes nobody's day longer.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meetingKinds } from '../../core/meeting/kinds.ts';
import { broughtForward, burst, isFor } from './ahead.ts';

it('knows which outcomes a ceremony uses', () => {
  expect(isFor('weekly check-in', 'coaching/check-in-conversation')).toBe(true);
  expect(isFor('mid-quarter review', 'governance/trade-offs')).toBe(true);
  expect(isFor('reset', 'review/reset')).toBe(true);
  expect(isFor('reset', 'writing/outcome-not-task')).toBe(false);
  expect(isFor('commit', 'intent/few-choices')).toBe(false);
});

it('leaves every ceremony something to practise in a programme that teaches them all', () => {
  const taught = [
    'intent/few-choices',
    'writing/outcome-not-task',
    'cycle/plan-and-commit',
    'cycle/keep-the-rhythm',
  ];
  const more = [
    'alignment/dependencies',
    'coaching/check-in-conversation',
    'governance/trade-offs',
    'review/reset',
  ];
  for (const kind of meetingKinds)
    expect([kind, [...taught, ...more].some((each) => isFor(kind, each))]).toEqual([kind, true]);
});

it('puts three in front, twice nothing, and no more than were up', () => {
  const drills = fc.uniqueArray(fc.integer({ min: 1, max: 30 }).map(String), { maxLength: 12 });
  fc.assert(
    fc.property(drills, drills, (up, forMeeting) => {
      const now = broughtForward(up, forMeeting);
      expect(now).toHaveLength(up.length);
      expect(new Set(now).size).toBe(now.length);
      const front = Math.min(burst, up.length, forMeeting.length);
      expect(now.slice(0, front)).toEqual(forMeeting.slice(0, front));
    }),
  );
});
