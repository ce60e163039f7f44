// Writes what resolving came to, parents before children, a thousand rows a statement.
import { type ChangedRow, insertMany, updateMany } from '../../db/bulk.ts';
import { keep } from '../../db/external-references.ts';
import type { Tx } from '../../db/open.ts';
import { hold as holdLinks } from '../../db/supports.ts';
import type { Writes } from './resolve/resolving.ts';

const order = [
  'person',
  'team',
  'cycle',
  'outcome',
  'objective',
  'key_result',
  'initiative',
  'support',
  'snapshot',
  'check_in',
  'decision',
  'comment',
  'event',
] as const;
const changeable = ['outcome', 'objective', 'key_result', 'initiative'] as const;

/** How many rows `store` will write. */
export function sizeOf(writes: Writes): number {
  return [
    ...order.map((table) => writes[table]),
    ...changeable.map((table) => writes.changed[table]),
    writes.references,
  ].reduce((sum, rows) => sum + rows.length, 0);
}

/** Writes everything in the transaction given.
 * @param after called with the number of rows written since the last call */
export async function store(
  tx: Tx,
  workspaceId: string,
  writes: Writes,
  after: (count: number) => Promise<void>,
): Promise<void> {
  if (writes.support.length > 0) await holdLinks(tx, workspaceId);
  for (const table of order) await insertMany(tx, table, writes[table] as never[], { after });
  for (const table of changeable) {
    const rows: readonly ChangedRow[] = writes.changed[table];
    await updateMany(tx, workspaceId, table, rows);
    await after(rows.length);
  }
  await keep(tx, writes.references as never);
  await after(writes.references.length);
}
