// What was decided and asked for, and whether anything came of it (DC_STALE, ES_STALE, ADD_UNP).
import { addDays, type Day } from '../../core/calendar/day.ts';
import { addWorkingDays } from '../../core/calendar/working-days.ts';
import type { prices } from '../../core/decision.ts';
import type { Id } from '../../core/id.ts';
import type { Piece } from './piece.ts';

/** Days after its date from which an open decision counts as not carried out. */
const graceDays = 14;
/** Working days an answer may take. */
const answerDays = 5;

type Owned = { id: Id; teamId: Id | null };

/** A decision with an owner and a date that was not withdrawn. Days are those of the workspace's zone. */
export type DatedDecision = Owned & { dueOn: Day; doneOn: Day | null };

/** Decisions whose fortnight is over. */
export function readDecisions(decisions: readonly DatedDecision[], today: Day): Piece[] {
  return decisions.flatMap(({ id, teamId, dueOn, doneOn }) => {
    const until = addDays(dueOn, graceDays);
    if (today <= until) return [];
    return [{ kind: 'decision', id, teamId, isBad: doneOn === null || doneOn > until } as const];
  });
}

export type Request = Owned & { raisedOn: Day; answeredOn: Day | null; withdrawnOn: Day | null };

/** Requests for help that were answered, or should have been by now. One taken back in time asked for nothing. */
export function readRequests(requests: readonly Request[], today: Day, daysOff: ReadonlySet<Day>): Piece[] {
  return requests.flatMap(({ id, teamId, raisedOn, answeredOn, withdrawnOn }) => {
    const until = addWorkingDays(raisedOn, answerDays, daysOff);
    const isInTime = answeredOn !== null && answeredOn <= until;
    const isTakenBack = answeredOn === null && withdrawnOn !== null && withdrawnOn <= until;
    if (isTakenBack || (!isInTime && today <= until)) return [];
    return [{ kind: 'request', id, teamId, isBad: !isInTime } as const];
  });
}

export type Addition = {
  kind: 'objective' | 'key result';
  id: Id;
  teamId: Id;
  price: (typeof prices)[number] | null;
};

/** What came in after commit. An exception is signed, and still nothing was stopped, delayed or staffed for it. */
export function readAdditions(additions: readonly Addition[]): Piece[] {
  return additions.map(({ price, ...piece }) => ({
    ...piece,
    isBad: price === null || price === 'exception',
  }));
}
