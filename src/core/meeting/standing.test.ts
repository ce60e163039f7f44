// What became of a meeting follows from what happened, and nobody improves the record by calling off, moving far away or sending somebody who may not decide.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingDays } from '../calendar/working-days.ts';
import { type Attendee, type Happened, quorumOf, ranSeconds, standingOf } from './standing.ts';

const at = '2026-05-05T09:00:00.000Z';
const meeting: Happened = {
  startsAt: at,
  plannedAt: at,
  zone: 'Europe/Lisbon',
  begunAt: null,
  endedAt: null,
  cancelledAt: null,
  cancelledIn: null,
  cancelledSide: 'nobody',
  needs: ['sponsor', 'programme lead'],
};
const sponsor = (presence: Attendee['presence'], delegateDecides = false): Attendee => ({
  role: 'sponsor',
  presence,
  delegateDecides,
});
const none = new Set<string>();
const stands = (more: Partial<Happened>, who: Attendee[] = [], now = '2026-05-05T08:00:00Z') =>
  standingOf({ ...meeting, ...more }, who, new Date(now), none);
const held = { begunAt: at, endedAt: '2026-05-05T09:45:00Z' };

test.each<[string, Partial<Happened>, Attendee[], string, string, boolean]>([
  ['is scheduled before its time', {}, [], '2026-05-05T08:00:00Z', 'scheduled', false],
  ['waits five working days', {}, [], '2026-05-12T20:00:00Z', 'scheduled', false],
  ['is missed on the sixth', {}, [], '2026-05-13T08:00:00Z', 'missed', true],
  ['is rescheduled when moved', { startsAt: '2026-05-07T09:00:00Z' }, [], at, 'rescheduled', false],
  [
    'counts as missed when moved past its grace',
    { startsAt: '2026-05-20T09:00:00Z' },
    [],
    at,
    'rescheduled',
    true,
  ],
  ['runs once begun', { begunAt: at }, [], at, 'running', false],
  ['is held with its sponsor', held, [sponsor('here')], at, 'held', false],
  ['is held with a delegate who decides', held, [sponsor('delegated', true)], at, 'held', false],
  ['lacks quorum with one who may not', held, [sponsor('delegated')], at, 'held without quorum', false],
  ['lacks quorum without anybody', held, [], at, 'held without quorum', false],
  [
    'was missed when held too late',
    { ...held, begunAt: '2026-05-14T09:00:00Z' },
    [sponsor('here')],
    at,
    'held',
    true,
  ],
  [
    'is only off when the plan has no place for it any more',
    { cancelledAt: at, cancelledIn: 'running', cancelledSide: null },
    [],
    at,
    'cancelled',
    false,
  ],
  [
    'is missed when called off after commit',
    { cancelledAt: at, cancelledIn: 'running' },
    [],
    at,
    'missed',
    true,
  ],
  [
    'is only cancelled while planning',
    { cancelledAt: at, cancelledIn: 'planning' },
    [],
    at,
    'cancelled',
    false,
  ],
])('%s', (_what, more, who, now, state, countsAsMissed) => {
  expect(stands(more, who, now)).toEqual({ state, countsAsMissed });
});

test('a day off does not count against it', () => {
  const daysOff = new Set(['2026-05-08']);
  const now = new Date('2026-05-13T08:00:00Z');
  expect(standingOf(meeting, [], now, daysOff).state).toBe('scheduled');
});

const presence = fc.constantFrom('here' as const, 'away' as const, 'delegated' as const, null);
const anyone = fc.record({
  role: fc.constantFrom('sponsor' as const, 'programme lead' as const, 'guest' as const),
  presence,
  delegateDecides: fc.boolean(),
});

test('nobody but a sponsor here or their deciding delegate makes a quorum', () => {
  fc.assert(
    fc.property(fc.array(anyone), (who) => {
      const can = who.some(
        (each) =>
          each.role === 'sponsor' &&
          (each.presence === 'here' || (each.presence === 'delegated' && each.delegateDecides)),
      );
      expect(quorumOf(meeting.needs, who).isReached).toBe(can);
      expect(quorumOf(['team lead'], who).isReached).toBe(true);
    }),
  );
});

test('once missed, no later look and no later move makes it good', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 60 }), fc.integer({ min: 0, max: 60 }), (late, more) => {
      const first = `${addWorkingDays('2026-05-05', late)}T09:00:00Z`;
      const later = `${addWorkingDays('2026-05-05', late + more + 1)}T09:00:00Z`;
      expect(stands({}, [], first).countsAsMissed).toBe(true);
      expect(stands({ startsAt: later }, [], first).countsAsMissed).toBe(true);
      expect(stands({ startsAt: later, begunAt: later, endedAt: later }, [], later).countsAsMissed).toBe(
        true,
      );
    }),
  );
});

test('a pause stops the clock', () => {
  const ran = { begunAt: at, endedAt: null, pausedAt: null, pausedSeconds: 0 };
  const now = new Date('2026-05-05T09:20:00Z');
  expect(ranSeconds(ran, now)).toBe(1200);
  expect(ranSeconds({ ...ran, pausedAt: '2026-05-05T09:10:00Z' }, now)).toBe(600);
  expect(ranSeconds({ ...ran, pausedSeconds: 300 }, now)).toBe(900);
  expect(ranSeconds({ ...ran, begunAt: null }, now)).toBe(0);
});
