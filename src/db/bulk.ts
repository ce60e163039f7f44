// Many rows in few statements: a thousand at a time, sent as one JSON value each, so that the text of a statement stays the same and short.
import { type Insertable, sql } from 'kysely';
import type { Tx } from './open.ts';
import type { Tables } from './tables.ts';

const rowsAtOnce = 1_000;

/** Inserts rows in the order given; all of them name the same columns. With `skip` those whose key is taken stay as they are.
 * @param after called with the number of rows each statement took in */
export async function insertMany<T extends keyof Tables & string>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  { conflict = 'fail', after }: { conflict?: 'fail' | 'skip'; after?: (count: number) => Promise<void> } = {},
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const otherwise = conflict === 'skip' ? sql`on conflict do nothing` : sql``;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const chunk = rows.slice(from, from + rowsAtOnce);
    await sql`insert into ${sql.table(table)} (${names}) select ${names}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(chunk)}::jsonb) ${otherwise}`.execute(
      tx,
    );
    await after?.(chunk.length);
  }
}

export type ChangedRow = { id: string } & Record<string, unknown>;

/** Sets `columns` of rows from `rows` and counts each version up; all rows name the same columns. */
export async function updateMany<T extends 'objective' | 'key_result' | 'initiative' | 'outcome'>(
  tx: Tx,
  workspaceId: string,
  table: T,
  rows: readonly ChangedRow[],
): Promise<void> {
  for (const group of Map.groupBy(rows, (row) => Object.keys(row).sort().join()).values()) {
    const columns = Object.keys(group[0]!).filter((column) => column !== 'id');
    const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = n.${sql.ref(column)}`));
    for (let from = 0; from < group.length; from += rowsAtOnce)
      await sql`update ${sql.table(table)} t set ${set}, version = t.version + 1
        from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(group.slice(from, from + rowsAtOnce))}::jsonb) n
        where t.workspace_id = ${workspaceId} and t.id = n.id`.execute(tx);
  }
}
