// What no event could tell and somebody has to declare: a first rollout, an owner without training, functions to be joined, a path to be made.
import { z } from 'zod';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as diagnoses from '../../db/diagnoses.ts';
import { change } from '../pipeline.ts';
import { Flags } from './shapes.ts';

const Declared = z.object({ flags: Flags, version: z.number().int().min(0) });

export const edit = change({
  name: 'declarations.edit',
  summary: 'Say what no event could tell; the next reading takes it in',
  input: Declared,
  output: Declared,
  refuses: ['forbidden', 'stale-version'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'declarations.edit');
    const before = await diagnoses.declared(tx, actor.workspaceId);
    const flags = [...new Set(input.flags)];
    const isNew =
      before.version === input.version &&
      (await diagnoses.declare(tx, actor.workspaceId, { flags, version: input.version }, actor.personId));
    if (!isNew) refuse('stale-version', { yours: { flags }, current: before });
    record({ kind: 'declaration.edited', body: { changes: { flags: [before.flags, flags] } } });
    return diagnoses.declared(tx, actor.workspaceId);
  },
});
