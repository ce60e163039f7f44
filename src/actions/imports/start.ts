// Starting and stopping. The start is stored first, so that of two at once one runs and the other is told.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as imports from '../../db/imports.ts';
import { change } from '../pipeline.ts';
import { findImport, shown, withoutRows } from './import.ts';
import { runImport } from './run.ts';
import { Import, type ImportReport } from './shapes.ts';

export const start = change({
  name: 'imports.start',
  summary: 'Take the file in: all of it or, if any row has an error, nothing',
  input: z.object({ id: Id }),
  output: Import.extend({ run: z.number().describe('Which start this is') }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'import-has-errors'],
  kept: withoutRows,
  run: async ({ input: { id }, actor, tx }) => {
    const row = await findImport(tx, actor, id);
    const report = row.report as ImportReport | null;
    if (row.state === 'uploaded' && report && report.errors > 0)
      refuse('import-has-errors', { errors: report.errors, problems: report.problems.slice(0, 20) });
    const run =
      (await imports.claim(tx, actor.workspaceId, id)) ??
      refuse('wrong-state', { state: row.state === 'done' ? 'done' : 'running' });
    return { ...shown((await imports.find(tx, actor.workspaceId, id, null)) ?? refuse('not-found')), run };
  },
  after: ({ answer: { id, run }, actor, call }) => void runImport({ db: call.db, importId: id, run, actor }),
});

export const cancel = change({
  name: 'imports.cancel',
  summary: 'Stop an import that is running; until it is stored nothing has changed',
  input: z.object({ id: Id }),
  output: Import,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { id }, actor, tx }) => {
    const row = await findImport(tx, actor, id);
    if (!(await imports.askCancel(tx, actor.workspaceId, id))) refuse('wrong-state', { state: row.state });
    return shown(row);
  },
});
