// The dry run: what the file would do with these choices. Nothing but the choices is stored.
import { localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as imports from '../../db/imports.ts';
import type { Tx } from '../../db/open.ts';
import * as teams from '../../db/teams.ts';
import { mustBePeople } from '../objectives/find.ts';
import { change } from '../pipeline.ts';
import { findImport, shown, withoutRows } from './import.ts';
import { prepare } from './prepare.ts';
import { Import, ImportChoices } from './shapes.ts';

export const plan = change({
  name: 'imports.plan',
  summary: 'Choose how the file is read and whom its people and teams stand for, and see what it would do',
  input: ImportChoices.partial().extend({ id: Id }),
  output: Import,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'file-unreadable'],
  kept: withoutRows,
  run: async ({ input: { id, ...chosen }, actor, tx, call }) => {
    const row = await findImport(tx, actor, id);
    if (!row.hasFile || row.state === 'running') refuse('wrong-state', { state: row.state });
    await mustBeHere(tx, actor.workspaceId, chosen);
    const choices = withChosen(row, chosen);
    const at = { actor, now: call.now, today: localDay(call.now, actor.zone) };
    const { report } = await prepare(tx, at, { id, fileName: row.fileName, choices });
    if (!(await imports.keepPlan(tx, actor.workspaceId, id, { source: choices.source, choices, report })))
      refuse('wrong-state', { state: 'running' });
    return shown((await imports.find(tx, actor.workspaceId, id, null)) ?? refuse('not-found'));
  },
});

async function mustBeHere(
  tx: Tx,
  workspaceId: Id,
  { cycleId, teamId, price }: Partial<ImportChoices>,
): Promise<void> {
  if (cycleId && !(await cycles.find(tx, workspaceId, cycleId))) refuse('not-found');
  if (teamId && !(await teams.find(tx, workspaceId, teamId))) refuse('not-found');
  if (price?.pays === 'capacity') await mustBePeople(tx, workspaceId, [price.capacityOf]);
}

// Another sheet comes with our guess at its own columns, unless they are given too. What a file is cannot be chosen between JSON and sheets.
function withChosen(row: imports.ImportRow, chosen: Partial<ImportChoices>): ImportChoices {
  const before = row.choices as ImportChoices;
  const sheets = row.sheets as Import['sheets'];
  const isDocument = before.source === 'quarterdeck';
  if (chosen.source && (chosen.source === 'quarterdeck') !== isDocument)
    refuse('file-unreadable', {
      say: isDocument
        ? 'This file is Quarterdeck JSON and can only be read as that.'
        : 'This file is a spreadsheet, not Quarterdeck JSON.',
    });
  const other =
    chosen.sheet !== undefined && chosen.sheet !== before.sheet ? sheets[chosen.sheet] : undefined;
  return { ...before, ...(other ? { columns: other.columns.map(({ field }) => field) } : {}), ...chosen };
}
