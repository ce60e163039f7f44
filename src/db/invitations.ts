// Invitations: a person is there first, as somebody who cannot sign in yet; the link lets a login become that person.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Membership } from '../core/permission.ts';
import { newId } from './new-id.ts';
import type { Database, Tx } from './open.ts';
import { hashSecret } from './who.ts';

export type InvitationRow = {
  id: Id;
  personId: Id;
  name: string;
  email: string | null;
  role: Membership;
  createdByName: string | null;
  createdAt: string;
  expiresAt: string;
};

const columns = sql`i.id, i.person_id as "personId", p.name, p.email, p.role, b.name as "createdByName", i.created_at as "createdAt", i.expires_at as "expiresAt"`;
const joins = sql`join person p on p.workspace_id = i.workspace_id and p.id = i.person_id
  left join person b on b.workspace_id = i.workspace_id and b.id = i.created_by`;
const isOpen = sql`i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and p.left_at is null`;

/** Invitations that can still be accepted, newest first. */
export async function list(tx: Tx, workspaceId: Id): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`select ${columns} from invitation i ${joins}
    where i.workspace_id = ${workspaceId} and ${isOpen} order by i.created_at desc, i.id limit 500`.execute(
    tx,
  );
  return rows;
}

/** One that can still be accepted. */
export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`select ${columns} from invitation i ${joins}
    where i.workspace_id = ${workspaceId} and i.id = ${id} and ${isOpen}`.execute(tx);
  return rows[0];
}

export type Invitee = { id: Id; name: string; email: string | null; role: Membership; hasLogin: boolean };

/** A person to be invited, held until the transaction ends. */
export async function invitee(tx: Tx, workspaceId: Id, personId: Id): Promise<Invitee | undefined> {
  const { rows } =
    await sql<Invitee>`select id, name, email, role, login_id is not null as "hasLogin" from person
    where workspace_id = ${workspaceId} and id = ${personId} and left_at is null for update`.execute(tx);
  return rows[0];
}

/** Adds somebody who cannot sign in yet, in the teams given. */
export async function addInvitee(
  tx: Tx,
  workspaceId: Id,
  person: { name: string; email: string | null; role: Membership; teamIds: readonly Id[] },
): Promise<Id> {
  const id = newId();
  await sql`insert into person (workspace_id, id, name, email, role)
    values (${workspaceId}, ${id}, ${person.name}, ${person.email}, ${person.role})`.execute(tx);
  await sql`insert into team_member (workspace_id, team_id, person_id)
    select ${workspaceId}::uuid, team_id, ${id}::uuid from unnest(${[...new Set(person.teamIds)]}::uuid[]) as team_id`.execute(
    tx,
  );
  return id;
}

/** Makes an invitation good for seven days; earlier ones of the same person are revoked. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  secret: string,
  createdBy: Id,
): Promise<Id> {
  await sql`update invitation set revoked_at = now()
    where workspace_id = ${workspaceId} and person_id = ${personId} and accepted_at is null and revoked_at is null`.execute(
    tx,
  );
  const id = newId();
  await sql`insert into invitation (workspace_id, id, person_id, token_hash, created_by, expires_at)
    values (${workspaceId}, ${id}, ${personId}, ${hashSecret(secret)}, ${createdBy}, now() + interval '7 days')`.execute(
    tx,
  );
  return id;
}

export async function revoke(tx: Tx, workspaceId: Id, id: Id): Promise<void> {
  await sql`update invitation set revoked_at = now()
    where workspace_id = ${workspaceId} and id = ${id} and accepted_at is null and revoked_at is null`.execute(
    tx,
  );
}

export type OpenedInvitation = {
  workspaceId: Id;
  workspaceName: string;
  id: Id;
  personId: Id;
  name: string;
  email: string | null;
  role: Membership;
  invitedBy: string | null;
  isOpen: boolean;
  /** Somebody can sign in with this e-mail already. */
  hasLogin: boolean;
};

/** What a link says to whoever holds it; undefined for a link that never was. Reads only. */
export async function bySecret(db: Database, secret: string): Promise<OpenedInvitation | undefined> {
  const { rows } =
    await sql<OpenedInvitation>`select workspace_id as "workspaceId", workspace_name as "workspaceName", id, person_id as "personId",
    name, email, role, invited_by as "invitedBy", is_open as "isOpen", has_login as "hasLogin" from invitation_by_token(${hashSecret(secret)})`.execute(
      db.sql,
    );
  return rows[0];
}

/** Lets a login become the invited person; false when the invitation was accepted, revoked or ran out meanwhile. */
export async function accept(
  tx: Tx,
  { workspaceId, id, personId }: OpenedInvitation,
  joining: { loginId: Id; name: string | null; email: string },
): Promise<boolean> {
  const { rows } =
    await sql`update invitation set accepted_at = now() where workspace_id = ${workspaceId} and id = ${id}
    and accepted_at is null and revoked_at is null and expires_at > now() returning 1`.execute(tx);
  if (rows.length === 0) return false;
  const joined =
    await sql`update person set login_id = ${joining.loginId}, name = coalesce(${joining.name}, name),
      email = coalesce(email, ${joining.email}), joined_at = now(), version = version + 1
    where workspace_id = ${workspaceId} and id = ${personId} and login_id is null and left_at is null returning 1`.execute(
      tx,
    );
  return joined.rows.length > 0;
}
