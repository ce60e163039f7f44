// API tokens of a person. Only the SHA-256 is kept; the last four characters help to tell them apart.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Scope } from '../core/permission.ts';
import { newId } from './new-id.ts';
import type { Tx } from './open.ts';
import { hashSecret } from './who.ts';

export type TokenRow = {
  id: Id;
  name: string;
  hint: string;
  scopes: Scope[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
};

const columns = sql`id, name, hint, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

/** A person's tokens, newest first, revoked ones too. */
export async function list(tx: Tx, workspaceId: Id, personId: Id): Promise<TokenRow[]> {
  const { rows } = await sql<TokenRow>`select ${columns} from api_token
    where workspace_id = ${workspaceId} and person_id = ${personId} order by created_at desc, id limit 200`.execute(
    tx,
  );
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, personId: Id, id: Id): Promise<TokenRow | undefined> {
  const { rows } = await sql<TokenRow>`select ${columns} from api_token
    where workspace_id = ${workspaceId} and person_id = ${personId} and id = ${id}`.execute(tx);
  return rows[0];
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  token: { secret: string; name: string; scopes: readonly Scope[]; expiresAt: string | null },
): Promise<Id> {
  const id = newId();
  await sql`insert into api_token (workspace_id, id, person_id, name, token_hash, hint, scopes, expires_at)
    values (${workspaceId}, ${id}, ${personId}, ${token.name}, ${hashSecret(token.secret)}, ${token.secret.slice(-4)},
      ${token.scopes}, ${token.expiresAt})`.execute(tx);
  return id;
}

/** False when it was revoked before. */
export async function revoke(tx: Tx, workspaceId: Id, personId: Id, id: Id): Promise<boolean> {
  const { rows } = await sql`update api_token set revoked_at = now()
    where workspace_id = ${workspaceId} and person_id = ${personId} and id = ${id} and revoked_at is null returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}
