// Saved views: a name for a page's search string. Open ones are seen by everybody, the others by their owner alone.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type ViewFields = { name: string; query: string; isOpen: boolean };
export type ViewRow = ViewFields & { id: Id; ownerId: Id; ownerName: string; version: number };

const columns = sql`v.id, v.owner_id as "ownerId", p.name as "ownerName", v.name, v.query, v.is_open as "isOpen", v.version`;
const joins = sql`join person p on p.workspace_id = v.workspace_id and p.id = v.owner_id`;

/** A person's own views and the open ones, by name. */
export async function list(tx: Tx, workspaceId: Id, personId: Id): Promise<ViewRow[]> {
  const { rows } = await sql<ViewRow>`select ${columns} from saved_view v ${joins}
    where v.workspace_id = ${workspaceId} and (v.owner_id = ${personId} or v.is_open)
    order by v.name collate "und-x-icu", v.id limit 500`.execute(tx);
  return rows;
}

/** A view the person may see. */
export async function find(tx: Tx, workspaceId: Id, personId: Id, id: Id): Promise<ViewRow | undefined> {
  const { rows } = await sql<ViewRow>`select ${columns} from saved_view v ${joins}
    where v.workspace_id = ${workspaceId} and v.id = ${id} and (v.owner_id = ${personId} or v.is_open)`.execute(
    tx,
  );
  return rows[0];
}

/** How many views a person keeps. */
export async function count(tx: Tx, workspaceId: Id, personId: Id): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from saved_view
    where workspace_id = ${workspaceId} and owner_id = ${personId}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  ownerId: Id,
  { name, query, isOpen }: ViewFields,
): Promise<void> {
  await tx
    .insertInto('saved_view')
    .values({ workspace_id: workspaceId, id, owner_id: ownerId, name, query, is_open: isOpen })
    .execute();
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { name, query, isOpen }: Partial<ViewFields>,
): Promise<boolean> {
  const result = await tx
    .updateTable('saved_view')
    .set({ name, query, is_open: isOpen, version: version + 1 })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False when `version` is no longer the current one. */
export async function remove(tx: Tx, workspaceId: Id, id: Id, version: number): Promise<boolean> {
  const { rows } = await sql`delete from saved_view
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
