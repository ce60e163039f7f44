// A row of a Viva Goals export and what it points up to.
import type { Thing } from '../cells/thing.ts';
import type { TableRow } from '../spreadsheet/table.ts';
import type { AlignedTo } from './aligned-to.ts';
import type { VivaCheckIn } from './check-in-cell.ts';

export type Goal = {
  row: TableRow;
  thing: Thing;
  title: string;
  externalId: string;
  otherId: string | null;
  cycleKey: string | null;
  isAnnual: boolean;
  parents: { named: AlignedTo; goal: Goal | null }[];
  checkIns: VivaCheckIn[];
};

/** The objective a goal belongs to: its first parent that is one, or the one above a parent that is not. */
export function homeOf(goal: Goal, steps = 0): Goal | null {
  if (steps > 20) return null;
  const above = goal.parents.flatMap(({ goal: parent }) => (parent ? [parent] : []));
  const direct = above.find(({ thing }) => thing === 'objective' || thing === 'outcome');
  return direct ?? above.map((parent) => homeOf(parent, steps + 1)).find((home) => home !== null) ?? null;
}
