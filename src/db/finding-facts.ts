// What the critic is told about an objective's past and about other teams. Row-level security has left out what the reader may not see, so no title leaks.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

type Titled = { title: string; team: string };
type Earlier = { part: 'objective' | 'key result'; title: string; score: number | null };
type Past = { id: Id; values: number[]; readings: number };

const most = 20;
const cyclesBack = 6;

const own = (workspaceId: Id, objectiveId: Id) => sql`
  select o.id, o.team_id, o.cycle_id, c.starts_on from objective o
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    where o.workspace_id = ${workspaceId} and o.id = ${objectiveId}`;

/** Objectives and key results of the same team in the cycle before; null when there was none. */
export async function lastCycle(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<Earlier[] | null> {
  const { rows } = await sql<{ found: Earlier[] | null }>`
    with own as (${own(workspaceId, objectiveId)}),
    before as (select c.id from cycle c, own where c.workspace_id = ${workspaceId} and c.ends_on < own.starts_on order by c.ends_on desc limit 1),
    of as (select o.id, o.title from objective o, own, before where o.workspace_id = ${workspaceId} and o.cycle_id = before.id
      and o.team_id = own.team_id and o.removed_at is null)
    select case when exists (select 1 from before) then coalesce((select json_agg(e) from (
      select 'objective' as part, of.title, null::double precision as score from of
      union all
      select 'key result', k.title, k.score from key_result k join of on of.id = k.objective_id
        where k.workspace_id = ${workspaceId} and k.removed_at is null) e), '[]') end as found`.execute(tx);
  return rows[0]?.found ?? null;
}

/** Objectives and key results of other teams in the same cycle that have all the words of one of `titles`. */
export async function elsewhere(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  titles: readonly string[],
): Promise<Titled[]> {
  const asked = titles
    .map((title) => title.replace(/[^\p{L}\s]+/gu, ' ').trim())
    .filter((title) => title.includes(' '));
  if (asked.length === 0) return [];
  const { rows } = await sql<Titled>`
    with own as (${own(workspaceId, objectiveId)}),
    asked as (select distinct plainto_tsquery('english', a) as q from unnest(${asked}::text[]) a),
    others as materialized (select o.id, o.title, o.search, o.created_at, t.name as team from own, objective o
      join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
      where o.workspace_id = ${workspaceId} and o.cycle_id = own.cycle_id and o.team_id <> own.team_id and o.removed_at is null)
    (select o.title, o.team from others o where exists (select 1 from asked where numnode(q) > 1 and o.search @@ q)
      order by o.created_at, o.id limit ${most})
    union all
    (select k.title, o.team from others o join key_result k on k.workspace_id = ${workspaceId} and k.objective_id = o.id and k.removed_at is null
      where exists (select 1 from asked where numnode(q) > 1 and k.search @@ q) order by k.id limit ${most})`.execute(
    tx,
  );
  return rows;
}

/** For key results born from a KPI: its value at the end of each earlier cycle, oldest first, and how often it was read in the last of them. */
export async function pasts(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<Past[]> {
  const { rows } = await sql<Past>`
    with own as (${own(workspaceId, objectiveId)}),
    earlier as (select c.starts_on, c.ends_on from cycle c, own where c.workspace_id = ${workspaceId} and c.ends_on < own.starts_on
      order by c.ends_on desc limit ${cyclesBack})
    select k.id, array_agg(r.value order by e.ends_on) as values, (array_agg(r.readings::int order by e.ends_on desc))[1] as readings
    from own join key_result k on k.workspace_id = ${workspaceId} and k.objective_id = own.id and k.kpi_id is not null and k.removed_at is null
    cross join earlier e
    join lateral (select (array_agg(i.value order by i.effective_on desc, i.sequence desc))[1] as value, count(distinct i.effective_on) as readings
      from kpi_reading i where i.workspace_id = k.workspace_id and i.kpi_id = k.kpi_id and i.effective_on between e.starts_on and e.ends_on) r
      on r.readings > 0
    group by k.id`.execute(tx);
  return rows;
}
