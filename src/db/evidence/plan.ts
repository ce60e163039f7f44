// What was promised in a cycle, as it stood at commit: read from the log of what happened, since the key results themselves may have moved on.
import { sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import type { Role } from '../../core/key-result.ts';
import type { Move, Promised } from '../../diagnosis/evidence/plan.ts';
import type { Missed } from '../../diagnosis/evidence/watermelons.ts';
import type { Tx } from '../open.ts';

export type PromisedRow = Promised & {
  objectiveId: Id;
  objectiveTitle: string;
  role: Role;
  baseline: number | null;
  unit: string;
  source: string;
};

/** Key results as they were committed, oldest first. */
export async function promised(tx: Tx, workspaceId: Id, cycleId: Id): Promise<PromisedRow[]> {
  const { rows } = await sql<PromisedRow>`
    with first as (select distinct on (e.thing_id) e.thing_id as id, e.sequence, e.body->'snapshot' as s from event e
      where e.workspace_id = ${workspaceId} and e.kind = 'key-result.committed' and e.cycle_id = ${cycleId} order by e.thing_id, e.sequence)
    select f.id, o.team_id as "teamId", o.id as "objectiveId", o.title as "objectiveTitle", f.s->>'title' as title, f.s->>'kind' as kind,
      f.s->>'role' as role, (f.s->>'baseline')::float8 as baseline, (f.s->>'target')::float8 as target, (f.s->>'bandLow')::float8 as "bandLow",
      (f.s->>'bandHigh')::float8 as "bandHigh", f.s->>'unit' as unit, f.s->>'source' as source, k.kpi_id as "kpiId", k.added_after_commit as "isAddition",
      k.removed_at is not null as "isTakenOut"
    from first f join key_result k on k.workspace_id = ${workspaceId} and k.id = f.id
    join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id
    order by f.sequence`.execute(tx);
  return rows;
}

const reviews = ['leadership review', 'mid-quarter review', 'quarter review'];

/** Targets that were moved after commit; those that a review decided are marked. */
export async function moves(tx: Tx, workspaceId: Id, cycleId: Id): Promise<Move[]> {
  const aim = (
    place: 0 | 1,
  ) => sql`json_build_object('kind', coalesce(e.body->'changes'->'kind'->>${sql.lit(place)}, k.kind),
    'target', case when e.body->'changes' ? 'target' then (e.body->'changes'->'target'->>${sql.lit(place)})::float8 else k.target end,
    'bandLow', case when e.body->'changes' ? 'bandLow' then (e.body->'changes'->'bandLow'->>${sql.lit(place)})::float8 else k.band_low end,
    'bandHigh', case when e.body->'changes' ? 'bandHigh' then (e.body->'changes'->'bandHigh'->>${sql.lit(place)})::float8 else k.band_high end)`;
  const { rows } =
    await sql<Move>`select e.thing_id as "keyResultId", ${aim(0)} as before, ${aim(1)} as after,
      coalesce(m.kind = any (${reviews}::text[]), false) as "inReview"
    from event e join key_result k on k.workspace_id = e.workspace_id and k.id = e.thing_id
    left join decision d on d.workspace_id = e.workspace_id and d.id = (e.body->>'decisionId')::uuid
    left join meeting m on m.workspace_id = d.workspace_id and m.id = d.meeting_id
    where e.workspace_id = ${workspaceId} and e.kind = 'key-result.target-changed' and e.cycle_id = ${cycleId}
    order by e.sequence`.execute(tx);
  return rows;
}

/** Key results of these cycles that were scored below `below`, each with its confidence three weeks before the end of its cycle. */
export async function missed(
  tx: Tx,
  workspaceId: Id,
  cycleIds: readonly Id[],
  below: number,
): Promise<Missed[]> {
  const { rows } = await sql<Missed>`select k.id, o.team_id as "teamId", i.confidence
    from objective o join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null
    left join lateral (select i.confidence from check_in i where i.workspace_id = k.workspace_id and i.key_result_id = k.id
      and i.effective_on <= c.ends_on - 21 and i.confidence is not null
      and not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)
      order by i.effective_on desc, i.sequence desc limit 1) i on true
    where o.workspace_id = ${workspaceId} and o.cycle_id = any (${cycleIds}::uuid[]) and o.removed_at is null
      and k.role = 'result' and k.score < ${below} and o.verdict is distinct from 'dropped'`.execute(tx);
  return rows;
}

export type TeamLoadRow = { id: Id; isTop: boolean; objectives: number };

/** Teams with committed objectives in a cycle. What was dropped or taken out since takes nobody's time, and neither does it here. */
export async function loads(tx: Tx, workspaceId: Id, cycleId: Id): Promise<TeamLoadRow[]> {
  const { rows } =
    await sql<TeamLoadRow>`select t.id, t.parent_id is null as "isTop", count(*)::int as objectives
    from objective o join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.committed_at is not null and o.removed_at is null
      and o.verdict is distinct from 'dropped'
    group by t.id, t.parent_id`.execute(tx);
  return rows;
}
