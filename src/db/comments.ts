// Comments on an objective, one of its key results or a check-in. A removed one leaves every list but can be put back.
import { sql } from 'kysely';
import { everyone, type Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type CommentRow = {
  id: Id;
  objectiveId: Id;
  keyResultId: Id | null;
  checkInId: Id | null;
  authorId: Id;
  authorName: string;
  body: string;
  mentionIds: Id[];
  createdAt: string;
  editedAt: string | null;
  removedAt: string | null;
  removedBy: Id | null;
  version: number;
};

const columns = sql`m.id, m.objective_id as "objectiveId", m.key_result_id as "keyResultId", m.check_in_id as "checkInId",
  m.author_id as "authorId", p.name as "authorName", m.body, m.mention_ids as "mentionIds", m.created_at as "createdAt",
  m.edited_at as "editedAt", m.removed_at as "removedAt", m.removed_by as "removedBy", m.version`;
const joins = sql`join person p on p.workspace_id = m.workspace_id and p.id = m.author_id`;

/** The newest `limit` comments of an objective, oldest first; removed ones left out. */
export async function ofObjective(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  limit: number,
): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`select ${columns} from comment m ${joins}
    where m.workspace_id = ${workspaceId} and m.objective_id = ${objectiveId} and m.removed_at is null
    order by m.created_at desc, m.id desc limit ${limit}`.execute(tx);
  return rows.reverse();
}

/** One comment, also a removed one. */
export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<CommentRow | undefined> {
  const { rows } =
    await sql<CommentRow>`select ${columns} from comment m ${joins} where m.workspace_id = ${workspaceId} and m.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  objective: { id: Id; audience: Id },
  row: Pick<CommentRow, 'id' | 'keyResultId' | 'checkInId' | 'authorId' | 'body' | 'mentionIds'>,
): Promise<void> {
  await tx
    .insertInto('comment')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      objective_id: objective.id,
      audience: objective.audience,
      key_result_id: row.keyResultId,
      check_in_id: row.checkInId,
      author_id: row.authorId,
      body: row.body,
      mention_ids: row.mentionIds,
    })
    .execute();
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { body, mentionIds }: Pick<CommentRow, 'body' | 'mentionIds'>,
): Promise<boolean> {
  const { rows } =
    await sql`update comment set body = ${body}, mention_ids = ${mentionIds}::uuid[], edited_at = now(), version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Takes it out of every list, or puts it back when `by` is null. False when `version` is no longer the current one. */
export async function setRemoved(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  by: Id | null,
): Promise<boolean> {
  const { rows } =
    await sql`update comment set removed_at = case when ${by}::uuid is not null then now() end, removed_by = ${by}::uuid, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Names of those among `ids` who may not see things of `audience`: neither in the team, nor leading it or a team above it, nor an admin. */
export async function blindTo(tx: Tx, workspaceId: Id, audience: Id, ids: readonly Id[]): Promise<string[]> {
  if (audience === everyone || ids.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    with recursive above as (
      select id, parent_id from team where workspace_id = ${workspaceId} and id = ${audience}
      union select t.id, t.parent_id from above a join team t on t.workspace_id = ${workspaceId} and t.id = a.parent_id
    )
    select p.name from person p where p.workspace_id = ${workspaceId} and p.id = any (${ids}::uuid[]) and p.role not in ('owner', 'admin')
      and not exists (select 1 from team_member m where m.workspace_id = p.workspace_id and m.person_id = p.id
        and (m.team_id = ${audience} or (m.is_lead and m.team_id in (select id from above))))
    order by p.name collate "und-x-icu"`.execute(tx);
  return rows.map((row) => row.name);
}
