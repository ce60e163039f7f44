// Critiques of peers. Nothing that is read here tells the author who reads, or the reader who wrote.
import { sql } from 'kysely';
import type { Peer } from '../academy/studio/peers.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';
import type { Levels } from './pieces.ts';

export type CritiqueRow = {
  id: Id;
  pieceId: Id;
  brief: string;
  /** Of the reader. */
  enrolmentId: Id;
  personId: Id;
  digest: string;
  askedAt: string;
  levels: Levels | null;
  words: string | null;
  givenAt: string | null;
};

const rowsOf = sql`select c.id, c.piece_id as "pieceId", p.brief, c.enrolment_id as "enrolmentId", n.person_id as "personId", a.digest,
    c.asked_at as "askedAt", c.levels, c.words, c.given_at as "givenAt"
  from critique c join piece p on p.workspace_id = c.workspace_id and p.id = c.piece_id
  join enrolment n on n.workspace_id = c.workspace_id and n.id = c.enrolment_id
  join enrolment a on a.workspace_id = p.workspace_id and a.id = p.enrolment_id`;

/** Those somebody was asked for; what still waits first. */
export async function askedOf(tx: Tx, workspaceId: Id, enrolmentId: Id): Promise<CritiqueRow[]> {
  const { rows } =
    await sql<CritiqueRow>`${rowsOf} where c.workspace_id = ${workspaceId} and c.enrolment_id = ${enrolmentId}
    order by c.given_at is not null, c.asked_at, c.id limit 500`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<CritiqueRow | undefined> {
  const { rows } =
    await sql<CritiqueRow>`${rowsOf} where c.workspace_id = ${workspaceId} and c.id = ${id}`.execute(tx);
  return rows[0];
}

/** All that were asked for about a piece, in an order that tells nothing of who reads. */
export async function about(tx: Tx, workspaceId: Id, pieceId: Id): Promise<CritiqueRow[]> {
  const { rows } =
    await sql<CritiqueRow>`${rowsOf} where c.workspace_id = ${workspaceId} and c.piece_id = ${pieceId}
    order by c.given_at nulls last, c.id`.execute(tx);
  return rows;
}

/** Everybody else of a cohort who has begun and not left, with how much they were asked to read. */
export async function peers(tx: Tx, workspaceId: Id, cohortId: Id, authorId: Id): Promise<Peer[]> {
  const { rows } = await sql<Peer>`select n.id, count(c.id)::int as asked from enrolment n
    left join critique c on c.workspace_id = n.workspace_id and c.enrolment_id = n.id
    where n.workspace_id = ${workspaceId} and n.cohort_id = ${cohortId} and n.id <> ${authorId} and n.left_at is null and n.begun_at is not null
    group by n.id`.execute(tx);
  return rows;
}

export async function ask(
  tx: Tx,
  workspaceId: Id,
  pieceId: Id,
  asked: readonly { id: Id; enrolmentId: Id }[],
  at: Date,
): Promise<void> {
  if (asked.length === 0) return;
  await sql`insert into critique (workspace_id, id, piece_id, enrolment_id, asked_at)
    select ${workspaceId}, n.id, ${pieceId}, n.enrolment_id, ${at}
    from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map((each) => each.enrolmentId)}::uuid[]) n (id, enrolment_id)
    on conflict do nothing`.execute(tx);
}

/** Once. False when it was given before. */
export async function give(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { levels, words, at }: { levels: Levels; words: string; at: Date },
): Promise<boolean> {
  const { rows } =
    await sql`update critique set levels = ${JSON.stringify(levels)}::jsonb, words = ${words}, given_at = ${at}
    where workspace_id = ${workspaceId} and id = ${id} and given_at is null returning 1`.execute(tx);
  return rows.length > 0;
}
