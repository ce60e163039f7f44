// Items of agendas. One about an objective takes its audience, so a meeting of many shows each person only what they may see.
import { sql } from 'kysely';
import { everyone, type Id } from '../core/id.ts';
import type { AgendaItem, ItemState } from '../core/meeting/agenda/shapes.ts';
import type { Tx } from './open.ts';

export type AgendaItemRow = AgendaItem & {
  id: Id;
  meetingId: Id;
  objectiveTitle: string | null;
  teamName: string | null;
  keyResultTitle: string | null;
  state: ItemState;
  begunAt: string | null;
  spentSeconds: number;
  notes: string;
  version: number;
};

const rowsOf = sql`select i.id, i.meeting_id as "meetingId", i.kind, i.title, i.because, i.said, i.said_by as "saidBy", i.minutes,
    i.objective_id as "objectiveId", o.title as "objectiveTitle", t.name as "teamName", i.key_result_id as "keyResultId", k.title as "keyResultTitle",
    i.escalation_id as "escalationId", i.state, i.begun_at as "begunAt", i.spent_seconds as "spentSeconds", i.notes, i.version
  from agenda_item i
  left join objective o on o.workspace_id = i.workspace_id and o.id = i.objective_id
  left join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
  left join key_result k on k.workspace_id = i.workspace_id and k.id = i.key_result_id`;

/** In the order they are taken. */
export async function ofMeeting(tx: Tx, workspaceId: Id, meetingId: Id): Promise<AgendaItemRow[]> {
  const { rows } =
    await sql<AgendaItemRow>`${rowsOf} where i.workspace_id = ${workspaceId} and i.meeting_id = ${meetingId} order by i.position, i.id`.execute(
      tx,
    );
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<AgendaItemRow | undefined> {
  const { rows } =
    await sql<AgendaItemRow>`${rowsOf} where i.workspace_id = ${workspaceId} and i.id = ${id}`.execute(tx);
  return rows[0];
}

export type NewAgendaItem = AgendaItem & { id: Id; position: number; addedBy: Id | null };

/** Adds items; each takes the audience of its objective. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  meetingId: Id,
  added: readonly NewAgendaItem[],
): Promise<void> {
  if (added.length === 0) return;
  const column = <T>(pick: (row: NewAgendaItem) => T) => added.map(pick);
  await sql`insert into agenda_item (workspace_id, meeting_id, id, position, kind, title, because, said, said_by, minutes, objective_id,
      audience, key_result_id, escalation_id, added_by)
    select ${workspaceId}, ${meetingId}, n.id, n.position, n.kind, n.title, n.because, n.said, n.said_by, n.minutes, n.objective_id,
      coalesce(o.audience, ${everyone}::uuid), n.key_result_id, n.escalation_id, n.added_by
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ position }) => position)}::int[], ${column(({ kind }) => kind)}::text[],
      ${column(({ title }) => title)}::text[], ${column(({ because }) => because)}::text[], ${column(({ said }) => said)}::text[],
      ${column(({ saidBy }) => saidBy)}::text[], ${column(({ minutes }) => minutes)}::int[], ${column(({ objectiveId }) => objectiveId)}::uuid[],
      ${column(({ keyResultId }) => keyResultId)}::uuid[], ${column(({ escalationId }) => escalationId)}::uuid[],
      ${column(({ addedBy }) => addedBy)}::uuid[])
      n (id, position, kind, title, because, said, said_by, minutes, objective_id, key_result_id, escalation_id, added_by)
    left join objective o on o.workspace_id = ${workspaceId} and o.id = n.objective_id
    where n.objective_id is null or o.id is not null`.execute(tx);
}

/** The next free place before the closing. */
export async function nextPosition(tx: Tx, workspaceId: Id, meetingId: Id): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(position), 0)::int as last from agenda_item
    where workspace_id = ${workspaceId} and meeting_id = ${meetingId} and kind <> 'closing'`.execute(tx);
  return Math.max(rows[0]?.last ?? 0, byHandFrom) + 1;
}

/** What the system writes stands before what people add, and the closing stands last. */
const byHandFrom = 10_000;
export const closingAt = 1_000_000;

export type ItemChange = {
  title?: string | undefined;
  minutes?: number | undefined;
  notes?: string | undefined;
  position?: number | undefined;
};

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { title, minutes, notes, position }: ItemChange,
): Promise<boolean> {
  const result = await tx
    .updateTable('agenda_item')
    .set({ title, minutes, notes, position, version: version + 1 })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

// What an item has taken so far goes on counting only while it runs.
const spentUntil = (at: Date) =>
  sql`spent_seconds = spent_seconds + coalesce(greatest(0, extract(epoch from ${at.toISOString()}::timestamptz - begun_at)), 0)::int, begun_at = null`;

/** Brings an item into a state. False when `version` is no longer the current one. */
export async function setState(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  state: ItemState,
  at: Date,
): Promise<boolean> {
  const clock = state === 'running' ? sql`begun_at = ${at.toISOString()}` : spentUntil(at);
  const { rows } = await sql`update agenda_item set state = ${state}, ${clock}, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Lays down whatever is being talked about, also what the reader may not see: one thing at a time. */
export async function layDown(tx: Tx, workspaceId: Id, meetingId: Id, at: Date): Promise<void> {
  await sql`select lay_down(${workspaceId}, ${meetingId}, ${at.toISOString()})`.execute(tx);
}

/** Stops and starts the clock of the item under way. */
export async function pause(tx: Tx, workspaceId: Id, meetingId: Id, at: Date): Promise<void> {
  await sql`update agenda_item set ${spentUntil(at)} where workspace_id = ${workspaceId} and meeting_id = ${meetingId} and state = 'running'`.execute(
    tx,
  );
}

export async function resume(tx: Tx, workspaceId: Id, meetingId: Id, at: Date): Promise<void> {
  await sql`update agenda_item set begun_at = ${at.toISOString()}
    where workspace_id = ${workspaceId} and meeting_id = ${meetingId} and state = 'running'`.execute(tx);
}

/** What nobody got to and nobody will write again by itself goes to the next agenda. */
export async function parkUnreached(tx: Tx, workspaceId: Id, meetingId: Id): Promise<void> {
  await sql`update agenda_item set state = 'parked', version = version + 1
    where workspace_id = ${workspaceId} and meeting_id = ${meetingId} and state = 'waiting' and kind in ('free', 'parked')`.execute(
    tx,
  );
}

/** At which item each decision of a meeting was taken. */
export async function decidedAt(tx: Tx, workspaceId: Id, meetingId: Id): Promise<Map<Id, Id>> {
  const { rows } = await sql<{ id: Id; itemId: Id }>`select id, agenda_item_id as "itemId" from decision
    where workspace_id = ${workspaceId} and meeting_id = ${meetingId} and agenda_item_id is not null`.execute(
    tx,
  );
  return new Map(rows.map(({ id, itemId }) => [id, itemId]));
}

export async function remove(tx: Tx, workspaceId: Id, id: Id, version: number): Promise<boolean> {
  const { rows } = await sql`delete from agenda_item
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
