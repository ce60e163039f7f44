// A thing that came before: what the file now says differently is taken over, what people changed here in the meantime stays.
import type { Changes } from '../../../core/event.ts';
import type { Id } from '../../../core/id.ts';
import type { ImportRow } from '../shapes.ts';
import type { PlannedTable } from './planned-table.ts';
import { changedSince, type Resolving, type Row, same } from './resolving.ts';
import { tells } from './told.ts';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Notes the changed columns of one row and tells which fields they are. An owner the file no longer names is kept. */
export function applyChanges(
  at: Resolving,
  table: PlannedTable,
  row: number,
  id: Id,
  here: object,
  seen: Row,
  now: Row,
): { changes: Changes; does: ImportRow['does'] } {
  const current = here as Row;
  const changes: Changes = {};
  const columns: Row = {};
  for (const field of changedSince(seen, now)) {
    const gone = now[field] === null && field.endsWith('Id');
    if (gone || !(field in current) || same(current[field], now[field])) continue;
    if (!tells(at.plan, table, field)) continue;
    if (field in seen && !same(current[field], seen[field]))
      at.note(row, `“${field}” was changed in the file and here since it last came in: the file’s is taken.`);
    changes[field] = [current[field], now[field]];
    columns[snake(field)] = now[field];
  }
  const does = Object.keys(columns).length > 0 ? 'change' : 'leave';
  if (does === 'change') at.writes.changed[table].push({ id, ...columns });
  return { changes, does };
}
