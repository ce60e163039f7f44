// One answer for one key: the first request writes its key before it works, a retry waits for it and gets the stored answer.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

type Kept = { requestHash: string; answer: unknown };

/** Takes the key, or returns what was answered to it before. Waits while the first request is still at work. */
export async function takeKey(
  tx: Tx,
  {
    workspaceId,
    personId,
    key,
    requestHash,
  }: { workspaceId: Id; personId: Id; key: string; requestHash: string },
): Promise<Kept | null> {
  const taken = await sql`
    insert into idempotency (workspace_id, person_id, key, request_hash)
    values (${workspaceId}, ${personId}, ${key}, ${requestHash}) on conflict do nothing returning 1`.execute(
    tx,
  );
  if (taken.rows.length > 0) return null;
  const { rows } = await sql<Kept>`
    select request_hash as "requestHash", answer from idempotency
    where workspace_id = ${workspaceId} and person_id = ${personId} and key = ${key}`.execute(tx);
  return rows[0] ?? null;
}

/** Keeps the answer beside its key, in the transaction that did the work. */
export async function keepAnswer(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  key: string,
  answer: unknown,
): Promise<void> {
  await sql`update idempotency set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where workspace_id = ${workspaceId} and person_id = ${personId} and key = ${key}`.execute(tx);
}
