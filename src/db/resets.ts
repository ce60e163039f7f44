// What became of each objective and key result at the reset, and how often it was carried on before. A choice whose draft was removed stands no longer.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { ResetChoice } from '../core/reset.ts';
import type { Tx } from './open.ts';

export type CarriedRow = {
  /** What the row is asked for: the objective or key result that was carried here. */
  rootId: Id;
  cycleId: Id;
  /** The cycle it was carried into. */
  cycleName: string;
  /** Empty where it came in with a file or before reasons were asked for. */
  reason: string;
  byName: string | null;
  at: string;
};

/** More than ten years of quarters. */
const longest = sql.lit(50);

/** Each time objectives were carried on, oldest first, as far back as the reader may see. */
export async function carriedObjectives(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<CarriedRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<CarriedRow>`with recursive chain as (
      select o.id as root, o.id, o.carried_from, o.cycle_id, o.created_at, o.created_by, 0 as depth from objective o
        where o.workspace_id = ${workspaceId} and o.id = any (${ids}::uuid[])
      union all
      select c.root, o.id, o.carried_from, o.cycle_id, o.created_at, o.created_by, c.depth + 1
        from chain c join objective o on o.workspace_id = ${workspaceId} and o.id = c.carried_from where c.depth < ${longest})
    select c.root as "rootId", y.id as "cycleId", y.name as "cycleName", coalesce(r.reason, '') as reason, w.name as "byName",
      coalesce(r.chosen_at, c.created_at) as at
    from chain c
    join objective b on b.workspace_id = ${workspaceId} and b.id = c.carried_from and b.committed_at is not null
    join cycle y on y.workspace_id = ${workspaceId} and y.id = c.cycle_id
    join cycle f on f.workspace_id = ${workspaceId} and f.id = b.cycle_id and f.starts_on < y.starts_on
    left join reset_choice r on r.workspace_id = ${workspaceId} and r.objective_id = b.id and r.key_result_id is null
      and r.into_objective_id = c.id
    left join person w on w.workspace_id = ${workspaceId} and w.id = coalesce(r.chosen_by, c.created_by)
    order by c.root, c.depth desc`.execute(tx);
  return rows;
}

/** As `carriedObjectives`, for key results. One that came along with its objective has the objective's reason. */
export async function carriedKeyResults(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<CarriedRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<CarriedRow>`with recursive chain as (
      select k.id as root, k.id, k.carried_from, k.objective_id, k.created_at, 0 as depth from key_result k
        where k.workspace_id = ${workspaceId} and k.id = any (${ids}::uuid[])
      union all
      select c.root, k.id, k.carried_from, k.objective_id, k.created_at, c.depth + 1
        from chain c join key_result k on k.workspace_id = ${workspaceId} and k.id = c.carried_from where c.depth < ${longest})
    select c.root as "rootId", y.id as "cycleId", y.name as "cycleName", coalesce(r.reason, '') as reason, w.name as "byName",
      coalesce(r.chosen_at, c.created_at) as at
    from chain c
    join objective o on o.workspace_id = ${workspaceId} and o.id = c.objective_id
    join key_result b on b.workspace_id = ${workspaceId} and b.id = c.carried_from
    join cycle y on y.workspace_id = ${workspaceId} and y.id = o.cycle_id
    left join lateral (select x.* from reset_choice x where x.workspace_id = ${workspaceId} and x.objective_id = b.objective_id
      and (x.key_result_id = b.id and x.into_key_result_id = c.id or x.key_result_id is null and x.into_objective_id = c.objective_id)
      order by x.key_result_id nulls last limit 1) r on true
    left join person w on w.workspace_id = ${workspaceId} and w.id = r.chosen_by
    order by c.root, c.depth desc`.execute(tx);
  return rows;
}

export type ChoiceRow = {
  id: Id;
  objectiveId: Id;
  /** Null where it is about the objective. */
  keyResultId: Id | null;
  choice: ResetChoice;
  reason: string;
  intoObjectiveId: Id | null;
  intoTitle: string | null;
  intoCycleName: string | null;
  kpiId: Id | null;
  kpiName: string | null;
  byName: string | null;
  at: string;
};

