// What the things behind a count are called, and where they are.
import { sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import type { Piece } from '../../diagnosis/evidence/piece.ts';
import type { Tx } from '../open.ts';

export type Title = {
  title: string;
  objectiveId: Id | null;
  teamName: string | null;
  on: string | null;
};

/** The titles of `pieces` by id. A meeting without one is called by its kind. */
export async function named(tx: Tx, workspaceId: Id, pieces: readonly Piece[]): Promise<Map<Id, Title>> {
  const ids = [...new Set(pieces.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Title & { id: Id }>`with asked as (select unnest(${ids}::uuid[]) as id)
    select o.id, o.title, o.id as "objectiveId", t.name as "teamName", null::date as "on" from asked a
      join objective o on o.workspace_id = ${workspaceId} and o.id = a.id join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    union all
    select k.id, k.title, o.id, t.name, null from asked a join key_result k on k.workspace_id = ${workspaceId} and k.id = a.id
      join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    union all
    select m.id, coalesce(m.title, m.kind), null, t.name, (m.planned_at at time zone m.zone)::date from asked a
      join meeting m on m.workspace_id = ${workspaceId} and m.id = a.id left join team t on t.workspace_id = m.workspace_id and t.id = m.team_id
    union all
    select d.id, d.choice, d.objective_id, t.name, d.due_on from asked a join decision d on d.workspace_id = ${workspaceId} and d.id = a.id
      left join team t on t.workspace_id = d.workspace_id and t.id = d.team_id
    union all
    select e.id, e.need, e.objective_id, t.name, e.raised_at::date from asked a join escalation e on e.workspace_id = ${workspaceId} and e.id = a.id
      join objective o on o.workspace_id = e.workspace_id and o.id = e.objective_id join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    union all
    select t.id, t.name, null, t.name, null from asked a join team t on t.workspace_id = ${workspaceId} and t.id = a.id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...title }) => [id, title]));
}
