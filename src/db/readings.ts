// Readings of KPIs are inserted and read, never updated: the limited role has no right to. A wrong one is replaced by another of the same day.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { ReadingFields } from '../core/kpi.ts';
import type { Tx } from './open.ts';

export type ReadingRow = ReadingFields & {
  id: Id;
  sequence: number;
  /** A later one of the same day counts instead; this one stays in view. */
  isReplaced: boolean;
  recordedBy: Id | null;
  recordedByName: string | null;
  recordedAt: string;
};

const rowsOf = sql`select r.id, r.kpi_id as "kpiId", r.sequence, r.value, r.effective_on as "effectiveOn", r.note,
    exists (select 1 from kpi_reading x where x.workspace_id = r.workspace_id and x.kpi_id = r.kpi_id
      and x.effective_on = r.effective_on and x.sequence > r.sequence) as "isReplaced",
    r.recorded_by as "recordedBy", p.name as "recordedByName", r.recorded_at as "recordedAt"
  from kpi_reading r left join person p on p.workspace_id = r.workspace_id and p.id = r.recorded_by`;

/** The newest thousand readings of a KPI, oldest first by effective date, then sequence. */
export async function ofKpi(tx: Tx, workspaceId: Id, kpiId: Id): Promise<ReadingRow[]> {
  const { rows } =
    await sql<ReadingRow>`${rowsOf} where r.workspace_id = ${workspaceId} and r.kpi_id = ${kpiId}
    order by r.effective_on desc, r.sequence desc limit 1000`.execute(tx);
  return rows.reverse();
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<ReadingRow | undefined> {
  const { rows } =
    await sql<ReadingRow>`${rowsOf} where r.workspace_id = ${workspaceId} and r.id = ${id}`.execute(tx);
  return rows[0];
}

/** Appends one reading. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  row: ReadingFields & { id: Id; recordedBy: Id | null; recordedAt?: string },
): Promise<void> {
  await tx
    .insertInto('kpi_reading')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      kpi_id: row.kpiId,
      value: row.value,
      effective_on: row.effectiveOn,
      note: row.note,
      recorded_by: row.recordedBy,
      ...(row.recordedAt ? { recorded_at: row.recordedAt } : {}),
    })
    .execute();
}
