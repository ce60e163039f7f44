// Who is here, and what of something team-only they may see: asked where one statement speaks for many people.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

/** Those among `ids` who have joined, have not left, and may see things of `audience`. */
export async function whoMaySee(tx: Tx, workspaceId: Id, audience: Id, ids: readonly Id[]): Promise<Set<Id>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: Id }>`select p.id from person p
    where p.workspace_id = ${workspaceId} and p.id = any (${ids}::uuid[]) and p.left_at is null and may_see(${workspaceId}, p.id, ${audience})`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Owners and admins, who answer where nobody leads. */
export async function keepers(tx: Tx, workspaceId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from person
    where workspace_id = ${workspaceId} and left_at is null and role in ('owner', 'admin') order by id limit 20`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
