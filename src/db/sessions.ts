// Sessions of a login. Only the SHA-256 of a session's secret is kept; 30 days is the most one lives, 12 hours without use ends it.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import { newId } from './new-id.ts';
import type { Database, Tx } from './open.ts';
import { hashSecret } from './who.ts';

/** Begins a session and forgets those of the same login that have run out. */
export async function open(
  tx: Tx,
  loginId: Id,
  secret: string,
  from: { address: string; agent: string },
): Promise<Id> {
  await sql`delete from login_session where login_id = ${loginId}
    and (expires_at < now() or last_seen_at < now() - interval '12 hours')`.execute(tx);
  const id = newId();
  await sql`insert into login_session (token_hash, id, login_id, expires_at, address, agent)
    values (${hashSecret(secret)}, ${id}, ${loginId}, now() + interval '30 days', ${from.address}, ${from.agent})`.execute(
    tx,
  );
  return id;
}

export type SessionRow = {
  id: Id;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  address: string | null;
  agent: string | null;
};

/** The sessions of a login that still live, last used first. */
export async function list(tx: Tx, loginId: Id): Promise<SessionRow[]> {
  const { rows } =
    await sql<SessionRow>`select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, agent
    from login_session where login_id = ${loginId} and expires_at > now() and last_seen_at > now() - interval '12 hours'
    order by last_seen_at desc, id limit 200`.execute(tx);
  return rows;
}

/** False when there is no such session. */
export async function end(tx: Tx, loginId: Id, id: Id): Promise<boolean> {
  const { rows } =
    await sql`delete from login_session where login_id = ${loginId} and id = ${id} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Ends every session of a login but one, and says how many. */
export async function endOthers(tx: Tx, loginId: Id, keptId: Id): Promise<number> {
  const { rows } =
    await sql`delete from login_session where login_id = ${loginId} and id <> ${keptId} returning 1`.execute(
      tx,
    );
  return rows.length;
}

/** Ends every session of a login, and says how many. */
export async function endAll(tx: Tx, loginId: Id): Promise<number> {
  const { rows } = await sql`delete from login_session where login_id = ${loginId} returning 1`.execute(tx);
  return rows.length;
}

/** Gives a session a new secret, as after every change of how somebody proves who they are; the old one is dead at once. */
export async function renew(tx: Tx, loginId: Id, id: Id, secret: string): Promise<void> {
  await sql`update login_session set token_hash = ${hashSecret(secret)}, confirmed_at = now()
    where login_id = ${loginId} and id = ${id}`.execute(tx);
}

/** Notes that the session proved once more who it is. */
export async function confirm(tx: Tx, loginId: Id, id: Id): Promise<void> {
  await sql`update login_session set confirmed_at = now() where login_id = ${loginId} and id = ${id}`.execute(
    tx,
  );
}

export type WorkspaceOfLogin = {
  id: Id;
  name: string;
  isDemo: boolean;
  personId: Id;
  role: 'owner' | 'admin' | 'lead' | 'member' | 'viewer';
};

/** The workspaces the holder of a session belongs to, by name. */
export async function workspacesOf(db: Database | Tx, secret: string): Promise<WorkspaceOfLogin[]> {
  const { rows } =
    await sql<WorkspaceOfLogin>`select id, name, is_demo as "isDemo", person_id as "personId", role
    from workspaces_by_session(${hashSecret(secret)})`.execute('sql' in db ? db.sql : db);
  return rows;
}
