// Meetings of a workspace. What became of one (held, missed …) is worked out from its times by core/meeting/standing and is in no column.
import { type RawBuilder, sql } from 'kysely';
import type { Phase } from '../core/cycle.ts';
import type { Id } from '../core/id.ts';
import type { MeetingFields, Side } from '../core/meeting/kinds.ts';
import type { Tx } from './open.ts';

export type MeetingRow = MeetingFields & {
  id: Id;
  cycleId: Id;
  cycleName: string;
  teamName: string | null;
  organiserName: string | null;
  plannedAt: string;
  movedBecause: string;
  begunAt: string | null;
  endedAt: string | null;
  pausedAt: string | null;
  pausedSeconds: number;
  cancelledAt: string | null;
  /** On whose account; null when the plan has no place for it any more. */
  cancelledSide: Side | null;
  cancelledBecause: string;
  cancelledIn: Phase | null;
  /** Its place in the plan; null for one made by hand. */
  slot: number | null;
  /** Whether a person put it where it is: planning again leaves it there. */
  byHand: boolean;
  /** Of the calendar entry: rises with every change a calendar has to hear of. */
  sequence: number;
  version: number;
};

const rowsOf = sql`select m.id, m.kind, m.cycle_id as "cycleId", c.name as "cycleName", m.team_id as "teamId", t.name as "teamName", m.title,
    m.starts_at as "startsAt", m.planned_at as "plannedAt", m.minutes, m.zone, m.place, m.organiser_id as "organiserId", g.name as "organiserName",
    m.needs, m.moved_because as "movedBecause", m.begun_at as "begunAt", m.ended_at as "endedAt", m.paused_at as "pausedAt",
    m.paused_seconds as "pausedSeconds", m.cancelled_at as "cancelledAt", m.cancelled_side as "cancelledSide",
    m.cancelled_because as "cancelledBecause", m.cancelled_in as "cancelledIn",
    m.slot, m.by_hand as "byHand", m.sequence, m.version
  from meeting m
  join cycle c on c.workspace_id = m.workspace_id and c.id = m.cycle_id
  left join team t on t.workspace_id = m.workspace_id and t.id = m.team_id
  left join person g on g.workspace_id = m.workspace_id and g.id = m.organiser_id`;

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<MeetingRow | undefined> {
  const { rows } =
    await sql<MeetingRow>`${rowsOf} where m.workspace_id = ${workspaceId} and m.id = ${id}`.execute(tx);
  return rows[0];
}

/** As `find`, held until the transaction ends: of two who begin, move or end it one waits and then sees what the other did. */
export async function findAndHold(tx: Tx, workspaceId: Id, id: Id): Promise<MeetingRow | undefined> {
  await sql`select 1 from meeting where workspace_id = ${workspaceId} and id = ${id} for update`.execute(tx);
  return find(tx, workspaceId, id);
}

