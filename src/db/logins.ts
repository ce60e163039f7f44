// Logins: one per human, apart from the workspaces they belong to. A transaction reads only the login it is scoped to.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Database, Tx } from './open.ts';

export type SignInRow = {
  loginId: Id;
  name: string;
  passwordHash: string | null;
  hasSecondStep: boolean;
  /** Somebody is signed in to this login from the same address already. */
  isKnownAddress: boolean;
};

/** What a sign-in is checked against; undefined when nobody has this e-mail. */
export async function forSignIn(
  db: Database,
  email: string,
  address: string,
): Promise<SignInRow | undefined> {
  const { rows } = await sql<SignInRow>`select login_id as "loginId", name, password_hash as "passwordHash",
    has_second_step as "hasSecondStep", is_known_address as "isKnownAddress" from login_by_email(${email}, ${address})`.execute(
    db.sql,
  );
  return rows[0];
}

export type LoginRow = {
  id: Id;
  email: string;
  name: string;
  passwordHash: string | null;
  /** Made for the demo: it goes with it, and belongs nowhere else. */
  isDemo: boolean;
};

export async function find(tx: Tx, id: Id): Promise<LoginRow | undefined> {
  const { rows } =
    await sql<LoginRow>`select id, email, name, password_hash as "passwordHash", is_demo as "isDemo" from login where id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

/** Adds a login; the transaction must be scoped to its id. A taken e-mail is refused by the database as already there. */
export async function insert(
  tx: Tx,
  login: { id: Id; email: string; name: string; passwordHash: string },
): Promise<void> {
  await sql`insert into login (id, email, name, password_hash, password_changed_at)
    values (${login.id}, ${login.email}, ${login.name}, ${login.passwordHash}, now())`.execute(tx);
}

/** Sets a new password and drops what was begun with the old one. */
export async function setPassword(tx: Tx, id: Id, passwordHash: string): Promise<void> {
  await sql`update login set password_hash = ${passwordHash}, password_changed_at = now() where id = ${id}`.execute(
    tx,
  );
  await sql`delete from login_challenge where login_id = ${id}`.execute(tx);
}

/** Remembers the workspace to open at the next sign-in. */
export async function setLastWorkspace(tx: Tx, id: Id, workspaceId: Id): Promise<void> {
  await sql`update login set last_workspace_id = ${workspaceId} where id = ${id}`.execute(tx);
}
