// How an objective stands when it arrives, and how it ended when it did.
import type { PlannedKeyResult, PlannedObjective } from '../../../connectors/plan.ts';
import type { ObjectiveState, Verdict } from '../../../core/objective.ts';
import { suggestScore, suggestVerdict } from '../../../core/score.ts';
import type { Cycle } from './cycles.ts';
import { isPastCommit } from './late.ts';
import type { Resolving } from './resolving.ts';

/** State and verdict of a new objective. Only a word of the file or scores close it: nothing is said to have ended in a way nobody said.
 * While a cycle is planned nothing is committed past its critic and its limits, unless it has been checked in on already. */
export function endOf(
  at: Resolving,
  planned: PlannedObjective,
  keyResults: readonly PlannedKeyResult[],
  cycle: Cycle,
): { state: ObjectiveState; verdict: Verdict | null } {
  if (planned.state === 'draft' || planned.state === 'proposed')
    return { state: planned.state, verdict: null };
  const isUnderWay = keyResults.some(({ checkIns }) => checkIns.length > 0);
  if (planned.state !== 'closed' && cycle.phase === 'planning' && !isUnderWay) {
    at.note(planned.row, `${cycle.name} is still being planned: it comes in as a draft, to be committed.`);
    return { state: 'draft', verdict: null };
  }
  if (planned.state !== 'closed' && isPastCommit(at, cycle) && !isUnderWay) {
    at.note(
      planned.row,
      `${cycle.name} is committed already: it comes in as a draft, and is asked for its price when it is committed.`,
    );
    return { state: 'draft', verdict: null };
  }
  const isOver = cycle.isNew && cycle.phase === 'review';
  if (planned.state !== 'closed' && !isOver) return { state: 'committed', verdict: null };
  const scores = keyResults
    .filter(({ role }) => role === 'result')
    .map((row) => row.score ?? suggestScore(row, lastValue(row), row.guidance).score);
  const verdict = planned.verdict ?? suggestVerdict(scores, planned.ambition);
  if (verdict) return { state: 'closed', verdict };
  if (planned.state === 'closed')
    at.note(
      planned.row,
      'The file says it is closed but not how it ended: it comes in as committed, to be scored.',
    );
  return { state: 'committed', verdict: null };
}

/** The value a key result stood at last, by the file. */
export function lastValue({ checkIns }: PlannedKeyResult): number | null {
  return checkIns.findLast(({ value }) => value !== null)?.value ?? null;
}
