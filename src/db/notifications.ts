// What people were told. Every statement names the person: the walls of the database only know what they may see.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { NotificationKind } from '../core/notification.ts';
import type { Tx } from './open.ts';

export type NewNotification = {
  id: Id;
  personId: Id;
  key: string;
  kind: NotificationKind;
  actorId: Id | null;
  objectiveId: Id | null;
  audience: Id;
  keyResultId: Id | null;
  commentId: Id | null;
  cycleId: Id | null;
  thingId: Id | null;
  words: Record<string, unknown>;
  at: string;
};

/** Tells each matter once: what was told before is left out. Returns whom it told what. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  rows: readonly NewNotification[],
): Promise<{ id: Id; personId: Id; kind: NotificationKind }[]> {
  if (rows.length === 0) return [];
  const made = await sql<{ id: Id; personId: Id; kind: NotificationKind }>`
    insert into notification (workspace_id, id, person_id, key, kind, actor_id, objective_id, audience, key_result_id, comment_id, cycle_id, thing_id, words, at)
    select ${workspaceId}, n.id, n."personId", n.key, n.kind, n."actorId", n."objectiveId", n.audience, n."keyResultId", n."commentId", n."cycleId",
      n."thingId", n.words, n.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, "personId" uuid, key text, kind text, "actorId" uuid, "objectiveId" uuid,
      audience uuid, "keyResultId" uuid, "commentId" uuid, "cycleId" uuid, "thingId" uuid, words jsonb, at timestamptz)
    on conflict do nothing returning id, person_id as "personId", kind`.execute(tx);
  return made.rows;
}

export type NotificationRow = {
  id: Id;
  personId: Id;
  kind: NotificationKind;
  at: string;
  readAt: string | null;
  actorName: string | null;
  objectiveId: Id | null;
  objectiveTitle: string | null;
  keyResultId: Id | null;
  keyResultTitle: string | null;
  commentId: Id | null;
  said: string | null;
  thingId: Id | null;
  words: Record<string, unknown>;
};

// What was taken out is no longer told of; a comment that is gone takes its notification along.
const rowsOf = sql`select n.id, n.person_id as "personId", n.kind, n.at, n.read_at as "readAt", a.name as "actorName", n.objective_id as "objectiveId",
    o.title as "objectiveTitle", n.key_result_id as "keyResultId", k.title as "keyResultTitle", n.comment_id as "commentId", m.body as said,
    n.thing_id as "thingId", n.words
  from notification n
  left join person a on a.workspace_id = n.workspace_id and a.id = n.actor_id
  left join objective o on o.workspace_id = n.workspace_id and o.id = n.objective_id
  left join key_result k on k.workspace_id = n.workspace_id and k.id = n.key_result_id
  left join comment m on m.workspace_id = n.workspace_id and m.id = n.comment_id`;
const isThere = sql`(n.comment_id is null or m.removed_at is null) and (n.objective_id is null or (o.id is not null and o.removed_at is null))`;

/** Newest first, at most `limit` that are older than `before`. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  { unread, before, limit }: { unread: boolean; before: Id | null; limit: number },
): Promise<NotificationRow[]> {
  const { rows } = await sql<NotificationRow>`${rowsOf}
    where n.workspace_id = ${workspaceId} and n.person_id = ${personId} and ${isThere} and (not ${unread} or n.read_at is null)
      and (${before}::uuid is null or (n.at, n.id) < (select b.at, b.id from notification b
        where b.workspace_id = ${workspaceId} and b.person_id = ${personId} and b.id = ${before}))
    order by n.at desc, n.id desc limit ${limit}`.execute(tx);
  return rows;
}

export async function find(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  id: Id,
): Promise<NotificationRow | undefined> {
  const { rows } = await sql<NotificationRow>`${rowsOf}
    where n.workspace_id = ${workspaceId} and n.person_id = ${personId} and n.id = ${id} and ${isThere}`.execute(
    tx,
  );
  return rows[0];
}

/** How many somebody has not read; counting stops at 100. */
export async function countUnread(tx: Tx, workspaceId: Id, personId: Id): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select 1 from notification n
    left join objective o on o.workspace_id = n.workspace_id and o.id = n.objective_id
    left join comment m on m.workspace_id = n.workspace_id and m.id = n.comment_id
    where n.workspace_id = ${workspaceId} and n.person_id = ${personId} and n.read_at is null and ${isThere} limit 100) t`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Marks one read, or unread again. */
export async function setRead(tx: Tx, workspaceId: Id, personId: Id, id: Id, isRead: boolean): Promise<void> {
  await sql`update notification set read_at = case when ${isRead} then coalesce(read_at, now()) end
    where workspace_id = ${workspaceId} and person_id = ${personId} and id = ${id}`.execute(tx);
}

/** Marks everything up to an instant read; what came while somebody was reading stays. */
export async function readAll(tx: Tx, workspaceId: Id, personId: Id, upTo: string): Promise<number> {
  const { rows } = await sql`update notification set read_at = now()
    where workspace_id = ${workspaceId} and person_id = ${personId} and read_at is null and at <= ${upTo}::timestamptz returning 1`.execute(
    tx,
  );
  return rows.length;
}

/** What was settled elsewhere needs no reading: it leaves the count and the next mail. Returns whose. */
export async function settle(
  tx: Tx,
  workspaceId: Id,
  kinds: readonly NotificationKind[],
  { objectiveId, thingId }: { objectiveId?: Id | null; thingId?: Id | null },
): Promise<Id[]> {
  if (!objectiveId && !thingId) return [];
  const { rows } = await sql<{ personId: Id }>`update notification set read_at = now()
    where workspace_id = ${workspaceId} and read_at is null and kind = any (${kinds}::text[])
      and (${objectiveId ?? null}::uuid is null or objective_id = ${objectiveId ?? null}) and (${thingId ?? null}::uuid is null or thing_id = ${thingId ?? null})
    returning person_id as "personId"`.execute(tx);
  return rows.map(({ personId }) => personId);
}

/** Of the people given, what each has neither read nor been mailed, oldest first, at most `mostEach`: as each of them may see it.
 * It runs past the walls (a digest is written for many at once), so the audience is compared here. */
export async function unmailed(
  tx: Tx,
  workspaceId: Id,
  personIds: readonly Id[],
  mostEach: number,
): Promise<NotificationRow[]> {
  const { rows } = await sql<NotificationRow>`select t.* from unnest(${personIds}::uuid[]) w (id)
    cross join lateral (${rowsOf}
      where n.workspace_id = ${workspaceId} and n.person_id = w.id and n.read_at is null and n.mailed_at is null and ${isThere}
        and may_see(${workspaceId}, n.person_id, n.audience)
      order by n.at, n.id limit ${mostEach}) t`.execute(tx);
  return rows;
}

export async function setMailed(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<void> {
  await sql`update notification set mailed_at = now() where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])`.execute(
    tx,
  );
}

/** What a mail told goes into the next digest, unless it was read meanwhile. A mail and the note that its matters were mailed are of one instant. */
export async function putBack(tx: Tx, workspaceId: Id, mailId: Id): Promise<void> {
  await sql`update notification n set mailed_at = null from mail m where m.workspace_id = ${workspaceId} and m.id = ${mailId}
    and n.workspace_id = m.workspace_id and n.person_id = m.person_id and n.mailed_at = m.queued_at and n.read_at is null`.execute(
    tx,
  );
}

/** Takes out what was read, or is a quarter old. */
export async function sweep(tx: Tx, workspaceId: Id, now: Date): Promise<void> {
  await sql`delete from notification where workspace_id = ${workspaceId}
    and (at < ${now}::timestamptz - interval '180 days' or (read_at < ${now}::timestamptz - interval '60 days'))`.execute(
    tx,
  );
}
