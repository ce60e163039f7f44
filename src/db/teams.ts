// Teams, a tree with one root. Who belongs to them decides who sees team-only objectives, so every change of them waits its turn under one lock.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { TeamFields } from '../core/team.ts';
import type { Tx } from './open.ts';

export type TeamRow = {
  id: Id;
  parentId: Id | null;
  name: string;
  purpose: string;
  archivedAt: string | null;
  leads: { id: Id; name: string }[];
  memberCount: number;
  /** Objectives in the cycle asked about, of those the reader may see. */
  objectives: number;
  version: number;
};

const rowsOf = (workspaceId: Id, cycleId: Id | null) => sql`
  select t.id, t.parent_id as "parentId", t.name, t.purpose, t.archived_at as "archivedAt", t.version,
    coalesce(m.leads, '[]') as leads, coalesce(m.count, 0) as "memberCount", coalesce(o.count, 0) as objectives
  from team t
  left join (select x.team_id, count(*)::int as count,
      json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name collate "und-x-icu", p.id) filter (where x.is_lead) as leads
    from team_member x join person p on p.workspace_id = x.workspace_id and p.id = x.person_id and p.left_at is null
    where x.workspace_id = ${workspaceId} group by x.team_id) m on m.team_id = t.id
  left join (select team_id, count(*)::int as count from objective
    where workspace_id = ${workspaceId} and cycle_id = ${cycleId}::uuid and removed_at is null group by team_id) o on o.team_id = t.id`;

/** Teams by name; archived ones only when asked for. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { cycleId, includeArchived }: { cycleId: Id | null; includeArchived: boolean },
): Promise<TeamRow[]> {
  const { rows } = await sql<TeamRow>`${rowsOf(workspaceId, cycleId)}
    where t.workspace_id = ${workspaceId} and (${includeArchived} or t.archived_at is null)
    order by t.name collate "und-x-icu", t.id limit 5000`.execute(tx);
  return rows;
}

/** One team, also an archived one. */
export async function find(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  cycleId: Id | null = null,
): Promise<TeamRow | undefined> {
  const { rows } = await sql<TeamRow>`${rowsOf(workspaceId, cycleId)}
    where t.workspace_id = ${workspaceId} and t.id = ${id}`.execute(tx);
  return rows[0];
}

export type MemberRow = { id: Id; name: string; isLead: boolean };

/** Who belongs to a team, leads first; people who left are left out. */
export async function members(tx: Tx, workspaceId: Id, id: Id): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`select p.id, p.name, m.is_lead as "isLead" from team_member m
    join person p on p.workspace_id = m.workspace_id and p.id = m.person_id and p.left_at is null
    where m.workspace_id = ${workspaceId} and m.team_id = ${id}
    order by m.is_lead desc, p.name collate "und-x-icu", p.id`.execute(tx);
  return rows;
}

/** The teams above a team, the company first. */
export async function path(tx: Tx, workspaceId: Id, id: Id): Promise<{ id: Id; name: string }[]> {
  const { rows } = await sql<{ id: Id; name: string }>`with recursive above as (
      select t.parent_id, 0 as step from team t where t.workspace_id = ${workspaceId} and t.id = ${id}
      union all select t.parent_id, a.step + 1 from above a join team t on t.workspace_id = ${workspaceId} and t.id = a.parent_id)
    select t.id, t.name from above a join team t on t.workspace_id = ${workspaceId} and t.id = a.parent_id order by a.step desc`.execute(
    tx,
  );
  return rows;
}

/** Waits until no other transaction is changing the tree or who belongs where. */
export async function hold(tx: Tx, workspaceId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('teams ' || ${workspaceId}::text, 0))`.execute(tx);
}

/** As `hold`, for somebody who only relies on them: several may at once. */
export async function holdStill(tx: Tx, workspaceId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('teams ' || ${workspaceId}::text, 0))`.execute(
    tx,
  );
}

/** The team above each team, archived ones too. */
export async function parents(tx: Tx, workspaceId: Id): Promise<Map<Id, Id | null>> {
  const { rows } = await sql<{
    id: Id;
    parentId: Id | null;
  }>`select id, parent_id as "parentId" from team where workspace_id = ${workspaceId}`.execute(tx);
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { name, purpose, parentId }: Pick<TeamFields, 'name' | 'purpose' | 'parentId'>,
): Promise<void> {
  await tx
    .insertInto('team')
    .values({ workspace_id: workspaceId, id, name, purpose, parent_id: parentId })
    .execute();
}

/** Changes fields and counts the version up. False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  {
    archived,
    name,
    purpose,
    parentId,
  }: Partial<Pick<TeamFields, 'name' | 'purpose' | 'parentId'>> & { archived?: boolean },
): Promise<boolean> {
  const result = await tx
    .updateTable('team')
    .set({
      name,
      purpose,
      parent_id: parentId,
      ...(archived === undefined ? {} : { archived_at: archived ? sql<string>`now()` : null }),
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Makes exactly these people the team. Rows of people who left stay, so that whoever comes back is where they were. */
export async function setMembers(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { memberIds, leadIds }: { memberIds: readonly Id[]; leadIds: readonly Id[] },
): Promise<void> {
  await sql`delete from team_member m using person p
    where m.workspace_id = ${workspaceId} and m.team_id = ${id} and p.workspace_id = m.workspace_id and p.id = m.person_id
      and p.left_at is null and m.person_id <> all (${memberIds}::uuid[])`.execute(tx);
  await sql`insert into team_member (workspace_id, team_id, person_id, is_lead)
    select ${workspaceId}::uuid, ${id}::uuid, person_id, person_id = any (${leadIds}::uuid[]) from unnest(${memberIds}::uuid[]) as person_id
    on conflict (workspace_id, team_id, person_id) do update set is_lead = excluded.is_lead`.execute(tx);
}

/** Open objectives of a team, hidden ones too. */
export async function countOpenObjectives(tx: Tx, workspaceId: Id, id: Id): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select open_objectives_of_team(${workspaceId}, ${id}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}

export type Stray = { objectiveId: Id; title: string | null; personId: Id; personName: string };

/** Who works on an open team-only objective they could not see; the title only where the reader may see it. */
export async function strays(tx: Tx, workspaceId: Id): Promise<Stray[]> {
  const { rows } =
    await sql<Stray>`select s.objective_id as "objectiveId", o.title, p.id as "personId", p.name as "personName"
    from strays(${workspaceId}) s
    join person p on p.workspace_id = ${workspaceId} and p.id = s.person_id
    left join objective o on o.workspace_id = ${workspaceId} and o.id = s.objective_id
    order by p.name collate "und-x-icu", o.title, s.objective_id`.execute(tx);
  return rows;
}
