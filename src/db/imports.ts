// Imports and how far they have come. A run belongs to the process that counts it: one that is silent for half a minute is dead, and the next start takes over.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

type ImportState = 'uploaded' | 'running' | 'done' | 'failed' | 'cancelled';

export type ImportRow = {
  id: Id;
  fileName: string;
  source: string;
  state: ImportState;
  run: number;
  cancelAsked: boolean;
  doneRows: number;
  allRows: number;
  createdBy: Id;
  createdByName: string;
  createdAt: string;
  finishedAt: string | null;
  hasFile: boolean;
  sheets: unknown;
  choices: unknown;
  report: unknown;
  failure: string | null;
};

/** Seconds without a beat after which the process that ran an import is taken for dead. */
const silentSeconds = 30;

const isDead = sql`(i.state = 'running' and i.beat_at < now() - make_interval(secs => ${sql.lit(silentSeconds)}))`;
const columns = sql`i.id, i.file_name as "fileName", i.source, case when ${isDead} then 'failed' else i.state end as state, i.run,
  i.cancel_asked as "cancelAsked", i.done_rows as "doneRows", i.all_rows as "allRows", i.created_by as "createdBy", p.name as "createdByName",
  i.created_at as "createdAt", i.finished_at as "finishedAt", i.file is not null as "hasFile", i.sheets, i.choices, i.report,
  case when ${isDead} then 'The server ended before the import did. Nothing was changed. Start it again.' else i.failure end as failure`;
const from = sql`from import i join person p on p.workspace_id = i.workspace_id and p.id = i.created_by`;

/** An import, of `by` alone when that is given: its report tells titles that others may not see. */
export async function find(tx: Tx, workspaceId: Id, id: Id, by: Id | null): Promise<ImportRow | undefined> {
  const { rows } =
    await sql<ImportRow>`select ${columns} ${from} where i.workspace_id = ${workspaceId} and i.id = ${id}
    and (${by}::uuid is null or i.created_by = ${by}::uuid)`.execute(tx);
  return rows[0];
}

/** The newest first. */
export async function list(tx: Tx, workspaceId: Id, by: Id | null): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`select ${columns} ${from} where i.workspace_id = ${workspaceId}
    and (${by}::uuid is null or i.created_by = ${by}::uuid) order by i.created_at desc, i.id desc limit 100`.execute(
    tx,
  );
  return rows;
}

export async function fileOf(tx: Tx, workspaceId: Id, id: Id): Promise<Buffer | null> {
  const { rows } = await sql<{
    file: Buffer | null;
  }>`select file from import where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
  return rows[0]?.file ?? null;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  row: { fileName: string; file: Buffer; source: string; sheets: unknown; choices: unknown; createdBy: Id },
): Promise<void> {
  await tx
    .insertInto('import')
    .values({
      workspace_id: workspaceId,
      id,
      file_name: row.fileName,
      file: row.file,
      source: row.source,
      sheets: JSON.stringify(row.sheets),
      choices: JSON.stringify(row.choices),
      state: 'uploaded',
      created_by: row.createdBy,
    })
    .execute();
}

/** Lets go of files that nobody took in for a week: they name people. */
export async function letGo(tx: Tx, workspaceId: Id): Promise<void> {
  await sql`update import set file = null where workspace_id = ${workspaceId} and file is not null and state <> 'running'
    and created_at < now() - interval '7 days'`.execute(tx);
}

/** Keeps the choices and the dry run they led to. False while it is running, or when it is done. */
export async function keepPlan(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { source, choices, report }: { source: string; choices: unknown; report: unknown },
): Promise<boolean> {
  const { rows } =
    await sql`update import i set source = ${source}, choices = ${JSON.stringify(choices)}::jsonb, report = ${JSON.stringify(report)}::jsonb,
    state = 'uploaded', done_rows = 0, all_rows = 0, finished_at = null, failure = null
    where workspace_id = ${workspaceId} and id = ${id} and file is not null
      and (state in ('uploaded', 'failed', 'cancelled') or ${isDead}) returning 1`.execute(tx);
  return rows.length > 0;
}

/** Takes an import for a run and counts it; null when it is running already, done, or another import of the workspace is running. */
export async function claim(tx: Tx, workspaceId: Id, id: Id): Promise<number | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('import start ' || ${workspaceId}::text, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{
    run: number;
  }>`update import i set state = 'running', run = run + 1, cancel_asked = false, done_rows = 0, all_rows = 0,
      beat_at = now(), finished_at = null, failure = null
    where workspace_id = ${workspaceId} and id = ${id} and file is not null and (state in ('uploaded', 'failed', 'cancelled') or ${isDead})
      and not exists (select 1 from import o where o.workspace_id = i.workspace_id and o.id <> i.id and o.state = 'running'
        and o.beat_at >= now() - make_interval(secs => ${sql.lit(silentSeconds)})) returning run`.execute(tx);
  return rows[0]?.run ?? null;
}

/** Waits until no other transaction of this workspace writes an import. */
export async function hold(tx: Tx, workspaceId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('import ' || ${workspaceId}::text, 0))`.execute(tx);
}

/** Says how far a run has come and that it lives. False when it should stop: cancelled, or taken over. */
export async function beat(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  run: number,
  { done, all }: { done: number; all: number },
): Promise<boolean> {
  const { rows } = await sql<{
    go: boolean;
  }>`update import set beat_at = now(), done_rows = greatest(done_rows, ${done}), all_rows = ${all}
    where workspace_id = ${workspaceId} and id = ${id} and run = ${run} and state = 'running' returning not cancel_asked as go`.execute(
    tx,
  );
  return rows[0]?.go ?? false;
}

/** Asks a running import to stop. False when there is nothing to stop. */
export async function askCancel(tx: Tx, workspaceId: Id, id: Id): Promise<boolean> {
  const { rows } =
    await sql`update import i set cancel_asked = true where workspace_id = ${workspaceId} and id = ${id}
    and state = 'running' and not ${isDead} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Ends a run well, in the transaction that wrote what it brought: either both are there or neither. False when it was cancelled or taken over.
 * The file is let go: what it said is here now, and it names people. */
export async function finish(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  run: number,
  report: unknown,
): Promise<boolean> {
  const { rows } =
    await sql`update import set state = 'done', done_rows = all_rows, report = ${JSON.stringify(report)}::jsonb, file = null, finished_at = now()
    where workspace_id = ${workspaceId} and id = ${id} and run = ${run} and state = 'running' and not cancel_asked returning 1`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Ends a run that brought nothing, with what is to be told about it. */
export async function stop(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  run: number,
  { state, report, failure }: { state: 'failed' | 'cancelled'; report: unknown; failure: string | null },
): Promise<void> {
  await sql`update import set state = ${state}, done_rows = 0, finished_at = now(), failure = ${failure},
    report = coalesce(${report === null ? null : JSON.stringify(report)}::jsonb, report)
    where workspace_id = ${workspaceId} and id = ${id} and run = ${run} and state = 'running'`.execute(tx);
}
