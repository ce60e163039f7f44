// Key results with where they stand. The current value is the latest check-in's: the database keeps it from the check-ins, nobody writes it.
import { sql } from 'kysely';
import type { Status } from '../core/check-in.ts';
import type { Id } from '../core/id.ts';
import type { Guidance, KeyResultFields, Kind, Role } from '../core/key-result.ts';
import type { Perfect } from '../core/score.ts';
import type { Tx } from './open.ts';

type Standing = {
  /** The latest measured value, by effective date, then sequence; null before the first. */
  value: number | null;
  confidence: number | null;
  previousConfidence: number | null;
  previousValue: number | null;
  status: Status | null;
  suggestedStatus: Status | null;
  effectiveOn: string | null;
  recordedAt: string | null;
  checkIns: number;
};

export type KeyResultRow = Standing & {
  id: Id;
  objectiveId: Id;
  position: number;
  title: string;
  kind: Kind;
  role: Role;
  baseline: number | null;
  baselineBy: string | null;
  target: number | null;
  bandLow: number | null;
  bandHigh: number | null;
  unit: string;
  source: string;
  guidance: Guidance;
  weight: number;
  ownerId: Id | null;
  ownerName: string | null;
  contributorIds: Id[];
  kpiId: Id | null;
  score: number | null;
  suggestedScore: number | null;
  scoreReason: string;
  perfectWas: Perfect | null;
  addedAfterCommit: boolean;
  removedAt: string | null;
  version: number;
};

const own = sql`k.id, k.objective_id as "objectiveId", k.position, k.title, k.kind, k.role, k.baseline, k.baseline_by as "baselineBy",
  k.target, k.band_low as "bandLow", k.band_high as "bandHigh", k.unit, k.source, k.guidance, k.weight, k.owner_id as "ownerId",
  p.name as "ownerName", k.contributor_ids as "contributorIds", k.kpi_id as "kpiId", k.score, k.suggested_score as "suggestedScore",
  k.score_reason as "scoreReason", k.perfect_was as "perfectWas", k.added_after_commit as "addedAfterCommit", k.removed_at as "removedAt", k.version`;

const standing = sql`l.value, l.confidence, l.previous_confidence as "previousConfidence", l.previous_value as "previousValue", l.status,
  l.suggested_status as "suggestedStatus", l.effective_on as "effectiveOn", l.recorded_at as "recordedAt", coalesce(l.number, 0) as "checkIns"`;

/** Joins `l` to a key result `k`: where it stands; nothing before its first check-in. */
export const latest = sql`left join standing l on l.workspace_id = k.workspace_id and l.key_result_id = k.id`;

const owner = sql`left join person p on p.workspace_id = k.workspace_id and p.id = k.owner_id`;

/** Key results of objectives with where they stand, in their order. Removed ones only on request. */
export async function ofObjectives(
  tx: Tx,
  workspaceId: Id,
  objectiveIds: readonly Id[],
  removedToo = false,
): Promise<KeyResultRow[]> {
  if (objectiveIds.length === 0) return [];
  const { rows } = await sql<KeyResultRow>`select ${own}, ${standing} from key_result k ${owner} ${latest}
    where k.workspace_id = ${workspaceId} and k.objective_id = any (${objectiveIds}::uuid[]) and (${removedToo} or k.removed_at is null)
    order by k.objective_id, k.position, k.id`.execute(tx);
  return rows;
}

/** A key result in a list: without the texts and numbers only its own page shows. */
export type ListedKeyResultRow = Pick<
  KeyResultRow,
  | 'id'
  | 'objectiveId'
  | 'position'
  | 'title'
  | 'kind'
  | 'role'
  | 'baseline'
  | 'baselineBy'
  | 'target'
  | 'bandLow'
  | 'bandHigh'
  | 'unit'
  | 'weight'
  | 'ownerId'
  | 'ownerName'
  | 'contributorIds'
  | 'score'
  | 'perfectWas'
  | 'version'
  | 'value'
  | 'confidence'
  | 'previousConfidence'
  | 'status'
  | 'effectiveOn'
>;

/** As `ofObjectives`, for lists of many: fewer columns, and no order, so that the first rows come while the last are looked up. */
export async function listedOf(
  tx: Tx,
  workspaceId: Id,
  objectiveIds: readonly Id[],
): Promise<ListedKeyResultRow[]> {
  if (objectiveIds.length === 0) return [];
  const { rows } =
    await sql<ListedKeyResultRow>`select k.id, k.objective_id as "objectiveId", k.position, k.title, k.kind, k.role, k.baseline, k.baseline_by as "baselineBy", k.target,
      k.band_low as "bandLow", k.band_high as "bandHigh", k.unit, k.weight, k.owner_id as "ownerId", p.name as "ownerName",
      k.contributor_ids as "contributorIds", k.score, k.perfect_was as "perfectWas", k.version, l.value,
      l.confidence, l.previous_confidence as "previousConfidence", l.status, l.effective_on as "effectiveOn"
    from key_result k ${owner} ${latest}
    where k.workspace_id = ${workspaceId} and k.objective_id = any (${objectiveIds}::uuid[]) and k.removed_at is null`.execute(
      tx,
    );
  return rows;
}

