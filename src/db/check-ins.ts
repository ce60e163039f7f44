// Check-ins are inserted and read, never updated: the limited role has no right to.
import { sql } from 'kysely';
import type { CheckInFields, Status } from '../core/check-in.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type CheckInRow = {
  id: Id;
  keyResultId: Id;
  sequence: number;
  value: number | null;
  confidence: number | null;
  status: Status | null;
  suggestedStatus: Status | null;
  moved: string;
  blocks: string;
  needs: string;
  effectiveOn: string;
  isLate: boolean;
  correctsId: Id | null;
  /** The check-in that corrects this one; a corrected one counts for nothing but stays in view. */
  correctedById: Id | null;
  source: string;
  originalStatus: string | null;
  recordedBy: Id | null;
  recordedByName: string | null;
  recordedAt: string;
};

const columns = sql`i.id, i.key_result_id as "keyResultId", i.sequence, i.value, i.confidence, i.status, i.suggested_status as "suggestedStatus",
  i.moved, i.blocks, i.needs, i.effective_on as "effectiveOn", i.is_late as "isLate", i.corrects_id as "correctsId",
  (select x.id from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id order by x.sequence desc limit 1) as "correctedById",
  i.source, i.original_status as "originalStatus", i.recorded_by as "recordedBy", p.name as "recordedByName", i.recorded_at as "recordedAt"`;
const joins = sql`left join person p on p.workspace_id = i.workspace_id and p.id = i.recorded_by`;

