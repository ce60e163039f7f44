import { expect, test } from 'vitest';
import {
  comingDay,
  daysWords,
  dayWords,
  dueWords,
  durationWords,
  exactWords,
  momentWords,
  relativeDay,
} from './dates.ts';

const today = '2026-08-12';

test('says a day in four lengths', () => {
  expect(dayWords(today)).toBe('12 August');
  expect(dayWords(today, 'weekday')).toBe('Wednesday 12 August');
  expect(dayWords(today, 'short')).toBe('Wed 12 Aug');
  expect(dayWords('2026-09-03', 'tight')).toBe('3 Sep');
});

test('says the year only when it is another one', () => {
  expect(dayWords('2025-12-31', 'plain', today)).toBe('31 December 2025');
  expect(dayWords('2026-12-31', 'plain', today)).toBe('31 December');
});

test('says near days by their distance and far ones by date', () => {
  expect(
    [0, -1, 1, -8, 3].map((days) =>
      relativeDay(new Date(Date.UTC(2026, 7, 12 + days)).toISOString().slice(0, 10), today),
    ),
  ).toEqual(['today', 'yesterday', 'tomorrow', '8 days ago', 'in 3 days']);
  expect(relativeDay('2026-07-02', today)).toBe('2 July');
});

test('says a coming day by its weekday', () => {
  expect(comingDay('2026-08-13', today)).toBe('tomorrow');
  expect(comingDay('2026-08-14', today)).toBe('Friday 14 August');
});

test('says what two days share once', () => {
  expect(daysWords('2026-07-06', '2026-07-12', today)).toBe('6 to 12 July');
  expect(daysWords('2026-06-29', '2026-07-05', today)).toBe('29 June to 5 July');
  expect(daysWords('2025-12-29', '2026-01-04', today)).toBe('29 December 2025 to 4 January');
});

test('tells an instant in the zone of the reader, over midnight too', () => {
  const now = new Date('2026-08-12T22:30:00Z');
  expect(momentWords('2026-08-12T21:52:00Z', now, 'Europe/London')).toBe('today 22:52');
  expect(momentWords('2026-08-12T21:52:00Z', now, 'Europe/Athens')).toBe('today 00:52');
  expect(momentWords('2026-08-12T20:30:00Z', now, 'Europe/Athens')).toBe('yesterday 23:30');
  expect(momentWords('2026-08-07T09:00:00Z', now, 'Europe/London')).toBe('5 days ago');
});

test('tells a deadline and an exact time', () => {
  const now = new Date('2026-08-12T10:00:00Z');
  expect(dueWords('2026-08-13T08:30:00Z', now, 'Europe/London')).toBe('tomorrow 09:30');
  expect(exactWords('2026-08-12T09:52:00Z', 'Europe/London')).toBe('Wednesday 12 August 2026, 10:52');
});

test('tells how long', () => {
  expect([900, 40_000, 180_000, 7_200_000].map(durationWords)).toEqual([
    '1 second',
    '40 seconds',
    '3 minutes',
    '2 hours',
  ]);
});
