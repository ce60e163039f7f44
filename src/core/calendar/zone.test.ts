// Days and instants in zones that change their clocks in every way clocks are changed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './day.ts';
import { instantOf, localDay, localTime } from './zone.ts';

test.each([
  // zone, day, time -> instant: before, in and after the gap; the first of two; half an hour; across the date line
  ['Europe/London', '2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
  ['Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
  ['Europe/London', '2026-03-29', '09:30', '2026-03-29T08:30:00.000Z'],
  ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['Europe/Kyiv', '2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
  ['Europe/Kyiv', '2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
  ['America/Santiago', '2026-09-06', '00:30', '2026-09-06T04:30:00.000Z'],
  ['America/Santiago', '2026-04-04', '23:30', '2026-04-05T02:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01', '09:30', '2025-12-31T19:30:00.000Z'],
  ['Asia/Kathmandu', '2026-06-01', '09:30', '2026-06-01T03:45:00.000Z'],
  ['America/St_Johns', '2026-06-01', '09:30', '2026-06-01T12:00:00.000Z'],
])('in %s on %s at %s it is %s', (zone, day, time, instant) => {
  expect(instantOf(day, time, zone).toISOString()).toBe(instant);
});

test('tells the local day on both sides of midnight', () => {
  expect(localDay(new Date('2026-11-25T23:30:00Z'), 'Europe/Lisbon')).toBe('2026-11-25');
  expect(localDay(new Date('2026-11-25T23:30:00Z'), 'Europe/Madrid')).toBe('2026-11-26');
  expect(localDay(new Date('2026-11-25T09:30:00Z'), 'Pacific/Kiritimati')).toBe('2026-11-25');
  expect(localDay(new Date('2026-11-25T10:30:00Z'), 'Pacific/Kiritimati')).toBe('2026-11-26');
});

const zones = fc.constantFrom(
  'UTC',
  'Europe/London',
  'Europe/Kyiv',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Africa/Casablanca',
);
const minute = fc.integer({ min: 0, max: 1439 });
const clock = (of: number) =>
  `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;

test('an instant has the day and time it was made from; in a gap it is later by the gap, never earlier', () => {
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 3650 }), minute, (zone, offset, at) => {
      const day = addDays('2020-01-01', offset);
      const instant = instantOf(day, clock(at), zone);
      const back = localTime(instant, zone);
      expect(localDay(instant, zone)).toBe(day);
      if (back !== clock(at)) {
        expect(back > clock(at)).toBe(true);
        const before = new Date(instant.getTime() - 60 * 60_000);
        expect(localTime(before, zone) < clock(at)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('time goes on: a later local day at the same time is a later instant', () => {
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 3650 }), minute, (zone, offset, at) => {
      const day = addDays('2020-01-01', offset);
      const hours =
        (instantOf(addDays(day, 1), clock(at), zone).getTime() - instantOf(day, clock(at), zone).getTime()) /
        3_600_000;
      expect(hours).toBeGreaterThanOrEqual(22);
      expect(hours).toBeLessThanOrEqual(26);
    }),
  );
});