export type MeetingFilter = {
  cycleId?: Id | undefined;
  teamIds?: readonly Id[] | undefined;
  kinds?: readonly string[] | undefined;
  /** Invited, organising or standing in for somebody. */
  involves?: Id | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** Meetings one answer carries at most. */
export const most = 2000;

/** In order of time. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { cycleId, teamIds, kinds, involves, from, to }: MeetingFilter,
  limit: number,
): Promise<MeetingRow[]> {
  const all: RawBuilder<unknown>[] = [sql`m.workspace_id = ${workspaceId}`];
  if (cycleId) all.push(sql`m.cycle_id = ${cycleId}`);
  if (teamIds) all.push(sql`m.team_id = any (${teamIds}::uuid[])`);
  if (kinds) all.push(sql`m.kind = any (${kinds}::text[])`);
  if (involves)
    all.push(sql`(m.organiser_id = ${involves} or exists (select 1 from attendance a where a.workspace_id = m.workspace_id
      and a.meeting_id = m.id and ${involves} in (a.person_id, a.delegate_id)))`);
  if (from) all.push(sql`m.starts_at >= ${from}`);
  if (to) all.push(sql`m.starts_at < ${to}`);
  const { rows } = await sql<MeetingRow>`${rowsOf} where ${sql.join(all, sql` and `)}
    order by m.starts_at, m.kind, t.name collate "und-x-icu" nulls first, m.id limit ${limit}`.execute(tx);
  return rows;
}

export type NewMeeting = MeetingFields & { id: Id; slot: number | null };

/** Adds meetings; one whose place in the plan is taken already is left out. Returns the ids of those that are new. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
  added: readonly NewMeeting[],
): Promise<Id[]> {
  if (added.length === 0) return [];
  const column = <T>(pick: (row: NewMeeting) => T) => added.map(pick);
  const { rows } = await sql<{ id: Id }>`
    insert into meeting (workspace_id, cycle_id, id, kind, team_id, slot, title, starts_at, planned_at, minutes, zone, place, organiser_id, needs)
    select ${workspaceId}, ${cycleId}, n.id, n.kind, n.team_id, n.slot, n.title, n.starts_at, n.starts_at, n.minutes, n.zone, n.place,
      n.organiser_id, coalesce(string_to_array(nullif(n.needs, ''), ','), '{}')
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ kind }) => kind)}::text[], ${column(({ teamId }) => teamId)}::uuid[],
      ${column(({ slot }) => slot)}::int[], ${column(({ title }) => title)}::text[], ${column(({ startsAt }) => startsAt)}::timestamptz[],
      ${column(({ minutes }) => minutes)}::int[], ${column(({ zone }) => zone)}::text[], ${column(({ place }) => place)}::text[],
      ${column(({ organiserId }) => organiserId)}::uuid[], ${column(({ needs }) => needs.join(','))}::text[])
      n (id, kind, team_id, slot, title, starts_at, minutes, zone, place, organiser_id, needs)
    on conflict do nothing returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

export type MeetingChange = Partial<Omit<MeetingFields, 'kind' | 'teamId'>> & {
  plannedAt?: string;
  movedBecause?: string;
  byHand?: boolean;
};

/** False when `version` is no longer the current one. Calendars hear of it. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  change: MeetingChange,
): Promise<boolean> {
  const result = await tx
    .updateTable('meeting')
    .set({
      title: change.title,
      starts_at: change.startsAt,
      planned_at: change.plannedAt,
      minutes: change.minutes,
      zone: change.zone,
      place: change.place,
      organiser_id: change.organiserId,
      needs: change.needs,
      moved_because: change.movedBecause,
      by_hand: change.byHand,
      sequence: sql<number>`sequence + 1`,
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** As `list` of a cycle, those that have not begun held until the transaction ends. */
export async function listAndHold(tx: Tx, workspaceId: Id, cycleId: Id): Promise<MeetingRow[]> {
  await sql`select 1 from meeting where workspace_id = ${workspaceId} and cycle_id = ${cycleId} and begun_at is null order by id for update`.execute(
    tx,
  );
  return list(tx, workspaceId, { cycleId }, most);
}

/** Puts meetings where the plan has them now, back on the calendar if they were off it. Calendars hear of it. */
export async function placeAgain(
  tx: Tx,
  workspaceId: Id,
  rows: readonly { id: Id; slot: number; startsAt: Date }[],
  because: string,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`update meeting m set slot = n.slot, starts_at = n.starts_at, planned_at = n.starts_at, moved_because = ${because},
      cancelled_at = null, cancelled_by = null, cancelled_side = null, cancelled_because = '', cancelled_in = null,
      sequence = m.sequence + 1, version = m.version + 1
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ slot }) => slot)}::int[],
      ${rows.map(({ startsAt }) => startsAt.toISOString())}::timestamptz[]) n (id, slot, starts_at)
    where m.workspace_id = ${workspaceId} and m.id = n.id`.execute(tx);
}

/** A step in the life of a meeting. */
export type MeetingStep =
  | { begun: { at: Date; by: Id } }
  | { ended: { at: Date; by: Id } }
  | { paused: Date }
  | { resumed: Date }
  | { cancelled: { at: Date; by: Id; side: Side | null; because: string; phase: Phase } };

/** Takes a step. False when `version` is no longer the current one. */
export async function take(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  step: MeetingStep,
): Promise<boolean> {
  const { rows } = await sql`update meeting set ${setOf(step)}, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

const pausedUntil = (at: Date) =>
  sql`paused_seconds = paused_seconds + coalesce(greatest(0, extract(epoch from ${at.toISOString()}::timestamptz - paused_at)), 0)::int, paused_at = null`;

function setOf(step: MeetingStep): RawBuilder<unknown> {
  if ('begun' in step) return sql`begun_at = ${step.begun.at.toISOString()}, begun_by = ${step.begun.by}`;
  if ('ended' in step)
    return sql`ended_at = ${step.ended.at.toISOString()}, ended_by = ${step.ended.by}, ${pausedUntil(step.ended.at)}`;
  if ('paused' in step) return sql`paused_at = ${step.paused.toISOString()}`;
  if ('resumed' in step) return pausedUntil(step.resumed);
  const { at, by, side, because, phase } = step.cancelled;
  return sql`cancelled_at = ${at.toISOString()}, cancelled_by = ${by}, cancelled_side = ${side}, cancelled_because = ${because},
    cancelled_in = ${phase}, sequence = sequence + 1`;
}

/** The last meeting of the same kind and circle that was held before this one. */
export async function heldBefore(
  tx: Tx,
  workspaceId: Id,
  { id, kind, teamId, startsAt }: Pick<MeetingRow, 'id' | 'kind' | 'teamId' | 'startsAt'>,
): Promise<MeetingRow | undefined> {
  const { rows } = await sql<MeetingRow>`${rowsOf} where m.workspace_id = ${workspaceId} and m.kind = ${kind}
    and m.team_id is not distinct from ${teamId}::uuid and m.id <> ${id} and m.ended_at is not null and m.starts_at < ${startsAt}
    order by m.ended_at desc limit 1`.execute(tx);
  return rows[0];
}

/** The next one of the same kind and circle that is still to come. */
export async function nextAfter(
  tx: Tx,
  workspaceId: Id,
  { id, kind, teamId, startsAt }: Pick<MeetingRow, 'id' | 'kind' | 'teamId' | 'startsAt'>,
): Promise<MeetingRow | undefined> {
  const { rows } = await sql<MeetingRow>`${rowsOf} where m.workspace_id = ${workspaceId} and m.kind = ${kind}
    and m.team_id is not distinct from ${teamId}::uuid and m.id <> ${id} and m.begun_at is null and m.cancelled_at is null
    and m.starts_at > ${startsAt} order by m.starts_at limit 1`.execute(tx);
  return rows[0];
}