/** Check-ins of key results, oldest first within each by effective date, then sequence; corrected ones too. */
export async function ofKeyResults(
  tx: Tx,
  workspaceId: Id,
  keyResultIds: readonly Id[],
): Promise<CheckInRow[]> {
  if (keyResultIds.length === 0) return [];
  const { rows } = await sql<CheckInRow>`select ${columns} from check_in i ${joins}
    where i.workspace_id = ${workspaceId} and i.key_result_id = any (${keyResultIds}::uuid[])
    order by i.key_result_id, i.effective_on, i.sequence`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<CheckInRow | undefined> {
  const { rows } =
    await sql<CheckInRow>`select ${columns} from check_in i ${joins} where i.workspace_id = ${workspaceId} and i.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export type CheckInSubject = {
  keyResultId: Id;
  objectiveId: Id;
  audience: Id;
  title: string;
  kind: 'increase' | 'decrease' | 'band' | 'milestone';
  role: 'result' | 'guard';
  baseline: number | null;
  target: number | null;
  bandLow: number | null;
  bandHigh: number | null;
  unit: string;
  ownerId: Id | null;
  contributorIds: Id[];
  removedAt: string | null;
  teamId: Id;
  objectiveOwnerId: Id | null;
  objectiveState: string;
  objectiveRemovedAt: string | null;
  cycleId: Id;
  cycleStartsOn: string;
  cycleEndsOn: string;
  quietWeeks: number[];
  rhythm: { weekday: number; time: string };
  phase: 'planning' | 'committed' | 'running' | 'review' | 'closed';
  zone: string;
  /** Of the latest check-in before the day this one is about, the corrected one left out. */
  previousConfidence: number | null;
  previousValue: number | null;
};

/** All a check-in is judged by, in one statement; holds the cycle's phase, the objective and the key result still until the check-in is stored.
 * @param about the day the check-in is about, null for the latest, and the check-in it corrects */
export async function subject(
  tx: Tx,
  workspaceId: Id,
  keyResultId: Id,
  { effectiveOn, correctsId }: { effectiveOn: string | null; correctsId: Id | null },
): Promise<CheckInSubject | undefined> {
  const before = sql`from check_in i where i.workspace_id = k.workspace_id and i.key_result_id = k.id
        and (${effectiveOn}::date is null or i.effective_on <= ${effectiveOn}::date) and i.id is distinct from ${correctsId}::uuid
        and not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)`;
  const { rows } = await sql<CheckInSubject>`
    select k.id as "keyResultId", k.objective_id as "objectiveId", k.audience, k.title, k.kind, k.role, k.baseline, k.target,
      k.band_low as "bandLow", k.band_high as "bandHigh", k.unit, k.owner_id as "ownerId", k.contributor_ids as "contributorIds",
      k.removed_at as "removedAt", o.team_id as "teamId", o.owner_id as "objectiveOwnerId", o.state as "objectiveState",
      o.removed_at as "objectiveRemovedAt", c.id as "cycleId", c.starts_on as "cycleStartsOn", c.ends_on as "cycleEndsOn",
      c.quiet_weeks as "quietWeeks", c.rhythm, c.phase, w.zone,
      (select i.confidence ${before} and i.confidence is not null order by i.effective_on desc, i.sequence desc limit 1) as "previousConfidence",
      (select i.value ${before} and i.value is not null order by i.effective_on desc, i.sequence desc limit 1) as "previousValue"
    from key_result k
    join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    join workspace w on w.workspace_id = k.workspace_id
    where k.workspace_id = ${workspaceId} and k.id = ${keyResultId} for share of c, o, k`.execute(tx);
  return rows[0];
}

export type NewCheckIn = Omit<CheckInFields, 'keyResultId'> & {
  id: Id;
  suggestedStatus: Status | null;
  isLate: boolean;
  source: string;
  originalStatus?: string | null;
  recordedBy: Id | null;
  recordedAt?: string;
};

/** Appends one check-in with its key result's audience, and tells what only the database knows of it. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  keyResult: { id: Id; audience: Id },
  row: NewCheckIn,
): Promise<Pick<CheckInRow, 'sequence' | 'recordedAt'>> {
  return tx
    .insertInto('check_in')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      key_result_id: keyResult.id,
      audience: keyResult.audience,
      value: row.value,
      confidence: row.confidence,
      status: row.status ?? row.suggestedStatus,
      suggested_status: row.suggestedStatus,
      moved: row.moved,
      blocks: row.blocks,
      needs: row.needs,
      effective_on: row.effectiveOn,
      is_late: row.isLate,
      corrects_id: row.correctsId,
      source: row.source,
      original_status: row.originalStatus ?? null,
      recorded_by: row.recordedBy,
      ...(row.recordedAt ? { recorded_at: row.recordedAt } : {}),
    })
    .returning(['sequence', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow();
}

export type TrailRow = { keyResultId: Id; on: string; value: number | null; confidence: number | null };

/** The course of key results so far, oldest first; corrected check-ins left out. */
export async function trails(tx: Tx, workspaceId: Id, keyResultIds: readonly Id[]): Promise<TrailRow[]> {
  if (keyResultIds.length === 0) return [];
  const { rows } =
    await sql<TrailRow>`select i.key_result_id as "keyResultId", i.effective_on as "on", i.value, i.confidence from check_in i
    where i.workspace_id = ${workspaceId} and i.key_result_id = any (${keyResultIds}::uuid[])
      and not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)
    order by i.key_result_id, i.effective_on, i.sequence`.execute(tx);
  return rows;
}

/** For each key result its latest check-in of a week and the latest before it; corrected ones left out. */
export async function aroundWeek(
  tx: Tx,
  workspaceId: Id,
  keyResultIds: readonly Id[],
  week: { startsOn: string; endsOn: string },
): Promise<Map<Id, { checkIn?: CheckInRow; before?: CheckInRow }>> {
  const around = new Map<Id, { checkIn?: CheckInRow; before?: CheckInRow }>();
  if (keyResultIds.length === 0) return around;
  const latest = (
    days: ReturnType<typeof sql>,
  ) => sql`select ${columns} from unnest(${keyResultIds}::uuid[]) k (id)
    cross join lateral (select * from check_in c where c.workspace_id = ${workspaceId} and c.key_result_id = k.id and ${days}
      and not exists (select 1 from check_in x where x.workspace_id = c.workspace_id and x.corrects_id = c.id)
      order by c.effective_on desc, c.sequence desc limit 1) i ${joins}`;
  const { rows } =
    await sql<CheckInRow>`${latest(sql`c.effective_on between ${week.startsOn} and ${week.endsOn}`)}
    union all ${latest(sql`c.effective_on < ${week.startsOn}`)}`.execute(tx);
  for (const row of rows) {
    const part = row.effectiveOn >= week.startsOn ? { checkIn: row } : { before: row };
    around.set(row.keyResultId, { ...around.get(row.keyResultId), ...part });
  }
  return around;
}
