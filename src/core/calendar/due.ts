// When a check-in is due: once in every week that is not quiet, at one local time, whatever the clocks do.
import { addDays, type Day, weekday } from './day.ts';
import { type CycleDays, type Week, weekOf, weeksOf } from './weeks.ts';
import { instantOf } from './zone.ts';

/** When check-ins fall due: ISO weekday (Monday 1), local time 'HH:MM', time zone. */
export type DueRule = { weekday: number; time: string; zone: string };

const lateAfterHours = 48;

/** The instant the check-in of a week is due; null in a quiet week. A short first or last week without the weekday is due on its last day. */
export function dueAt(week: Week, rule: DueRule): Date | null {
  if (week.quiet) return null;
  const day = addDays(week.endsOn, -((weekday(week.endsOn) - rule.weekday + 7) % 7));
  return instantOf(day < week.startsOn ? week.endsOn : day, rule.time, rule.zone);
}

/** When the check-in about `day` was due; null in a quiet week. */
export function dueOn(cycle: CycleDays, day: Day, rule: DueRule): Date | null {
  return dueAt(weekOf(cycle, day), rule);
}

/** Every slot of the cycle in order, quiet weeks left out. */
export function slotsOf(cycle: CycleDays, rule: DueRule): { week: number; at: Date }[] {
  return weeksOf(cycle).flatMap((week) => {
    const at = dueAt(week, rule);
    return at ? [{ week: week.number, at }] : [];
  });
}

/** Recorded more than 48 hours after it was due. */
export function isLate(recordedAt: Date, due: Date): boolean {
  return recordedAt.getTime() - due.getTime() > lateAfterHours * 3_600_000;
}

/** The check-in of the week a day lies in; `opens` is false before the cycle begins. */
export type Slot = { week: Week; at: Date | null; opens: boolean };

/** The slot `day` belongs to; a day after the cycle belongs to its last. */
export function slotOn(cycle: CycleDays, day: Day, rule: DueRule): Slot {
  const week = weekOf(cycle, day);
  return { week, at: dueAt(week, rule), opens: day >= cycle.startsOn };
}

export type Owed = 'due' | 'overdue' | 'done' | 'quiet' | 'not yet';

/** What is owed about a key result in a slot.
 * @param latestOn effective day of its latest check-in, null before the first */
export function owedIn({ week, at, opens }: Slot, latestOn: Day | null, now: Date): Owed {
  if (!opens) return 'not yet';
  if (at === null) return 'quiet';
  if (latestOn !== null && latestOn >= week.startsOn) return 'done';
  return now > at ? 'overdue' : 'due';
}