/** What was chosen for objectives and for the key results in them, and still stands. */
export async function standing(tx: Tx, workspaceId: Id, objectiveIds: readonly Id[]): Promise<ChoiceRow[]> {
  if (objectiveIds.length === 0) return [];
  const { rows } =
    await sql<ChoiceRow>`select r.id, r.objective_id as "objectiveId", r.key_result_id as "keyResultId", r.choice, r.reason,
      o.id as "intoObjectiveId", o.title as "intoTitle", y.name as "intoCycleName", i.id as "kpiId", i.name as "kpiName", w.name as "byName",
      r.chosen_at as at
    from reset_choice r
    left join objective o on o.workspace_id = r.workspace_id and o.id = r.into_objective_id
    left join key_result k on k.workspace_id = r.workspace_id and k.id = r.into_key_result_id
    left join cycle y on y.workspace_id = r.workspace_id and y.id = o.cycle_id
    left join kpi i on i.workspace_id = r.workspace_id and i.id = r.kpi_id
    left join person w on w.workspace_id = r.workspace_id and w.id = r.chosen_by
    where r.workspace_id = ${workspaceId} and r.objective_id = any (${objectiveIds}::uuid[])
      and o.removed_at is null and k.removed_at is null and i.archived_at is null
    order by r.chosen_at, r.id`.execute(tx);
  return rows;
}

export type NewChoice = {
  id: Id;
  objective: { id: Id; audience: Id };
  keyResultId: Id | null;
  choice: ResetChoice;
  reason: string;
  intoObjectiveId?: Id | null;
  intoKeyResultId?: Id | null;
  kpiId?: Id | null;
  chosenBy: Id;
};

/** Keeps a choice in the place of one that stands no longer. */
export async function choose(tx: Tx, workspaceId: Id, row: NewChoice): Promise<void> {
  const { id, objective, keyResultId, choice, reason, chosenBy } = row;
  const { intoObjectiveId = null, intoKeyResultId = null, kpiId = null } = row;
  await sql`delete from reset_choice where workspace_id = ${workspaceId} and objective_id = ${objective.id}
    and key_result_id is not distinct from ${keyResultId}::uuid`.execute(tx);
  await sql`insert into reset_choice (workspace_id, id, objective_id, audience, key_result_id, choice, reason, into_objective_id, into_key_result_id,
      kpi_id, chosen_by)
    values (${workspaceId}, ${id}, ${objective.id}, ${objective.audience}, ${keyResultId}, ${choice}, ${reason}, ${intoObjectiveId}, ${intoKeyResultId},
      ${kpiId}, ${chosenBy})`.execute(tx);
}

/** Forgets a choice; the event that told of it stays. */
export async function takeBack(tx: Tx, workspaceId: Id, id: Id): Promise<void> {
  await sql`delete from reset_choice where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

/** Of an objective `o`: whether a choice stands for it. */
export const chosenFor = sql`exists (select 1 from reset_choice r
  left join objective n on n.workspace_id = r.workspace_id and n.id = r.into_objective_id
  where r.workspace_id = o.workspace_id and r.objective_id = o.id and r.key_result_id is null and n.removed_at is null)`;

export type WatchedFromRow = { keyResultId: Id; title: string; objectiveId: Id; cycleName: string };

/** The key result a KPI has been watched since, where the reader may see it. */
export async function watchedFrom(tx: Tx, workspaceId: Id, kpiId: Id): Promise<WatchedFromRow | null> {
  const { rows } =
    await sql<WatchedFromRow>`select k.id as "keyResultId", k.title, o.id as "objectiveId", y.name as "cycleName"
    from reset_choice r
    join key_result k on k.workspace_id = r.workspace_id and k.id = r.key_result_id
    join objective o on o.workspace_id = r.workspace_id and o.id = r.objective_id and o.removed_at is null
    join cycle y on y.workspace_id = o.workspace_id and y.id = o.cycle_id
    where r.workspace_id = ${workspaceId} and r.kpi_id = ${kpiId} order by r.chosen_at limit 1`.execute(tx);
  return rows[0] ?? null;
}
