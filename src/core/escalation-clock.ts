// The clock of a request for help. It goes to the team's lead, and what the lead leaves unanswered goes on to the sponsor by itself.
import type { Day } from './calendar/day.ts';
import { addWorkingDays, workingDaysBetween } from './calendar/working-days.ts';
import { instantOf, localDay } from './calendar/zone.ts';

export const escalationLevels = ['lead', 'sponsor'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** Working days each has to answer, counted from the day after it reached them. */
export const answerDays: Record<EscalationLevel, number> = { lead: 3, sponsor: 5 };
/** Local time at which a last day ends. */
const dayEnds = '17:00';

export type Raised = {
  raisedAt: string;
  /** Where it went first: to the sponsor at once when the lead raised it or there is none. */
  level: EscalationLevel;
  /** When the lead handed it on before the time was up. */
  passedAt: string | null;
};

export type Clock = {
  level: EscalationLevel;
  /** The instant it reached whoever has it now. */
  since: Date;
  dueAt: Date;
  /** Working days left, today's rest not counted; 0 on the last day. */
  daysLeft: number;
  of: number;
  isLate: boolean;
};

/** Whose turn it is at `now`, and until when. */
export function clockOf(raised: Raised, now: Date, zone: string, daysOff?: ReadonlySet<Day>): Clock {
  const stage = (level: EscalationLevel, since: Date): Clock => {
    const of = answerDays[level];
    const lastDay = addWorkingDays(localDay(since, zone), of, daysOff);
    const dueAt = instantOf(lastDay, dayEnds, zone);
    const daysLeft = workingDaysBetween(localDay(now, zone), lastDay, daysOff);
    return { level, since, dueAt, daysLeft, of, isLate: now > dueAt };
  };
  const first = stage(raised.level, new Date(raised.raisedAt));
  if (raised.level === 'sponsor') return first;
  if (raised.passedAt !== null) return stage('sponsor', new Date(raised.passedAt));
  return first.isLate ? stage('sponsor', first.dueAt) : first;
}