export type BornRow = Pick<KeyResultRow, 'id' | 'objectiveId' | 'title' | 'role' | 'status'> & {
  objectiveTitle: string;
  state: 'draft' | 'proposed' | 'committed' | 'closed';
  teamName: string;
  cycleId: Id;
  cycleName: string;
};

/** Key results born from a KPI, newest cycle first, of the objectives the reader may see. */
export async function bornFrom(tx: Tx, workspaceId: Id, kpiId: Id): Promise<BornRow[]> {
  const { rows } =
    await sql<BornRow>`select k.id, k.objective_id as "objectiveId", k.title, k.role, l.status, o.title as "objectiveTitle", o.state,
      t.name as "teamName", c.id as "cycleId", c.name as "cycleName"
    from key_result k ${owner} ${latest}
    join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id and o.removed_at is null
    join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    where k.workspace_id = ${workspaceId} and k.kpi_id = ${kpiId} and k.removed_at is null
    order by c.starts_on desc, t.name collate "und-x-icu", k.position, k.id limit 200`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<KeyResultRow | undefined> {
  const { rows } = await sql<KeyResultRow>`select ${own}, ${standing} from key_result k ${owner} ${latest}
    where k.workspace_id = ${workspaceId} and k.id = ${id}`.execute(tx);
  return rows[0];
}

export type OwedRow = KeyResultRow & {
  objectiveTitle: string;
  cycleId: Id;
};

/** Committed key results a person owns in the given cycles, removed ones left out: what check-ins are owed for. */
export async function ownedIn(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  cycleIds: readonly Id[],
): Promise<OwedRow[]> {
  if (cycleIds.length === 0) return [];
  const { rows } =
    await sql<OwedRow>`select ${own}, ${standing}, o.title as "objectiveTitle", o.cycle_id as "cycleId"
    from key_result k join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id ${owner} ${latest}
    where k.workspace_id = ${workspaceId} and k.owner_id = ${personId} and k.removed_at is null and o.removed_at is null
      and o.state = 'committed' and o.cycle_id = any (${cycleIds}::uuid[])
    order by o.created_at, o.id, k.position limit 200`.execute(tx);
  return rows;
}

function written(fields: Partial<KeyResultFields>) {
  return {
    title: fields.title,
    kind: fields.kind,
    role: fields.role,
    baseline: fields.baseline,
    baseline_by: fields.baselineBy,
    target: fields.target,
    band_low: fields.bandLow,
    band_high: fields.bandHigh,
    unit: fields.unit,
    source: fields.source,
    guidance: fields.guidance && JSON.stringify(fields.guidance),
    weight: fields.weight,
    owner_id: fields.ownerId,
    contributor_ids: fields.contributorIds,
    kpi_id: fields.kpiId,
  };
}

/** Adds a key result at the end of its objective, with the objective's audience. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  objective: { id: Id; audience: Id },
  fields: KeyResultFields,
  {
    addedAfterCommit = false,
    carriedFrom = null,
  }: { addedAfterCommit?: boolean; carriedFrom?: Id | null } = {},
): Promise<void> {
  await tx
    .insertInto('key_result')
    .values({
      ...(written(fields) as Required<ReturnType<typeof written>> & { title: string; kind: string }),
      workspace_id: workspaceId,
      id,
      objective_id: objective.id,
      audience: objective.audience,
      added_after_commit: addedAfterCommit,
      carried_from: carriedFrom,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from key_result where workspace_id = ${workspaceId} and objective_id = ${objective.id})`,
    })
    .execute();
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  fields: Partial<KeyResultFields>,
): Promise<boolean> {
  const result = await tx
    .updateTable('key_result')
    .set({ ...written(fields), version: version + 1 })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes it out of every list, or puts it back. False when `version` is no longer the current one. */
export async function setRemoved(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  removed: boolean,
): Promise<boolean> {
  const { rows } =
    await sql`update key_result set removed_at = case when ${removed} then now() end, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Puts the key results of an objective in the order given. */
export async function setOrder(tx: Tx, workspaceId: Id, objectiveId: Id, ids: readonly Id[]): Promise<void> {
  await sql`update key_result k set position = o.position from unnest(${ids}::uuid[]) with ordinality as o (id, position)
    where k.workspace_id = ${workspaceId} and k.objective_id = ${objectiveId} and k.id = o.id`.execute(tx);
}

/** Keeps a score as evidence, with the one that was suggested. False when `version` is no longer the current one. */
export async function setScore(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  {
    score,
    suggested,
    reason,
    perfectWas,
    by,
  }: { score: number; suggested: number | null; reason: string; perfectWas: Perfect | null; by: Id },
): Promise<boolean> {
  const { rows } =
    await sql`update key_result set score = ${score}, suggested_score = ${suggested}, score_reason = ${reason}, perfect_was = ${perfectWas},
      scored_at = now(), scored_by = ${by}, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
