// What a learner practised: lessons read, drills reviewed, conversations walked, items answered. All of it is appended and nothing is taken back.
import { sql } from 'kysely';
import type { Review } from '../academy/drill/schedule.ts';
import type { Answer } from '../academy/practice/item.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

/** False when it was read before. */
export async function readLesson(
  tx: Tx,
  workspaceId: Id,
  enrolmentId: Id,
  lesson: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`insert into lesson_reading (workspace_id, enrolment_id, lesson, read_at)
    values (${workspaceId}, ${enrolmentId}, ${lesson}, ${at}) on conflict do nothing returning 1`.execute(tx);
  return rows.length > 0;
}

/** In the order of their times. */
export async function reviews(tx: Tx, workspaceId: Id, enrolmentId: Id): Promise<Review[]> {
  const { rows } = await sql<
    Omit<Review, 'at'> & { at: string | Date }
  >`select drill, at, grade from drill_review
    where workspace_id = ${workspaceId} and enrolment_id = ${enrolmentId} order by at, id limit 20000`.execute(
    tx,
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

export async function review(
  tx: Tx,
  workspaceId: Id,
  enrolmentId: Id,
  id: Id,
  { drill, grade, at }: Review,
): Promise<void> {
  await sql`insert into drill_review (workspace_id, id, enrolment_id, drill, grade, at)
    values (${workspaceId}, ${id}, ${enrolmentId}, ${drill}, ${grade}, ${at})`.execute(tx);
}

export type RunRow = { conversation: string; runs: number; lastPath: string[]; lastAt: string };

/** The conversations somebody walked to an end, each with the last time. */
export async function runs(tx: Tx, workspaceId: Id, enrolmentId: Id): Promise<RunRow[]> {
  const { rows } =
    await sql<RunRow>`select distinct on (conversation) conversation, path as "lastPath", at as "lastAt",
      (count(*) over (partition by conversation))::int as runs
    from conversation_run where workspace_id = ${workspaceId} and enrolment_id = ${enrolmentId}
    order by conversation, at desc, id desc`.execute(tx);
  return rows;
}

export async function keepRun(
  tx: Tx,
  workspaceId: Id,
  enrolmentId: Id,
  {
    id,
    conversation,
    path,
    score,
    at,
  }: { id: Id; conversation: string; path: readonly string[]; score: number | null; at: Date },
): Promise<void> {
  await sql`insert into conversation_run (workspace_id, id, enrolment_id, conversation, path, score, at)
    values (${workspaceId}, ${id}, ${enrolmentId}, ${conversation}, ${JSON.stringify(path)}::jsonb, ${score}, ${at})`.execute(
    tx,
  );
}

export type AnswerRow = { item: string; answer: Answer; at: string };

/** The last answer to each item. */
export async function answers(tx: Tx, workspaceId: Id, enrolmentId: Id): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`select distinct on (item) item, answer, at from practice_answer
    where workspace_id = ${workspaceId} and enrolment_id = ${enrolmentId} order by item, at desc, id desc`.execute(
    tx,
  );
  return rows;
}

export async function answer(
  tx: Tx,
  workspaceId: Id,
  enrolmentId: Id,
  { id, item, answer, at }: { id: Id; item: string; answer: Answer; at: Date },
): Promise<void> {
  await sql`insert into practice_answer (workspace_id, id, enrolment_id, item, answer, at)
    values (${workspaceId}, ${id}, ${enrolmentId}, ${item}, ${JSON.stringify(answer)}::jsonb, ${at})`.execute(
    tx,
  );
}
