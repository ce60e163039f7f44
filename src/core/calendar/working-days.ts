// Working days: Monday to Friday without the days off. A clock that promises an answer counts these and no others.
import { addDays, type Day, weekday } from './day.ts';

const none: ReadonlySet<Day> = new Set();

/** Whether people work on `day`. */
export function isWorkingDay(day: Day, daysOff: ReadonlySet<Day> = none): boolean {
  return weekday(day) <= 5 && !daysOff.has(day);
}

/** The working day `count` working days after `day`; `day` itself does not count, whatever it is. @param count at least 1 */
export function addWorkingDays(day: Day, count: number, daysOff: ReadonlySet<Day> = none): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, daysOff)) left--;
  }
  return at;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, daysOff: ReadonlySet<Day> = none): number {
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, daysOff)) count++;
  }
  return count;
}
