// Pieces that people mark, with who marks them and what they gave. Blindness is a policy of the tables: these statements need not think of it.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type ScriptRow = {
  id: Id;
  attemptId: Id;
  programme: string;
  digest: string;
  component: string;
  item: string;
  rubricHash: string;
  words: string;
};

const columns = sql`s.id, s.attempt_id as "attemptId", s.programme, s.digest, s.component, s.item,
  s.rubric_hash as "rubricHash", s.words`;

export async function insert(tx: Tx, workspaceId: Id, script: ScriptRow): Promise<void> {
  await sql`insert into script (workspace_id, id, attempt_id, programme, digest, component, item, rubric_hash, words)
    values (${workspaceId}, ${script.id}, ${script.attemptId}, ${script.programme}, ${script.digest}, ${script.component},
      ${script.item}, ${script.rubricHash}, ${script.words})`.execute(tx);
}

/** A script allotted to this person. */
export async function allotted(
  tx: Tx,
  workspaceId: Id,
  markerId: Id,
  id: Id,
): Promise<ScriptRow | undefined> {
  const { rows } = await sql<ScriptRow>`select ${columns} from script s
    join mark_allocation m on m.workspace_id = s.workspace_id and m.script_id = s.id and m.marker_id = ${markerId}
    where s.workspace_id = ${workspaceId} and s.id = ${id}`.execute(tx);
  return rows[0];
}

