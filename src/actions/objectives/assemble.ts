// Puts objectives, key results and links together and derives what is never stored: progress, pace, counts.
import { elapsedShare, expectedValue } from '../../core/pace.ts';
import { objectiveProgress, progress } from '../../core/progress.ts';
import { objectiveStatus } from '../../core/status.ts';
import type { CycleRow } from '../../db/cycles.ts';
import type { KeyResultRow } from '../../db/key-results.ts';
import type { ObjectiveRow } from '../../db/objectives.ts';
import type { SupportRow } from '../../db/supports.ts';
import type { KeyResult, Objective } from './shapes.ts';

type CycleDates = Pick<CycleRow, 'startsOn' | 'endsOn'>;

/** A key result with its progress and what the pace expects of it on `today`. */
export function withPace<T extends KeyResultRow>(
  row: T,
  cycle: CycleDates,
  today: string,
): T & Pick<KeyResult, 'progress' | 'expected'> {
  return {
    ...row,
    progress: progress(row, row.value),
    expected: expectedValue(row, elapsedShare(cycle, today)),
  };
}

/** Objectives in the order given, each with its key results and the links out of it. */
export function assemble(
  rows: readonly ObjectiveRow[],
  keyResults: readonly KeyResultRow[],
  supports: readonly SupportRow[],
  cycleOf: (row: ObjectiveRow) => CycleDates,
  today: string,
): Objective[] {
  const keyResultsBy = Map.groupBy(keyResults, (row) => row.objectiveId);
  const supportsBy = Map.groupBy(supports, (row) => row.objectiveId);
  return rows.map(({ audience: _, ...row }) => {
    const cycle = cycleOf({ audience: _, ...row });
    const own = (keyResultsBy.get(row.id) ?? []).map((keyResult) => withPace(keyResult, cycle, today));
    const counted = own.filter((keyResult) => keyResult.removedAt === null);
    return {
      ...row,
      ...standingOf(counted),
      keyResults: own,
      supports: supportsBy.get(row.id) ?? [],
    };
  });
}

/** How an objective stands, from how its key results stand. */
export function standingOf(
  keyResults: readonly KeyResultRow[],
): Pick<Objective, 'status' | 'onTrack' | 'of' | 'progress'> {
  const statuses = keyResults.map((row) => row.status ?? 'not started');
  return {
    status: objectiveStatus(statuses),
    onTrack: statuses.filter((status) => status === 'on track').length,
    of: statuses.length,
    progress: objectiveProgress(
      keyResults.map((row) => ({ measure: row, value: row.value, weight: row.weight })),
    ),
  };
}
