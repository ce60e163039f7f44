// People of a workspace. Somebody who left keeps their row: history goes on showing their name, only lists leave them out.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Membership } from '../core/permission.ts';
import type { PersonFields } from '../core/person.ts';
import type { Tx } from './open.ts';
import { holdStill } from './teams.ts';

export type PersonRow = {
  id: Id;
  name: string;
  email: string | null;
  role: Membership;
  zone: string | null;
  joinedAt: string | null;
  leftAt: string | null;
  /** Teams they belong to, led ones too; archived ones left out. */
  teamIds: Id[];
  leadIds: Id[];
  hasJoined: boolean;
  version: number;
};

const columns = sql`p.id, p.name, p.email, p.role, p.zone, p.joined_at as "joinedAt", p.left_at as "leftAt",
  p.joined_at is not null as "hasJoined", p.version`;
const teamColumns = sql`coalesce(m.team_ids, '{}') as "teamIds", coalesce(m.lead_ids, '{}') as "leadIds"`;

/** People by name: all of the workspace or of one team; those who left only when asked for. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { teamId, includeLeft = false }: { teamId?: Id; includeLeft?: boolean },
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`select ${columns}, ${teamColumns} from person p
    left join (select x.person_id, array_agg(x.team_id order by x.team_id) as team_ids,
        array_agg(x.team_id order by x.team_id) filter (where x.is_lead) as lead_ids
      from team_member x join team t on t.workspace_id = x.workspace_id and t.id = x.team_id and t.archived_at is null
      where x.workspace_id = ${workspaceId} group by x.person_id) m on m.person_id = p.id
    where p.workspace_id = ${workspaceId} and (${includeLeft} or p.left_at is null)
      and (${teamId ?? null}::uuid is null or ${teamId ?? null} = any (m.team_ids))
    order by p.name collate "und-x-icu", p.id limit 20000`.execute(tx);
  return rows;
}

/** One person, also one who left. */
export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`select ${columns}, ${teamColumns} from person p
    left join lateral (select array_agg(x.team_id order by x.team_id) as team_ids,
        array_agg(x.team_id order by x.team_id) filter (where x.is_lead) as lead_ids
      from team_member x join team t on t.workspace_id = x.workspace_id and t.id = x.team_id and t.archived_at is null
      where x.workspace_id = p.workspace_id and x.person_id = p.id) m on true
    where p.workspace_id = ${workspaceId} and p.id = ${id}`.execute(tx);
  return rows[0];
}

export type TeamOfPerson = { id: Id; name: string; isLead: boolean };

/** The teams of a person, by name; archived ones left out. */
export async function teamsOf(tx: Tx, workspaceId: Id, id: Id): Promise<TeamOfPerson[]> {
  const { rows } = await sql<TeamOfPerson>`select t.id, t.name, x.is_lead as "isLead" from team_member x
    join team t on t.workspace_id = x.workspace_id and t.id = x.team_id and t.archived_at is null
    where x.workspace_id = ${workspaceId} and x.person_id = ${id} order by t.name collate "und-x-icu", t.id`.execute(
    tx,
  );
  return rows;
}

/** How many of these people are there and have not left. */
export async function countPresent(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from person
    where workspace_id = ${workspaceId} and id = any (${ids}::uuid[]) and left_at is null`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Those of these people who are there and have not left. */
export async function present(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<Set<Id>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: Id }>`select id from person
    where workspace_id = ${workspaceId} and id = any (${ids}::uuid[]) and left_at is null`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Names of those, still here, who neither belong to the team nor lead it or a team above it. Who belongs stays as it is until this transaction ends. */
export async function outsideTeam(
  tx: Tx,
  workspaceId: Id,
  teamId: Id,
  ids: readonly Id[],
): Promise<string[]> {
  await holdStill(tx, workspaceId);
  const { rows } = await sql<{ name: string }>`with recursive above as (
      select id, parent_id from team where workspace_id = ${workspaceId} and id = ${teamId}
      union select t.id, t.parent_id from above a join team t on t.workspace_id = ${workspaceId} and t.id = a.parent_id)
    select p.name from person p where p.workspace_id = ${workspaceId} and p.id = any (${ids}::uuid[]) and p.left_at is null
      and not exists (select 1 from team_member m where m.workspace_id = p.workspace_id and m.person_id = p.id
        and (m.team_id = ${teamId} or (m.is_lead and m.team_id in (select id from above))))
    order by p.name collate "und-x-icu"`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Roles of people as they are now, held until the transaction ends; in one order, so that two who change each other wait and do not lock up. */
export async function holdRoles(
  tx: Tx,
  workspaceId: Id,
  ids: readonly Id[],
): Promise<Map<Id, { role: Membership; leftAt: string | null }>> {
  const { rows } = await sql<{
    id: Id;
    role: Membership;
    leftAt: string | null;
  }>`select id, role, left_at as "leftAt" from person
    where workspace_id = ${workspaceId} and id = any (${ids}::uuid[]) order by id for no key update`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { name, email, zone, role }: Partial<PersonFields>,
): Promise<boolean> {
  const result = await tx
    .updateTable('person')
    .set({ name, email, zone, role, version: version + 1 })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends somebody's membership, with every token and open invitation of theirs. False when `version` is no longer the current one. */
export async function leave(tx: Tx, workspaceId: Id, id: Id, version: number): Promise<boolean> {
  const { rows } = await sql`update person set left_at = now(), version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} and left_at is null returning 1`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  await sql`update api_token set revoked_at = now()
    where workspace_id = ${workspaceId} and person_id = ${id} and revoked_at is null`.execute(tx);
  await sql`update invitation set revoked_at = now()
    where workspace_id = ${workspaceId} and person_id = ${id} and accepted_at is null and revoked_at is null`.execute(
    tx,
  );
  return true;
}

/** Takes somebody back with the role and teams they had; tokens stay revoked. False when `version` is no longer the current one. */
export async function comeBack(tx: Tx, workspaceId: Id, id: Id, version: number): Promise<boolean> {
  const { rows } = await sql`update person set left_at = null, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} and left_at is not null returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Owners of the workspace, by name. */
export async function owners(tx: Tx, workspaceId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from person
    where workspace_id = ${workspaceId} and role = 'owner' and left_at is null order by name collate "und-x-icu", id`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}
