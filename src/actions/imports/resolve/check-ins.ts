// The check-ins of a key result that are not here yet. History keeps its own dates and words; a current value without a day counts from the day of the import.
import type { PlannedCheckIn, PlannedKeyResult } from '../../../connectors/plan.ts';
import { isLate, slotsOf } from '../../../core/calendar/due.ts';
import { weekOf } from '../../../core/calendar/weeks.ts';
import type { Id } from '../../../core/id.ts';
import { elapsedShare } from '../../../core/pace.ts';
import { suggestStatus } from '../../../core/status.ts';
import { CheckInRhythm } from '../../../core/workspace.ts';
import { newId } from '../../../db/new-id.ts';
import type { Cycle } from './cycles.ts';
import type { Home } from './objectives.ts';
import type { Matched } from './people.ts';
import { type Resolving, type Row, same } from './resolving.ts';

type Latest = Pick<PlannedCheckIn, 'value' | 'confidence' | 'status' | 'moved'>;

/** Makes the function that writes the check-ins of one key result and tells how many are new. */
export function checkInWriter(at: Resolving, people: Matched) {
  const hereBy = Map.groupBy(at.facts.checkIns, ({ keyResultId }) => keyResultId);
  const dueBy = new Map<Id, Map<number, Date>>();
  const dueOf = (cycle: Cycle, on: string) => {
    if (!dueBy.has(cycle.id)) dueBy.set(cycle.id, slots(at, cycle));
    return dueBy.get(cycle.id)!.get(weekOf(cycle, on).number) ?? null;
  };
  return (
    planned: PlannedKeyResult,
    keyResult: { id: Id; audience: Id },
    home: Home,
    known: { seen: Row } | null,
  ): { count: number; latest: Latest | null } => {
    const here = new Set(
      (hereBy.get(keyResult.id) ?? []).map((row) =>
        digest(row.effectiveOn, row.value, row.moved, row.originalStatus ?? ''),
      ),
    );
    let latest: Latest | null = null;
    let count = 0;
    for (const each of planned.checkIns) {
      const on = dayOf(at, planned.row, each, home.cycle);
      if (each.effectiveOn === null) {
        latest = { value: each.value, confidence: each.confidence, status: each.status, moved: each.moved };
        if (known && same(known.seen.latest, latest)) continue;
      } else if (here.has(digest(on, each.value, each.moved, each.originalStatus))) continue;
      here.add(digest(on, each.value, each.moved, each.originalStatus));
      at.writes.check_in.push(rowOf(at, planned, keyResult, each, on, home, people, dueOf(home.cycle, on)));
      count++;
    }
    return { count, latest };
  };
}

function rowOf(
  at: Resolving,
  measure: PlannedKeyResult,
  keyResult: { id: Id; audience: Id },
  each: PlannedCheckIn,
  on: string,
  { cycle }: Home,
  people: Matched,
  due: Date | null,
): Row {
  const { value, confidence, moved, blocks, needs } = each;
  const { status: suggested } = suggestStatus({
    measure,
    value,
    confidence,
    previousConfidence: null,
    share: elapsedShare(cycle, on),
  });
  const recordedAt =
    each.recordedAt && new Date(each.recordedAt) < at.now ? new Date(each.recordedAt) : at.now;
  const isEvidence = value !== null || confidence !== null;
  return {
    workspace_id: at.workspaceId,
    id: newId(),
    key_result_id: keyResult.id,
    audience: keyResult.audience,
    value,
    confidence,
    status: each.status ?? (isEvidence ? suggested : null),
    suggested_status: suggested,
    moved,
    blocks,
    needs,
    effective_on: on,
    // Whether it came late is only known where the file says when it was made.
    is_late: each.recordedAt !== null && due !== null && isLate(recordedAt, due),
    source: at.plan.source,
    original_status: each.originalStatus || null,
    recorded_by: each.effectiveOn === null ? at.actor.personId : people.idOf(each.personKey),
    recorded_at: recordedAt.toISOString(),
  };
}

// A tool that let people check in after the end counted it for the period all the same: so do we, on its last day.
function dayOf(
  at: Resolving,
  row: number,
  { effectiveOn }: PlannedCheckIn,
  { startsOn, endsOn }: Cycle,
): string {
  const on = effectiveOn ?? at.today;
  if (on > at.today)
    at.error(row, `A check-in is dated ${on}, which is still to come. Correct its day.`, 'Checkins');
  return on < startsOn ? startsOn : on > endsOn ? endsOn : on;
}

function slots(at: Resolving, cycle: Cycle): Map<number, Date> {
  const rhythm = CheckInRhythm.parse(at.facts.cycles.find(({ id }) => id === cycle.id)?.rhythm ?? at.rhythm);
  return new Map(slotsOf(cycle, { ...rhythm, zone: at.zone }).map(({ week, at: due }) => [week, due]));
}

function digest(on: string, value: number | null, moved: string, status: string): string {
  return JSON.stringify([on, value, moved, status]);
}
