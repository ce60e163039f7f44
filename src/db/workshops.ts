// What a cycle asks of teams and people, as far as the reader may see it. Counts only.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type PlannedTeamRow = {
  id: Id;
  name: string;
  isTop: boolean;
  objectives: { id: Id; title: string; keyResults: number }[];
};

/** Teams with objectives in a cycle, by name. */
export async function plannedTeams(tx: Tx, workspaceId: Id, cycleId: Id): Promise<PlannedTeamRow[]> {
  const { rows } = await sql<PlannedTeamRow>`
    select t.id, t.name, t.parent_id is null as "isTop",
      json_agg(json_build_object('id', o.id, 'title', o.title, 'keyResults',
        (select count(*)::int from key_result k where k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null))
        order by o.created_at, o.id) as objectives
    from objective o join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    left join candidate c on c.workspace_id = o.workspace_id and c.objective_id = o.id
    where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.removed_at is null and ${planned}
    group by t.id, t.name, t.parent_id order by t.name collate "und-x-icu", t.id`.execute(tx);
  return rows;
}

// Of an objective `o` with its place `c`: what was parked or dropped takes nobody's time.
const planned = sql`(c.parked_at is null and o.verdict is distinct from 'dropped')`;

export type PlannedPersonRow = {
  id: Id;
  name: string;
  keyResults: number;
  teams: number;
  teamNames: string[];
};

/** People who own key results in a cycle, by name. */
export async function plannedPeople(tx: Tx, workspaceId: Id, cycleId: Id): Promise<PlannedPersonRow[]> {
  const { rows } = await sql<PlannedPersonRow>`
    select p.id, p.name, count(*)::int as "keyResults", count(distinct t.id)::int as teams,
      array_agg(distinct t.name) as "teamNames"
    from objective o
    join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null
    join person p on p.workspace_id = k.workspace_id and p.id = k.owner_id
    join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    left join candidate c on c.workspace_id = o.workspace_id and c.objective_id = o.id
    where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.removed_at is null and ${planned}
    group by p.id, p.name order by p.name collate "und-x-icu", p.id`.execute(tx);
  return rows;
}
