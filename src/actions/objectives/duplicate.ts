// Another attempt: an objective copied as a draft, or a draft that waited brought into a later quarter. What was promised is carried on with a reason instead.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { mustAllow } from '../../core/cycle.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { carries } from '../../core/reset.ts';
import * as cycles from '../../db/cycles.ts';
import * as objectives from '../../db/objectives.ts';
import { change } from '../pipeline.ts';
import { copyObjective } from './copy.ts';
import { mustTakeObjectives, show } from './find.ts';
import { Objective } from './shapes.ts';

export const duplicate = change({
  name: 'objectives.duplicate',
  summary:
    'Copy an objective as a new draft, with the key results you choose; into a later cycle only what was never committed',
  input: z.object({
    id: Id,
    cycleId: Id,
    teamId: Id.optional().describe('The same team when left out'),
    keyResultIds: z.array(Id).max(50).optional().describe('All when left out'),
    currentAsBaseline: z.boolean().default(false).describe('Start the copies from where the originals stand'),
  }),
  output: Objective,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-phase', 'wrong-state', 'incomplete'],
  run: async ({ input, ...work }) => {
    const { actor, tx, call } = work;
    const { workspaceId } = actor;
    const original = (await objectives.find(tx, workspaceId, input.id)) ?? refuse('not-found');
    // What was removed can only be put back. One that was dropped is closed, and may be tried again.
    if (original.removedAt) refuse('not-found');
    const cycle = (await cycles.findAndHold(tx, workspaceId, input.cycleId)) ?? refuse('not-found');
    const from = (await cycles.find(tx, workspaceId, original.cycleId)) ?? refuse('not-found');
    const teamId = input.teamId ?? original.teamId;
    must(actor, 'objectives.create', { teamId });
    mustAllow(cycle.phase, 'draft');
    if (carries(original.state, from, cycle))
      refuse('incomplete', {
        missing: [
          { field: 'reason', say: `It was promised in ${from.name}: carry it on, with a fresh reason` },
        ],
      });
    await mustTakeObjectives(tx, workspaceId, teamId);
    const { keyResultIds, currentAsBaseline } = input;
    const made = await copyObjective(work, original, {
      teamId,
      cycleId: cycle.id,
      keyResultIds,
      currentAsBaseline,
    });
    return show(tx, workspaceId, made.id, localDay(call.now, actor.zone));
  },
});
