import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dayOf, weekday } from './day.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const days = fc.integer({ min: 20_000, max: 21_500 }).map(dayOf);
const off = fc.uniqueArray(days, { maxLength: 60 }).map((list) => new Set(list));

it('lands on the working day that a count on the calendar lands on', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), off, (from, count, daysOff) => {
      const calendar = Array.from({ length: 400 }, (_, index) => addDays(from, index + 1));
      const working = calendar.filter((day) => weekday(day) < 6 && !daysOff.has(day));
      expect(addWorkingDays(from, count, daysOff)).toBe(working[count - 1]);
    }),
  );
});

it('counts back what was added', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), off, (from, count, daysOff) => {
      const to = addWorkingDays(from, count, daysOff);
      expect(isWorkingDay(to, daysOff)).toBe(true);
      expect(workingDaysBetween(from, to, daysOff)).toBe(count);
      expect(workingDaysBetween(to, from, daysOff)).toBe(0);
    }),
  );
});

it('passes the weekend and Christmas by', () => {
  expect(addWorkingDays('2026-12-23', 2, new Set(['2026-12-25']))).toBe('2026-12-28');
  expect(addWorkingDays('2026-12-26', 1)).toBe('2026-12-28');
});
