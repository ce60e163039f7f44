// Initiatives of an objective: work with its hypothesis.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { InitiativeFields } from '../core/initiative.ts';
import type { Tx } from './open.ts';

export type InitiativeRow = InitiativeFields & {
  id: Id;
  objectiveId: Id;
  ownerName: string | null;
  position: number;
  removedAt: string | null;
  version: number;
  createdAt: string;
};

const columns = sql`n.id, n.objective_id as "objectiveId", n.key_result_id as "keyResultId", n.title, n.hypothesis, n.owner_id as "ownerId",
  p.name as "ownerName", n.state, n.so_far as "soFar", n.position, n.removed_at as "removedAt", n.version, n.created_at as "createdAt"`;
const joins = sql`left join person p on p.workspace_id = n.workspace_id and p.id = n.owner_id`;

export async function ofObjectives(
  tx: Tx,
  workspaceId: Id,
  objectiveIds: readonly Id[],
): Promise<InitiativeRow[]> {
  if (objectiveIds.length === 0) return [];
  const { rows } =
    await sql<InitiativeRow>`select ${columns} from initiative n ${joins} where n.workspace_id = ${workspaceId}
    and n.objective_id = any (${objectiveIds}::uuid[]) and n.removed_at is null order by n.objective_id, n.position, n.created_at, n.id`.execute(
      tx,
    );
  return rows;
}

/** Initiatives one person owns in a cycle, of the objectives the reader may see; those under way first. */
export async function ofOwner(
  tx: Tx,
  workspaceId: Id,
  { ownerId, cycleId }: { ownerId: Id; cycleId: Id },
): Promise<(InitiativeRow & { objectiveTitle: string })[]> {
  const { rows } = await sql<
    InitiativeRow & { objectiveTitle: string }
  >`select ${columns}, o.title as "objectiveTitle" from initiative n ${joins}
    join objective o on o.workspace_id = n.workspace_id and o.id = n.objective_id and o.removed_at is null
    where n.workspace_id = ${workspaceId} and n.owner_id = ${ownerId} and o.cycle_id = ${cycleId} and n.removed_at is null
    order by array_position(array['running', 'planned', 'done', 'stopped'], n.state), n.created_at, n.id limit 500`.execute(
    tx,
  );
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<InitiativeRow | undefined> {
  const { rows } =
    await sql<InitiativeRow>`select ${columns} from initiative n ${joins} where n.workspace_id = ${workspaceId} and n.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

function written(fields: Partial<InitiativeFields>) {
  return {
    title: fields.title,
    hypothesis: fields.hypothesis,
    key_result_id: fields.keyResultId,
    owner_id: fields.ownerId,
    state: fields.state,
    so_far: fields.soFar,
  };
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  objective: { id: Id; audience: Id },
  fields: InitiativeFields,
): Promise<void> {
  await tx
    .insertInto('initiative')
    .values({
      ...(written(fields) as Required<ReturnType<typeof written>> & { title: string }),
      workspace_id: workspaceId,
      id,
      objective_id: objective.id,
      audience: objective.audience,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from initiative where workspace_id = ${workspaceId} and objective_id = ${objective.id})`,
    })
    .execute();
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { removed, ...fields }: Partial<InitiativeFields> & { removed?: boolean },
): Promise<boolean> {
  const result = await tx
    .updateTable('initiative')
    .set({
      ...written(fields),
      ...(removed === undefined ? {} : { removed_at: removed ? sql<string>`now()` : null }),
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
