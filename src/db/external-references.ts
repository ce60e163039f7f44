// Which thing of ours an outside id stands for, and what the outside last said of it: what makes an import repeatable.
import { type Insertable, sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';
import type { Tables } from './tables.ts';

export type ReferenceRow = { externalId: string; thing: string; thingId: Id; seen: Record<string, unknown> };

/** References of a source, all or those of some outside ids. They are ids only: whether the thing may be seen is asked of the thing. */
export async function ofSource(
  tx: Tx,
  workspaceId: Id,
  source: string,
  externalIds: readonly string[] | null = null,
): Promise<ReferenceRow[]> {
  // One JSON text: as an array the driver would quote each of a hundred thousand ids by itself.
  const those =
    externalIds === null
      ? sql``
      : sql`and external_id in (select jsonb_array_elements_text(${JSON.stringify(externalIds)}::jsonb))`;
  const { rows } =
    await sql<ReferenceRow>`select external_id as "externalId", thing, thing_id as "thingId", seen
    from external_reference where workspace_id = ${workspaceId} and source = ${source}
      ${those}`.execute(tx);
  return rows;
}

const rowsAtOnce = 1_000;

/** Keeps references; one that is there takes the new thing and what was said of it now. */
export async function keep(tx: Tx, rows: readonly Insertable<Tables['external_reference']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await keepSome(tx, rows.slice(from, from + rowsAtOnce));
}

async function keepSome(tx: Tx, rows: readonly Insertable<Tables['external_reference']>[]): Promise<void> {
  await sql`insert into external_reference (workspace_id, source, external_id, thing, thing_id, seen)
    select workspace_id, source, external_id, thing, thing_id, seen
    from jsonb_populate_recordset(null::external_reference, ${JSON.stringify(rows)}::jsonb)
    on conflict (workspace_id, source, thing, external_id) do update set thing_id = excluded.thing_id, seen = excluded.seen`.execute(
    tx,
  );
}
