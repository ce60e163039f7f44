// Puts objectives, key results and links together and derives what is never stored: progress, pace, counts.
import type { Measure } from '../../core/key-result.ts';
import { elapsedShare, expectedValue } from '../../core/pace.ts';
import { objectiveProgress, progress } from '../../core/progress.ts';
import { objectiveStatus } from '../../core/status.ts';
import type { CycleRow } from '../../db/cycles.ts';
import type { KeyResultRow, ListedKeyResultRow } from '../../db/key-results.ts';
import type { ListedObjectiveRow } from '../../db/objective-lists.ts';
import type { ObjectiveRow } from '../../db/objectives.ts';
import type { SupportRow } from '../../db/supports.ts';
import type { KeyResult, Objective } from './shapes.ts';

type CycleDates = Pick<CycleRow, 'startsOn' | 'endsOn'>;

type Paced = Pick<KeyResult, 'progress' | 'expected'>;

/** A key result with its progress and what the pace expects of it on `today`. */
export function withPace<T extends Measure & Pick<KeyResultRow, 'value'>>(
  row: T,
  cycle: CycleDates,
  today: string,
): T & Paced {
  return paced(row, elapsedShare(cycle, today));
}

function paced<T extends Measure & Pick<KeyResultRow, 'value'>>(row: T, share: number): T & Paced {
  return { ...row, progress: progress(row, row.value), expected: expectedValue(row, share) };
}

/** Objectives of one cycle in the order given, each with its key results and the links out of it. */
export function assemble(
  rows: readonly ObjectiveRow[],
  keyResults: readonly KeyResultRow[],
  supports: readonly SupportRow[],
  cycle: CycleDates,
  today: string,
): (Omit<ObjectiveRow, 'audience'> &
  Standing & { keyResults: (KeyResultRow & Paced)[]; supports: SupportRow[] })[] {
  const share = elapsedShare(cycle, today);
  const keyResultsBy = Map.groupBy(keyResults, (row) => row.objectiveId);
  const supportsBy = Map.groupBy(supports, (row) => row.objectiveId);
  return rows.map(({ audience: _, ...row }) => {
    const own = (keyResultsBy.get(row.id) ?? []).map((keyResult) => paced(keyResult, share));
    return {
      ...row,
      ...standingOf(own.filter((keyResult) => keyResult.removedAt === null)),
      keyResults: own,
      supports: supportsBy.get(row.id) ?? [],
    };
  });
}

/** As `assemble`, for a list, whose rows bring their links and no removed key results, these in any order. */
export function assembleListed(
  rows: readonly ListedObjectiveRow[],
  keyResults: readonly ListedKeyResultRow[],
  cycle: CycleDates,
  today: string,
): (ListedObjectiveRow & Standing & { keyResults: (ListedKeyResultRow & Paced)[] })[] {
  const share = elapsedShare(cycle, today);
  const by = Map.groupBy(keyResults, (row) => row.objectiveId);
  return rows.map((row) => {
    const own = (by.get(row.id) ?? []).map((keyResult) => paced(keyResult, share));
    own.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    return { ...row, ...standingOf(own), keyResults: own };
  });
}

type Standing = Pick<Objective, 'status' | 'onTrack' | 'of' | 'progress'>;

/** How an objective stands, from how its key results stand. */
export function standingOf(keyResults: readonly ListedKeyResultRow[]): Standing {
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
