// Who holds which role of the rhythm, for one team or everywhere. A team without its own sponsor has the nearest above it.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { RhythmRole, RhythmRoleFields } from '../core/rhythm-role.ts';
import type { Tx } from './open.ts';

export type RhythmRoleRow = RhythmRoleFields & { id: Id; personName: string; teamName: string | null };

/** All of them, those of the whole workspace first. People who have left hold none. */
export async function list(tx: Tx, workspaceId: Id): Promise<RhythmRoleRow[]> {
  const { rows } =
    await sql<RhythmRoleRow>`select r.id, r.role, r.team_id as "teamId", t.name as "teamName", r.person_id as "personId", p.name as "personName"
    from rhythm_role r join person p on p.workspace_id = r.workspace_id and p.id = r.person_id and p.left_at is null
    left join team t on t.workspace_id = r.workspace_id and t.id = r.team_id
    where r.workspace_id = ${workspaceId}
    order by r.team_id nulls first, r.role desc, p.name collate "und-x-icu" limit 1000`.execute(tx);
  return rows;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { role, teamId, personId }: RhythmRoleFields,
): Promise<void> {
  await sql`insert into rhythm_role (workspace_id, id, role, team_id, person_id)
    values (${workspaceId}, ${id}, ${role}, ${teamId}, ${personId})`.execute(tx);
}

export async function remove(tx: Tx, workspaceId: Id, id: Id): Promise<void> {
  await sql`delete from rhythm_role where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

/** The holders of a role for a team: its own, else those of the nearest team above that has any, else those of the whole workspace. */
export async function holders(tx: Tx, workspaceId: Id, role: RhythmRole, teamId: Id | null): Promise<Id[]> {
  const { rows } = await sql<{ personId: Id }>`
    with recursive above as (
      select id, parent_id, 0 as far from team where workspace_id = ${workspaceId} and id = ${teamId}::uuid
      union all
      select t.id, t.parent_id, a.far + 1 from above a join team t on t.workspace_id = ${workspaceId} and t.id = a.parent_id where a.far < 50
    ), held as (
      select r.person_id, p.name, coalesce(a.far, 1000) as far from rhythm_role r
      join person p on p.workspace_id = r.workspace_id and p.id = r.person_id and p.left_at is null
      left join above a on a.id = r.team_id
      where r.workspace_id = ${workspaceId} and r.role = ${role} and (r.team_id is null or a.id is not null)
    )
    select person_id as "personId" from held where far = (select min(far) from held) order by name collate "und-x-icu", person_id`.execute(
    tx,
  );
  return rows.map((row) => row.personId);
}

/** The leads of a team, or of the nearest team above it that has any. */
export async function leads(tx: Tx, workspaceId: Id, teamId: Id): Promise<Id[]> {
  const { rows } = await sql<{ personId: Id }>`
    with recursive above as (
      select id, parent_id, 0 as far from team where workspace_id = ${workspaceId} and id = ${teamId}
      union all
      select t.id, t.parent_id, a.far + 1 from above a join team t on t.workspace_id = ${workspaceId} and t.id = a.parent_id where a.far < 50
    ), held as (
      select m.person_id, p.name, a.far from above a join team_member m on m.workspace_id = ${workspaceId} and m.team_id = a.id and m.is_lead
      join person p on p.workspace_id = m.workspace_id and p.id = m.person_id and p.left_at is null
    )
    select person_id as "personId" from held where far = (select min(far) from held) order by name collate "und-x-icu", person_id`.execute(
    tx,
  );
  return rows.map((row) => row.personId);
}
