// How an import stands: the page asks every half second while one runs, and finds it again after a reload.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import * as imports from '../../db/imports.ts';
import { read } from '../pipeline.ts';
import { byOf, findImport, shown, summary } from './import.ts';
import { Import, ImportSummary } from './shapes.ts';

export const get = read({
  name: 'imports.get',
  summary: 'One import: its file, the choices, the report, and how far it has come',
  input: z.object({ id: Id }),
  output: Import,
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx }) => shown(await findImport(tx, actor, input.id)),
});

export const list = read({
  name: 'imports.list',
  summary: 'Your imports, newest first; everybody’s for owners and admins',
  input: z.object({}),
  output: z.object({ imports: z.array(ImportSummary) }),
  refuses: ['forbidden'],
  run: async ({ actor, tx }) => {
    must(actor, 'imports.run');
    return { imports: (await imports.list(tx, actor.workspaceId, byOf(actor))).map(summary) };
  },
});
