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

export type Owed = { state: 'due' | 'overdue' | 'done' | 'quiet' | 'not yet'; at: Date | null; week: Week };

/** What is owed about a key result today: the check-in of the week `today` lies in.
 * @param latestOn effective day of its latest check-in, null before the first */
export function owedOn(cycle: CycleDays, latestOn: Day | null, now: Date, today: Day, rule: DueRule): Owed {
  const week = weekOf(cycle, today);
  const at = dueAt(week, rule);
  if (today < cycle.startsOn) return { state: 'not yet', at, week };
  if (at === null) return { state: 'quiet', at, week };
  if (latestOn !== null && latestOn >= week.startsOn) return { state: 'done', at, week };
  return { state: now > at ? 'overdue' : 'due', at, week };
}
