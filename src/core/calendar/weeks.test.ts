// Weeks of a cycle: every day in exactly one, none shorter than four days, none longer than ten.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, isoWeek, weekday } from './day.ts';
import { weekOf, weeksOf } from './weeks.ts';

test.each([
  ['a calendar quarter', '2026-10-01', '2026-12-31', 14],
  ['a quarter from Monday to Sunday', '2026-09-28', '2026-12-27', 13],
  ['twelve weeks', '2026-01-05', '2026-03-29', 12],
  ['fourteen weeks', '2026-01-05', '2026-04-12', 14],
  ['a first quarter', '2026-01-01', '2026-03-31', 13],
])('%s has its number of weeks', (_, startsOn, endsOn, weeks) => {
  expect(weeksOf({ startsOn, endsOn })).toHaveLength(weeks);
});

test('marks quiet weeks by their number', () => {
  const weeks = weeksOf({ startsOn: '2026-01-05', endsOn: '2026-03-29', quietWeeks: [1, 12] });
  expect(weeks.filter((week) => week.quiet).map((week) => week.number)).toEqual([1, 12]);
});

test('finds the nearest week for days outside the cycle', () => {
  const cycle = { startsOn: '2026-01-05', endsOn: '2026-03-29' };
  expect(weekOf(cycle, '2025-12-31').number).toBe(1);
  expect(weekOf(cycle, '2026-04-30').number).toBe(12);
});

test('knows ISO weeks across the turn of the year', () => {
  expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 });
  expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
  expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
  expect(isoWeek('2028-02-29')).toEqual({ year: 2028, week: 9 });
});

test('puts every day of any cycle into exactly one week that starts after the one before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 6, max: 399 }), (from, length) => {
      const startsOn = addDays('2000-01-01', from);
      const endsOn = addDays(startsOn, length);
      const weeks = weeksOf({ startsOn, endsOn });
      expect(weeks[0]!.startsOn).toBe(startsOn);
      expect(weeks.at(-1)!.endsOn).toBe(endsOn);
      for (const [index, week] of weeks.entries()) {
        const days = daysBetween(week.startsOn, week.endsOn) + 1;
        expect(days).toBeGreaterThanOrEqual(4);
        expect(days).toBeLessThanOrEqual(weeks.length === 1 ? 13 : 10);
        if (index > 0) {
          expect(week.startsOn).toBe(addDays(weeks[index - 1]!.endsOn, 1));
          expect(weekday(week.startsOn)).toBe(1);
        }
      }
    }),
  );
});
