// Pieces of the studio with every draft they went through. What was handed in is not written on.
import { sql } from 'kysely';
import type { StudioDraft } from '../academy/studio/draft.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

/** Where somebody would put their own piece, by criterion. */
export type Levels = Record<string, number>;

export type PieceRow = {
  id: Id;
  enrolmentId: Id;
  personId: Id;
  digest: string;
  cohortId: Id | null;
  brief: string;
  ownLevels: Levels;
  handedInAt: string | null;
  drafts: number;
  savedAt: string | null;
  /** Critiques that were given. */
  critiques: number;
  version: number;
};

const rowsOf = sql`select p.id, p.enrolment_id as "enrolmentId", n.person_id as "personId", n.digest, n.cohort_id as "cohortId", p.brief,
    p.own_levels as "ownLevels", p.handed_in_at as "handedInAt", d.drafts, d.saved_at as "savedAt", c.given as critiques, p.version
  from piece p join enrolment n on n.workspace_id = p.workspace_id and n.id = p.enrolment_id
  left join lateral (select count(*)::int as drafts, max(saved_at) as saved_at from piece_draft d
    where d.workspace_id = p.workspace_id and d.piece_id = p.id) d on true
  left join lateral (select count(given_at)::int as given from critique c where c.workspace_id = p.workspace_id and c.piece_id = p.id) c on true`;

export async function list(tx: Tx, workspaceId: Id, enrolmentId: Id): Promise<PieceRow[]> {
  const { rows } =
    await sql<PieceRow>`${rowsOf} where p.workspace_id = ${workspaceId} and p.enrolment_id = ${enrolmentId}
    order by p.created_at, p.id`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<PieceRow | undefined> {
  const { rows } =
    await sql<PieceRow>`${rowsOf} where p.workspace_id = ${workspaceId} and p.id = ${id}`.execute(tx);
  return rows[0];
}

export async function ofBrief(
  tx: Tx,
  workspaceId: Id,
  enrolmentId: Id,
  brief: string,
): Promise<PieceRow | undefined> {
  const { rows } =
    await sql<PieceRow>`${rowsOf} where p.workspace_id = ${workspaceId} and p.enrolment_id = ${enrolmentId}
    and p.brief = ${brief}`.execute(tx);
  return rows[0];
}

/** Begins a piece; one that was begun stays as it is. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  piece: { id: Id; enrolmentId: Id; brief: string },
): Promise<void> {
  await sql`insert into piece (workspace_id, id, enrolment_id, brief)
    values (${workspaceId}, ${piece.id}, ${piece.enrolmentId}, ${piece.brief}) on conflict do nothing`.execute(
    tx,
  );
}

/** Counts the version up, and keeps own levels where they are given. False when `version` is no longer the current one or it is handed in. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { ownLevels, handedInAt }: { ownLevels?: Levels | undefined; handedInAt?: Date },
): Promise<boolean> {
  const levels = ownLevels === undefined ? null : JSON.stringify(ownLevels);
  const { rows } =
    await sql`update piece set version = version + 1, own_levels = coalesce(${levels}::jsonb, own_levels),
      handed_in_at = coalesce(${handedInAt ?? null}, handed_in_at)
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} and handed_in_at is null returning 1`.execute(
      tx,
    );
  return rows.length > 0;
}

export type DraftRow = {
  number: number;
  words: StudioDraft;
  findings: number;
  begunAt: string;
  savedAt: string;
};

/** The newest first. */
export async function drafts(tx: Tx, workspaceId: Id, pieceId: Id): Promise<DraftRow[]> {
  const { rows } =
    await sql<DraftRow>`select number, words, findings, begun_at as "begunAt", saved_at as "savedAt" from piece_draft
    where workspace_id = ${workspaceId} and piece_id = ${pieceId} order by number desc limit 500`.execute(tx);
  return rows;
}

/** The newest alone. */
export async function lastDraft(tx: Tx, workspaceId: Id, pieceId: Id): Promise<DraftRow | undefined> {
  const { rows } =
    await sql<DraftRow>`select number, words, findings, begun_at as "begunAt", saved_at as "savedAt" from piece_draft
    where workspace_id = ${workspaceId} and piece_id = ${pieceId} order by number desc limit 1`.execute(tx);
  return rows[0];
}

/** Writes a draft under its number: a new one, or on with the last one. */
export async function saveDraft(
  tx: Tx,
  workspaceId: Id,
  pieceId: Id,
  { number, words, findings, at }: { number: number; words: StudioDraft; findings: number; at: Date },
): Promise<void> {
  await sql`insert into piece_draft (workspace_id, piece_id, number, words, findings, begun_at, saved_at)
    values (${workspaceId}, ${pieceId}, ${number}, ${JSON.stringify(words)}::jsonb, ${findings}, ${at}, ${at})
    on conflict (workspace_id, piece_id, number) do update set words = excluded.words, findings = excluded.findings, saved_at = excluded.saved_at`.execute(
    tx,
  );
}
