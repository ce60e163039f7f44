// One check-in a week is due, whatever the clocks do and wherever the week is cut.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueOn, isLate, owedIn, slotOn, slotsOf } from './due.ts';
import { weekOf, weeksOf } from './weeks.ts';
import { localDay, localTime } from './zone.ts';

const rule = { weekday: 4, time: '09:30', zone: 'Europe/Lisbon' };
const cycle = { startsOn: '2026-10-01', endsOn: '2026-12-31', quietWeeks: [13] };

test('falls due on the weekday at the local time, across the change of clocks', () => {
  expect(dueOn(cycle, '2026-10-20', rule)?.toISOString()).toBe('2026-10-22T08:30:00.000Z');
  expect(dueOn(cycle, '2026-10-27', rule)?.toISOString()).toBe('2026-10-29T09:30:00.000Z');
});

test('asks nothing in a quiet week', () => {
  expect(dueOn(cycle, '2026-12-23', rule)).toBeNull();
  expect(owedIn(slotOn(cycle, '2026-12-23', rule), null, new Date('2026-12-23T12:00:00Z'))).toBe('quiet');
});

test('falls due on the last day of a short week that lacks the weekday', () => {
  const short = { startsOn: '2026-01-05', endsOn: '2026-03-27' };
  expect(localDay(slotsOf(short, { ...rule, weekday: 7 }).at(-1)!.at, rule.zone)).toBe('2026-03-27');
});

test.each([
  ['before it is due', '2026-11-04', '2026-11-04T12:00:00Z', null, 'due'],
  ['after it was due', '2026-11-05', '2026-11-05T12:00:00Z', null, 'overdue'],
  ['checked in this week', '2026-11-05', '2026-11-05T12:00:00Z', '2026-11-02', 'done'],
  ['checked in last week', '2026-11-05', '2026-11-05T09:00:00Z', '2026-11-01', 'due'],
  ['before the cycle', '2026-09-20', '2026-09-20T12:00:00Z', null, 'not yet'],
])('owes %s', (_, today, now, latestOn, state) => {
  expect(owedIn(slotOn(cycle, today, rule), latestOn, new Date(now))).toBe(state);
});

test('is late from 48 hours after it was due', () => {
  const due = new Date('2026-11-05T09:30:00Z');
  expect(isLate(new Date('2026-11-07T09:30:00Z'), due)).toBe(false);
  expect(isLate(new Date('2026-11-07T09:30:01Z'), due)).toBe(true);
});

test('every week that is not quiet has exactly one slot, inside it and at the asked time', () => {
  const zones = fc.constantFrom('Europe/Kyiv', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Tokyo');
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('00:00', '02:30', '09:30', '23:59'),
      fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 4 }),
      (zone, weekday, time, quietWeeks) => {
        const quarter = { startsOn: '2026-02-20', endsOn: '2026-05-21', quietWeeks };
        const slots = slotsOf(quarter, { weekday, time, zone });
        const open = weeksOf(quarter).filter((week) => !week.quiet);
        expect(slots.map((slot) => slot.week)).toEqual(open.map((week) => week.number));
        for (const { week, at } of slots) {
          expect(weekOf(quarter, localDay(at, zone)).number).toBe(week);
          expect(localTime(at, zone) >= time).toBe(true);
        }
      },
    ),
  );
});
