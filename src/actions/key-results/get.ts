// One key result on its own, with what a check-in about it needs to know.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as keyResults from '../../db/key-results.ts';
import * as objectives from '../../db/objectives.ts';
import { Cycle } from '../cycles.ts';
import { withPace } from '../objectives/assemble.ts';
import { KeyResult } from '../objectives/shapes.ts';
import { read } from '../pipeline.ts';

export const get = read({
  name: 'key-results.get',
  summary: 'One key result, and the objective and cycle it belongs to',
  input: z.object({ id: Id }),
  output: KeyResult.extend({
    objectiveTitle: z.string(),
    objectiveOwnerId: Id.nullable(),
    teamId: Id,
    cycle: Cycle,
  }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx, call }) => {
    const row = (await keyResults.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const objective = (await objectives.find(tx, actor.workspaceId, row.objectiveId)) ?? refuse('not-found');
    const cycle = (await cycles.find(tx, actor.workspaceId, objective.cycleId)) ?? refuse('not-found');
    const { title: objectiveTitle, ownerId: objectiveOwnerId, teamId } = objective;
    return {
      ...withPace(row, cycle, localDay(call.now, actor.zone)),
      objectiveTitle,
      objectiveOwnerId,
      teamId,
      cycle,
    };
  },
});
