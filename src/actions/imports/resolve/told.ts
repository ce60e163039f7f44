// Whether a file speaks of a field at all. One that has it in no row has lost the column, or never had it: what stands here is then left alone.
import type { ImportPlan } from '../../../connectors/plan.ts';
import type { PlannedTable } from './planned-table.ts';
import type { Row } from './resolving.ts';

/** What a reader puts where a file says nothing, beside null and nothing. */
const untold: Row = { weight: 1, ambition: 'committed', visibility: 'workspace', role: 'result' };

function isUntold(field: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : value === untold[field];
}

/** Whether any row of the plan says something of a field. Fields that name people carry their keys there. */
export function tells(plan: ImportPlan, table: PlannedTable, field: string): boolean {
  const rows: Record<PlannedTable, readonly object[]> = {
    outcome: plan.outcomes,
    objective: plan.objectives,
    key_result: plan.keyResults,
    initiative: plan.initiatives,
  };
  const planned = field.replace(/Id(s?)$/, 'Key$1');
  return rows[table].some((row) => !isUntold(field, (row as Row)[planned] ?? (row as Row)[field]));
}
