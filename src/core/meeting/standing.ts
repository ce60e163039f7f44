// What became of a meeting: worked out from what happened to it, never stored. A review that is called off or quietly dropped still counts.
import type { Day } from '../calendar/day.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { localDay } from '../calendar/zone.ts';
import type { Phase } from '../cycle.ts';
import type { AttendeeRole, Side } from './kinds.ts';

export const meetingStates = [
  'scheduled',
  'rescheduled',
  'running',
  'held',
  'held without quorum',
  'missed',
  'cancelled',
] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Working days within which a meeting has to be held; later it was missed, whatever came of it. */
const graceDays = 5;

export type Happened = {
  startsAt: string;
  /** Where the plan had it when the quarter was committed. */
  plannedAt: string;
  zone: string;
  begunAt: string | null;
  endedAt: string | null;
  cancelledAt: string | null;
  /** Phase the cycle was in when it was called off. */
  cancelledIn: Phase | null;
  /** On whose account; null when planning again had no place for it. */
  cancelledSide: Side | null;
  needs: readonly AttendeeRole[];
};

export const presences = ['here', 'away', 'delegated'] as const;
export type Presence = (typeof presences)[number];

export type Attendee = {
  role: AttendeeRole;
  /** Null while nobody has said. */
  presence: Presence | null;
  /** Whether the delegate may decide. */
  delegateDecides: boolean;
};

export type Quorum = {
  isReached: boolean;
  /** Whose word decides; null where the kind needs no sponsor, or nobody can. */
  by: 'sponsor' | 'delegate' | null;
};

/** A meeting that needs its sponsor can decide when a sponsor is here, or a delegate who may decide. */
export function quorumOf(needs: readonly AttendeeRole[], attendees: readonly Attendee[]): Quorum {
  if (!needs.includes('sponsor')) return { isReached: true, by: null };
  const sponsors = attendees.filter(({ role }) => role === 'sponsor');
  if (sponsors.some(({ presence }) => presence === 'here')) return { isReached: true, by: 'sponsor' };
  const delegated = sponsors.some((each) => each.presence === 'delegated' && each.delegateDecides);
  return { isReached: delegated, by: delegated ? 'delegate' : null };
}

export type Standing = {
  state: MeetingState;
  /** Not held within five working days of its planned time, or called off by somebody after commit: what a count of missed ceremonies counts. */
  countsAsMissed: boolean;
};

/** Where a meeting stands at `now`. */
export function standingOf(
  meeting: Happened,
  attendees: readonly Attendee[],
  now: Date,
  daysOff: ReadonlySet<Day>,
): Standing {
  const { begunAt, endedAt, cancelledAt, cancelledIn, cancelledSide, startsAt, plannedAt } = meeting;
  const outOf = (from: string, at: Date) => isPastGrace(from, at, meeting.zone, daysOff);
  if (begunAt) {
    const state = !endedAt
      ? 'running'
      : quorumOf(meeting.needs, attendees).isReached
        ? 'held'
        : 'held without quorum';
    return { state, countsAsMissed: outOf(plannedAt, new Date(begunAt)) };
  }
  if (cancelledAt) {
    // What the plan itself has no place for is nobody's doing.
    const isPlanning = cancelledIn === 'planning' || cancelledSide === null;
    return { state: isPlanning ? 'cancelled' : 'missed', countsAsMissed: !isPlanning };
  }
  if (outOf(startsAt, now)) return { state: 'missed', countsAsMissed: true };
  const isMoved = Date.parse(startsAt) !== Date.parse(plannedAt);
  return {
    state: isMoved ? 'rescheduled' : 'scheduled',
    countsAsMissed: outOf(plannedAt, new Date(startsAt)),
  };
}

function isPastGrace(from: string, at: Date, zone: string, daysOff: ReadonlySet<Day>): boolean {
  return localDay(at, zone) > addWorkingDays(localDay(new Date(from), zone), graceDays, daysOff);
}

/** Seconds a meeting has run, its pauses left out. */
export function ranSeconds(
  {
    begunAt,
    endedAt,
    pausedAt,
    pausedSeconds,
  }: { begunAt: string | null; endedAt: string | null; pausedAt: string | null; pausedSeconds: number },
  now: Date,
): number {
  if (!begunAt) return 0;
  const until = Date.parse(endedAt ?? pausedAt ?? now.toISOString());
  return Math.max(0, Math.round((until - Date.parse(begunAt)) / 1000) - pausedSeconds);
}
