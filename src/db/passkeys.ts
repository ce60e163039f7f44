// Passkeys of a login: the public half, and the counter that gives a copied one away.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Database, Tx } from './open.ts';

export type PasskeyRow = {
  id: string;
  name: string;
  transports: string[];
  createdAt: string;
  lastUsedAt: string | null;
};

/** A login's passkeys, oldest first. */
export async function list(tx: Tx, loginId: Id): Promise<PasskeyRow[]> {
  const { rows } =
    await sql<PasskeyRow>`select id, name, transports, created_at as "createdAt", last_used_at as "lastUsedAt"
    from passkey where login_id = ${loginId} order by created_at, id limit 100`.execute(tx);
  return rows;
}

export async function insert(
  tx: Tx,
  loginId: Id,
  passkey: {
    id: string;
    publicKey: Uint8Array;
    counter: number;
    transports: readonly string[];
    name: string;
  },
): Promise<void> {
  await sql`insert into passkey (id, login_id, public_key, counter, transports, name)
    values (${passkey.id}, ${loginId}, ${Buffer.from(passkey.publicKey)}, ${passkey.counter}, ${passkey.transports}, ${passkey.name})`.execute(
    tx,
  );
}

/** False when there is no such passkey. */
export async function remove(tx: Tx, loginId: Id, id: string): Promise<boolean> {
  const { rows } =
    await sql`delete from passkey where login_id = ${loginId} and id = ${id} returning 1`.execute(tx);
  return rows.length > 0;
}

export type KnownPasskey = { loginId: Id; publicKey: Buffer; counter: number; transports: string[] };

/** The passkey somebody signs in with, before they are known. */
export async function byId(db: Database, id: string): Promise<KnownPasskey | undefined> {
  const { rows } =
    await sql<KnownPasskey>`select login_id as "loginId", public_key as "publicKey", counter, transports
    from passkey_by_id(${id})`.execute(db.sql);
  return rows[0];
}

/** Notes a use; false when the passkey is gone. */
export async function use(tx: Tx, loginId: Id, id: string, counter: number): Promise<boolean> {
  const { rows } = await sql`update passkey set counter = ${counter}, last_used_at = now()
    where login_id = ${loginId} and id = ${id} returning 1`.execute(tx);
  return rows.length > 0;
}
