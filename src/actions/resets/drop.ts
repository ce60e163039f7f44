// Letting go: no reason is asked for, because whatever nobody speaks for ends by itself. It can be taken back.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { mustBeReviewed } from '../../core/reset.ts';
import { Prose } from '../../core/text.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as resets from '../../db/resets.ts';
import { type Found, findToChange } from '../objectives/find.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { mustBeOpenToChoose } from './find.ts';

const What = z.object({
  objectiveId: Id,
  keyResultId: Id.nullable().default(null).describe('Only this key result of the objective'),
});
const Chosen = z.object({ objectiveId: Id, keyResultId: Id.nullable() });
const usual = ['forbidden', 'not-found', 'wrong-phase', 'wrong-state'] as const;

export const drop = change({
  name: 'resets.drop',
  summary: 'Let an objective or a key result go: it is not carried on. No reason is needed',
  input: What.extend({ reason: Prose.default('') }),
  output: Chosen,
  refuses: [...usual, 'already-exists'],
  run: async ({ input, ...work }) => {
    const { actor, tx, record } = work;
    const { found, title } = await findWhat(work, input);
    const { objective, cycle } = found;
    const { objectiveId, keyResultId, reason } = input;
    mustBeReviewed(cycle.phase);
    if (objective.state !== 'closed')
      refuse('wrong-state', { state: objective.state, say: 'Give it its verdict first' });
    await mustBeOpenToChoose(tx, actor.workspaceId, objectiveId, keyResultId);
    await resets.choose(tx, actor.workspaceId, {
      ...{ id: newId(), objective, keyResultId, choice: 'drop', reason, chosenBy: actor.personId },
    });
    const about = { objective, cycleId: cycle.id, thingId: keyResultId ?? objectiveId };
    record({ kind: 'reset.dropped', ...about, body: { title, ...(reason ? { reason } : {}) } });
    return { objectiveId, keyResultId };
  },
});

export const takeBack = change({
  name: 'resets.takeBack',
  summary: 'Choose anew for what was let go',
  input: What,
  output: Chosen,
  refuses: usual,
  run: async ({ input: { objectiveId, keyResultId }, ...work }) => {
    const { actor, tx, record } = work;
    const { found, title } = await findWhat(work, { objectiveId, keyResultId });
    const chosen = await resets.standing(tx, actor.workspaceId, [objectiveId]);
    const own = chosen.find((row) => row.keyResultId === keyResultId);
    if (own?.choice !== 'drop')
      refuse('wrong-state', {
        state: own?.choice ?? 'open',
        say: own ? 'Remove its draft, or archive its KPI, instead' : 'Nothing is chosen for it',
      });
    await resets.takeBack(tx, actor.workspaceId, own.id);
    const about = {
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: keyResultId ?? objectiveId,
    };
    record({ kind: 'reset.taken-back', ...about, body: { title } });
    return { objectiveId, keyResultId };
  },
});

async function findWhat(
  { actor, tx }: Pick<ChangeWork<unknown>, 'actor' | 'tx'>,
  { objectiveId, keyResultId }: { objectiveId: Id; keyResultId: Id | null },
): Promise<{ found: Found; title: string }> {
  const found = await findToChange(tx, actor.workspaceId, objectiveId);
  const keyResult = keyResultId ? await keyResults.find(tx, actor.workspaceId, keyResultId) : null;
  if (found.objective.removedAt || (keyResultId && keyResult?.objectiveId !== objectiveId))
    refuse('not-found');
  must(actor, 'objectives.close', found.thing);
  return { found, title: keyResult?.title ?? found.objective.title };
}