/** The next script of the caller, allotted if need be; null when there is none for them. */
export async function allot(tx: Tx, programme: string): Promise<Id | null> {
  const { rows } = await sql<{ id: Id | null }>`select allot_script(${programme}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

export type MarkRow = {
  scriptId: Id;
  markerId: Id;
  markerName: string;
  turn: number;
  revision: number;
  levels: Record<string, number>;
  words: Record<string, string>;
  reason: string | null;
  lockedAt: string | null;
};

const marks = sql`select k.script_id as "scriptId", k.marker_id as "markerId", p.name as "markerName", m.turn, k.revision,
    k.levels, k.words, k.reason, k.locked_at as "lockedAt"
  from mark k
  join mark_allocation m on m.workspace_id = k.workspace_id and m.script_id = k.script_id and m.marker_id = k.marker_id
  join person p on p.workspace_id = k.workspace_id and p.id = k.marker_id`;

/** Every revision of one's own mark of a script. */
export async function ownMarks(tx: Tx, workspaceId: Id, markerId: Id, scriptId: Id): Promise<MarkRow[]> {
  const { rows } =
    await sql<MarkRow>`${marks} where k.workspace_id = ${workspaceId} and k.script_id = ${scriptId}
    and k.marker_id = ${markerId} order by k.revision`.execute(tx);
  return rows;
}

/** Scripts one was given, the newest first. */
export async function given(
  tx: Tx,
  workspaceId: Id,
  markerId: Id,
): Promise<{ id: Id; item: string; lockedAt: string | null }[]> {
  const { rows } = await sql<{ id: Id; item: string; lockedAt: string | null }>`
    select s.id, s.item, (select max(k.locked_at) from mark k where k.workspace_id = m.workspace_id
      and k.script_id = m.script_id and k.marker_id = m.marker_id) as "lockedAt"
    from mark_allocation m join script s on s.workspace_id = m.workspace_id and s.id = m.script_id
    where m.workspace_id = ${workspaceId} and m.marker_id = ${markerId} order by m.allotted_at desc, s.id limit 200`.execute(
    tx,
  );
  return rows;
}

/** Writes a draft, or locks one; what is locked already the database refuses to touch. */
export async function saveMark(
  tx: Tx,
  workspaceId: Id,
  mark: Pick<MarkRow, 'scriptId' | 'markerId' | 'revision' | 'levels' | 'words' | 'reason' | 'lockedAt'> & {
    at: Date;
  },
): Promise<void> {
  await sql`insert into mark (workspace_id, script_id, marker_id, revision, levels, words, reason, saved_at, locked_at)
    values (${workspaceId}, ${mark.scriptId}, ${mark.markerId}, ${mark.revision}, ${JSON.stringify(mark.levels)}::jsonb,
      ${JSON.stringify(mark.words)}::jsonb, ${mark.reason}, ${mark.at}, ${mark.lockedAt})
    on conflict (workspace_id, script_id, marker_id, revision) do update
    set levels = excluded.levels, words = excluded.words, saved_at = excluded.saved_at, locked_at = excluded.locked_at`.execute(
    tx,
  );
}

export async function ofAttempt(tx: Tx, workspaceId: Id, attemptId: Id): Promise<ScriptRow[]> {
  const { rows } = await sql<ScriptRow>`select ${columns} from script s
    where s.workspace_id = ${workspaceId} and s.attempt_id = ${attemptId} order by s.component, s.item`.execute(
    tx,
  );
  return rows;
}

/** The marks that stand for each script: the newest locked revision of each marker, in the order of their turns. */
export async function standing(tx: Tx, workspaceId: Id, scriptIds: readonly Id[]): Promise<MarkRow[]> {
  const { rows } = await sql<MarkRow>`select distinct on (x."scriptId", x.turn) x.* from (${marks}
    where k.workspace_id = ${workspaceId} and k.script_id = any(${scriptIds}::uuid[]) and k.locked_at is not null) x
    order by x."scriptId", x.turn, x.revision desc`.execute(tx);
  return rows;
}

/** First and second marks of every script of an edition that has both: what agreement is worked out from. */
export async function doubled(
  tx: Tx,
  workspaceId: Id,
  programme: string,
  digest: string,
): Promise<{ component: string; scriptId: Id; levels: Record<string, number> }[]> {
  const { rows } = await sql<{ component: string; scriptId: Id; levels: Record<string, number> }>`
    select distinct on (s.id, m.turn) s.component, s.id as "scriptId", k.levels
    from script s
    join mark_allocation m on m.workspace_id = s.workspace_id and m.script_id = s.id and m.turn <= 2
    join mark k on k.workspace_id = m.workspace_id and k.script_id = m.script_id and k.marker_id = m.marker_id
      and k.locked_at is not null
    where s.workspace_id = ${workspaceId} and s.programme = ${programme} and s.digest = ${digest}
    order by s.id, m.turn, k.revision desc`.execute(tx);
  return rows;
}

/** How many marks a script has locked, and how many are wanted. */
export async function progress(
  tx: Tx,
  workspaceId: Id,
  scriptIds: readonly Id[],
): Promise<{ scriptId: Id; allotted: number; isLocked: boolean }[]> {
  const { rows } = await sql<{ scriptId: Id; allotted: number; isLocked: boolean }>`
    select s.id as "scriptId", count(m.*)::int as allotted, coalesce(all_locked(s.id), false) as "isLocked"
    from script s left join mark_allocation m on m.workspace_id = s.workspace_id and m.script_id = s.id
    where s.workspace_id = ${workspaceId} and s.id = any(${scriptIds}::uuid[]) group by s.id`.execute(tx);
  return rows;
}

export type ModerationRow = {
  scriptId: Id;
  reasons: string[];
  askedAt: string;
  settledAt: string | null;
  settledBy: string | null;
  note: string | null;
};

export async function moderations(
  tx: Tx,
  workspaceId: Id,
  scriptIds: readonly Id[],
): Promise<ModerationRow[]> {
  const { rows } =
    await sql<ModerationRow>`select m.script_id as "scriptId", m.reasons, m.asked_at as "askedAt",
      m.settled_at as "settledAt", p.name as "settledBy", m.note
    from moderation m left join person p on p.workspace_id = m.workspace_id and p.id = m.settled_by
    where m.workspace_id = ${workspaceId} and m.script_id = any(${scriptIds}::uuid[])`.execute(tx);
  return rows;
}

/** Calls a third marker; what was called for once stays as it was. */
export async function moderate(
  tx: Tx,
  workspaceId: Id,
  { scriptId, reasons, by }: { scriptId: Id; reasons: readonly string[]; by: Id },
): Promise<void> {
  await sql`insert into moderation (workspace_id, script_id, reasons, asked_by)
    values (${workspaceId}, ${scriptId}, ${JSON.stringify(reasons)}::jsonb, ${by}) on conflict do nothing`.execute(
    tx,
  );
}

export async function settle(
  tx: Tx,
  workspaceId: Id,
  { scriptId, by, at, note }: { scriptId: Id; by: Id; at: Date; note: string },
): Promise<void> {
  await sql`update moderation set settled_by = ${by}, settled_at = ${at}, note = ${note}
    where workspace_id = ${workspaceId} and script_id = ${scriptId}`.execute(tx);
}
