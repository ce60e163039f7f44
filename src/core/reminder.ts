// When somebody is reminded of check-ins: once before they are due, once when they are late, and never on a day off.
import { addDays, type Day } from './calendar/day.ts';
import type { Slot } from './calendar/due.ts';
import { isWorkingDay } from './calendar/working-days.ts';
import { localDay } from './calendar/zone.ts';

export type Reminder = 'check-in due' | 'check-in overdue';

/** What to remind somebody of at `now` who still owes check-ins of a slot: from the working day before it is due, and from the working day after
 * it was, both as days of their zone. Null when it is too early, quiet, or a day off. */
export function reminderAt(
  { at, opens }: Slot,
  now: Date,
  zone: string,
  daysOff: ReadonlySet<Day>,
): Reminder | null {
  if (at === null || !opens) return null;
  const today = localDay(now, zone);
  if (!isWorkingDay(today, daysOff)) return null;
  const due = localDay(at, zone);
  if (now > at) return today > due ? 'check-in overdue' : null;
  return today >= workingDayBefore(due, daysOff) ? 'check-in due' : null;
}

function workingDayBefore(day: Day, daysOff: ReadonlySet<Day>): Day {
  for (let back = 1; back <= 7; back++) {
    const before = addDays(day, -back);
    if (isWorkingDay(before, daysOff)) return before;
  }
  return addDays(day, -1);
}

/** One reminder of each kind a week. */
export function reminderKey(kind: Reminder, cycleId: string, week: { startsOn: Day }): string {
  return `${kind} ${cycleId} ${week.startsOn}`;
}
