// Addresses of calendars. Only the hash of the secret in one is kept.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Database, Tx } from './open.ts';
import { hashSecret } from './who.ts';

export type FeedRow = { madeAt: string; readAt: string | null };

export async function find(tx: Tx, workspaceId: Id, personId: Id): Promise<FeedRow | undefined> {
  const { rows } = await sql<FeedRow>`select made_at as "madeAt", read_at as "readAt" from calendar_feed
    where workspace_id = ${workspaceId} and person_id = ${personId}`.execute(tx);
  return rows[0];
}

/** A new address; the one before it opens nothing any more. */
export async function make(tx: Tx, workspaceId: Id, personId: Id, secret: string): Promise<void> {
  await sql`insert into calendar_feed (workspace_id, person_id, secret_hash) values (${workspaceId}, ${personId}, ${hashSecret(secret)})
    on conflict (workspace_id, person_id) do update set secret_hash = excluded.secret_hash, made_at = now(), read_at = null`.execute(
    tx,
  );
}

/** False when there was none. */
export async function revoke(tx: Tx, workspaceId: Id, personId: Id): Promise<boolean> {
  const { rows } =
    await sql`delete from calendar_feed where workspace_id = ${workspaceId} and person_id = ${personId} returning 1`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Whose calendar a secret opens; undefined when it opens none. */
export async function bySecret(
  db: Database,
  secret: string,
): Promise<{ workspaceId: Id; personId: Id } | undefined> {
  const { rows } = await sql<{ workspaceId: Id; personId: Id }>`
    select workspace_id as "workspaceId", person_id as "personId" from calendar_by_secret(${hashSecret(secret)})`.execute(
    db.sql,
  );
  return rows[0];
}
