// Quarters against calendars that are published elsewhere, and against the law that they tile the year.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from './day.ts';
import { type CalendarRule, nextQuarter, quarterOf } from './quarters.ts';

const calendar: CalendarRule = { family: 'quarters', fiscalStartMonth: 1 };
const july: CalendarRule = { family: 'quarters', fiscalStartMonth: 7 };
const april: CalendarRule = { family: 'quarters', fiscalStartMonth: 4 };
/** American retail (4-5-4): the Saturday nearest to the end of January. */
const retail: CalendarRule = { family: '4-5-4', endWeekday: 6, endMonth: 1, endRule: 'nearest' };
/** A year that ends on the last Saturday of September. */
const september: CalendarRule = { family: '4-4-5', endWeekday: 6, endMonth: 9, endRule: 'last' };

test.each<[string, CalendarRule, string, string, string, string]>([
  ['a calendar quarter', calendar, '2026-11-25', 'Q4 2026', '2026-10-01', '2026-12-31'],
  ['29 February', calendar, '2028-02-29', 'Q1 2028', '2028-01-01', '2028-03-31'],
  ['the last day of a year with ISO week 53', calendar, '2026-12-31', 'Q4 2026', '2026-10-01', '2026-12-31'],
  ['a fiscal year from July, its first day', july, '2026-07-01', 'FY27 Q1', '2026-07-01', '2026-09-30'],
  ['a fiscal year from July, its last day', july, '2027-06-30', 'FY27 Q4', '2027-04-01', '2027-06-30'],
  ['a fiscal year from April over New Year', april, '2027-01-15', 'FY27 Q4', '2027-01-01', '2027-03-31'],
  ['retail 2022, 52 weeks', retail, '2023-01-28', 'FY23 Q4', '2022-10-30', '2023-01-28'],
  ['retail 2023, 53 weeks', retail, '2024-02-03', 'FY24 Q4', '2023-10-29', '2024-02-03'],
  ['the first day after the 53rd week', retail, '2024-02-04', 'FY25 Q1', '2024-02-04', '2024-05-04'],
  ['the last Saturday of September 2022', september, '2022-09-24', 'FY22 Q4', '2022-06-26', '2022-09-24'],
  ['a 53-week year to September 2023', september, '2023-09-30', 'FY23 Q4', '2023-06-25', '2023-09-30'],
])('places %s', (_, rule, day, name, startsOn, endsOn) => {
  expect(quarterOf(rule, day)).toEqual({ name, startsOn, endsOn });
});

test('leaves explicit calendars to people', () => {
  expect(quarterOf({ family: 'explicit' }, '2026-05-05')).toBeNull();
  expect(nextQuarter({ family: 'explicit' }, { startsOn: '2026-01-05', endsOn: '2026-03-29' })).toEqual({
    name: '',
    startsOn: '2026-03-30',
    endsOn: '2026-06-21',
  });
});

const rules = fc.oneof(
  fc.record({ family: fc.constant('quarters' as const), fiscalStartMonth: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    family: fc.constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const),
    endWeekday: fc.integer({ min: 1, max: 7 }),
    endMonth: fc.integer({ min: 1, max: 12 }),
    endRule: fc.constantFrom('last' as const, 'nearest' as const),
  }),
);

test('quarters tile the years: each follows the one before, holds its days, and lasts 12 to 14 weeks', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 36_000 }), (rule, offset) => {
      const day = addDays('2000-01-01', offset);
      const quarter = quarterOf(rule, day)!;
      expect(quarter.startsOn <= day && day <= quarter.endsOn).toBe(true);
      expect(quarterOf(rule, quarter.startsOn)).toEqual(quarter);
      expect(quarterOf(rule, quarter.endsOn)).toEqual(quarter);
      const next = nextQuarter(rule, quarter);
      expect(next.startsOn).toBe(addDays(quarter.endsOn, 1));
      expect(next.name).not.toBe(quarter.name);
      const days = daysBetween(quarter.startsOn, quarter.endsOn) + 1;
      expect(days).toBeGreaterThanOrEqual(89);
      expect(days).toBeLessThanOrEqual(98);
    }),
  );
});
