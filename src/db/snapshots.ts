// What was committed, word for word, with its hash. Rows are never changed.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import { canonical } from '../core/snapshot.ts';
import type { Tx } from './open.ts';

export type SnapshotRow = {
  id: Id;
  objectiveId: Id;
  body: unknown;
  hash: string;
  takenAt: string;
  takenBy: Id | null;
  takenByName: string | null;
};

/** SHA-256, in hex, of the canonical text of a snapshot's body. */
export function hashOf(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  objective: { id: Id; audience: Id },
  body: unknown,
  takenBy: Id,
): Promise<string> {
  const hash = hashOf(body);
  await tx
    .insertInto('snapshot')
    .values({
      workspace_id: workspaceId,
      id,
      objective_id: objective.id,
      audience: objective.audience,
      body: JSON.stringify(body),
      hash,
      taken_by: takenBy,
    })
    .execute();
  return hash;
}

/** Oldest first: the commit, and each later one if it was sent back and committed again. */
export async function ofObjective(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<SnapshotRow[]> {
  const { rows } =
    await sql<SnapshotRow>`select s.id, s.objective_id as "objectiveId", s.body, s.hash, s.taken_at as "takenAt",
      s.taken_by as "takenBy", p.name as "takenByName"
    from snapshot s left join person p on p.workspace_id = s.workspace_id and p.id = s.taken_by
    where s.workspace_id = ${workspaceId} and s.objective_id = ${objectiveId} order by s.taken_at`.execute(
      tx,
    );
  return rows;
}
