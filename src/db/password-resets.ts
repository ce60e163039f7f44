// Links to a new password, made by an admin for somebody who lost theirs. Good for an hour and once.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Membership } from '../core/permission.ts';
import { newId } from './new-id.ts';
import type { Database, Tx } from './open.ts';
import { hashSecret } from './who.ts';

export type Holder = { id: Id; name: string; role: Membership; hasLogin: boolean; livesElsewhere: boolean };

/** The person a link is asked for, held until the transaction ends. */
export async function holder(tx: Tx, workspaceId: Id, personId: Id): Promise<Holder | undefined> {
  const { rows } = await sql<Holder>`select id, name, role, login_id is not null as "hasLogin",
    lives_elsewhere(workspace_id, id) as "livesElsewhere" from person
    where workspace_id = ${workspaceId} and id = ${personId} and left_at is null for update`.execute(tx);
  return rows[0];
}

/** Makes a link good for an hour; earlier ones of the same person that were not used are gone. Returns when it runs out. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  secret: string,
  createdBy: Id,
): Promise<string> {
  await sql`delete from password_reset
    where workspace_id = ${workspaceId} and person_id = ${personId} and used_at is null`.execute(tx);
  const { rows } = await sql<{ expiresAt: string }>`
    insert into password_reset (workspace_id, id, person_id, token_hash, created_by, expires_at)
    values (${workspaceId}, ${newId()}, ${personId}, ${hashSecret(secret)}, ${createdBy}, now() + interval '1 hour')
    returning expires_at as "expiresAt"`.execute(tx);
  return (rows[0] as { expiresAt: string }).expiresAt;
}

export type OpenedReset = {
  workspaceId: Id;
  workspaceName: string;
  id: Id;
  personId: Id;
  loginId: Id;
  name: string;
  email: string;
  isOpen: boolean;
};

/** What a link says to whoever holds it; undefined for a link that never was. Reads only. */
export async function bySecret(db: Database, secret: string): Promise<OpenedReset | undefined> {
  const { rows } =
    await sql<OpenedReset>`select workspace_id as "workspaceId", workspace_name as "workspaceName", id, person_id as "personId",
    login_id as "loginId", name, email, is_open as "isOpen" from password_reset_by_token(${hashSecret(secret)})`.execute(
      db.sql,
    );
  return rows[0];
}

/** Uses a link up; false when that was done, it ran out, or the login has joined another workspace since it was made. */
export async function spend(tx: Tx, { workspaceId, id, personId }: OpenedReset): Promise<boolean> {
  const { rows } =
    await sql`update password_reset set used_at = now() where workspace_id = ${workspaceId} and id = ${id}
    and used_at is null and expires_at > now() and not lives_elsewhere(${workspaceId}, ${personId}) returning 1`.execute(
      tx,
    );
  return rows.length > 0;
}
