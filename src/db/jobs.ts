// Work to be done after a change or at a time. Claimed by one process at a time, done at least once, and asked for once under one key.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Database, Tx } from './open.ts';

export type NewJob = { name: string; key: string; input?: Record<string, unknown>; dueAt?: Date };

export type Job = {
  workspaceId: Id;
  name: string;
  key: string;
  input: Record<string, unknown>;
  /** How often it was claimed, this time counted. */
  tries: number;
};

/** Asks for work in the transaction of its reason. One that was asked for already is left as it is. */
export async function queue(tx: Tx, workspaceId: Id, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await sql`insert into job (workspace_id, name, key, input, due_at)
    select ${workspaceId}, j.name, j.key, coalesce(j.input, '{}'), coalesce(j.due_at, now())
    from jsonb_to_recordset(${JSON.stringify(jobs.map(({ dueAt, ...job }) => ({ ...job, due_at: dueAt })))}::jsonb)
      as j (name text, key text, input jsonb, due_at timestamptz)
    on conflict do nothing`.execute(tx);
}

/** Asks every workspace for a piece of clockwork, once for each `key`. */
export async function plan(db: Database, name: string, key: string): Promise<void> {
  await sql`select plan_jobs(${name}, ${key})`.execute(db.sql);
}

/** Takes at most `most` jobs that are due. Nobody else gets them for `leaseSeconds`. */
export async function claim(db: Database, most: number, leaseSeconds: number): Promise<Job[]> {
  const { rows } =
    await sql<Job>`select workspace_id as "workspaceId", name, key, input, tries from claim_jobs(${most}, make_interval(secs => ${leaseSeconds}))`.execute(
      db.sql,
    );
  return rows;
}

const one = ({ workspaceId, name, key, tries }: Job) =>
  sql`workspace_id = ${workspaceId} and name = ${name} and key = ${key} and tries = ${tries} and done_at is null`;

/** False when its lease had ended and somebody else has it now. */
export async function finish(tx: Tx, job: Job): Promise<boolean> {
  const { rows } =
    await sql`update job set done_at = now(), problem = '' where ${one(job)} returning 1`.execute(tx);
  return rows.length > 0;
}

/** To be tried again; null gives it up for good. */
export async function putOff(tx: Tx, job: Job, until: Date | null, problem: string): Promise<void> {
  await sql`update job set due_at = coalesce(${until}, due_at), given_up_at = case when ${until}::timestamptz is null then now() end,
    problem = ${problem.slice(0, 500)} where ${one(job)}`.execute(tx);
}

/** Takes out what was done or given up more than `days` ago. Until then its key keeps it from being done again. */
export async function sweep(tx: Tx, workspaceId: Id, days: number): Promise<void> {
  await sql`delete from job where workspace_id = ${workspaceId} and coalesce(done_at, given_up_at) < now() - make_interval(days => ${days})`.execute(
    tx,
  );
}
