// Carrying on: what was promised goes into a later cycle as a draft, with a reason nobody gave before. The reasons so far stay beside it.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { mustAllow } from '../../core/cycle.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { mustBeFresh, mustComeLater } from '../../core/reset.ts';
import { Prose } from '../../core/text.ts';
import * as cycles from '../../db/cycles.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as resets from '../../db/resets.ts';
import { findKeyResult, show as showKeyResult } from '../key-results/find.ts';
import { copyObjective, copyOf, stillHere } from '../objectives/copy.ts';
import { findToChange, mustBeOpen, mustSuit, mustTakeObjectives, show } from '../objectives/find.ts';
import { KeyResult, Objective } from '../objectives/shapes.ts';
import { change } from '../pipeline.ts';
import { mustBeOpenToChoose } from './find.ts';

const usual = [
  'forbidden',
  'not-found',
  'cycle-closed',
  'wrong-phase',
  'wrong-state',
  'incomplete',
  'already-exists',
] as const;
const Reason = Prose.describe('Why it goes on. One that was given before is no reason');
const currentAsBaseline = z
  .boolean()
  .default(true)
  .describe('Start from where the numbers stand; otherwise the copies keep the old baselines');

export const carry = change({
  name: 'resets.carry',
  summary: 'Carry an objective into a later cycle as a draft, with a fresh reason',
  input: z.object({
    objectiveId: Id,
    cycleId: Id,
    reason: Reason,
    teamId: Id.optional().describe('The same team when left out'),
    keyResultIds: z.array(Id).max(50).optional().describe('All when left out'),
    currentAsBaseline,
  }),
  output: Objective,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { actor, tx, call, record } = work;
    const { workspaceId } = actor;
    const { objective: original, cycle: from } = await findToChange(tx, workspaceId, input.objectiveId);
    if (original.removedAt) refuse('not-found');
    const cycle = (await cycles.findAndHold(tx, workspaceId, input.cycleId)) ?? refuse('not-found');
    const teamId = input.teamId ?? original.teamId;
    must(actor, 'objectives.create', { teamId });
    await mustTakeObjectives(tx, workspaceId, teamId);
    await mustBeItsOwn(tx, workspaceId, original.id, input.keyResultIds);
    mustBePromised(original.state);
    mustAllow(cycle.phase, 'draft');
    mustComeLater(from, cycle);
    await mustBeOpenToChoose(tx, workspaceId, original.id, null);
    const { reason, keyResultIds } = input;
    mustBeFresh(reason, await resets.carriedObjectives(tx, workspaceId, [original.id]));
    const made = await copyObjective(work, original, {
      ...{ teamId, cycleId: cycle.id, keyResultIds },
      currentAsBaseline: input.currentAsBaseline,
      told: { reason },
    });
    const choice = { keyResultId: null, choice: 'carry' as const, reason, intoObjectiveId: made.id };
    await resets.choose(tx, workspaceId, {
      ...choice,
      id: newId(),
      objective: original,
      chosenBy: actor.personId,
    });
    const body = { title: original.title, reason, into: cycle.name, intoId: made.id };
    record({ kind: 'reset.carried', objective: original, cycleId: from.id, thingId: original.id, body });
    return show(tx, workspaceId, made.id, localDay(call.now, actor.zone));
  },
});

export const carryKeyResult = change({
  name: 'resets.carryKeyResult',
  summary: 'Carry one key result into a draft of a later cycle, with a fresh reason',
  input: z.object({ keyResultId: Id, intoObjectiveId: Id, reason: Reason, currentAsBaseline }),
  output: KeyResult,
  refuses: usual,
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const { before, found: from } = await findKeyResult(tx, workspaceId, input.keyResultId);
    if (before.removedAt || from.objective.removedAt) refuse('not-found');
    const into = await findToChange(tx, workspaceId, input.intoObjectiveId);
    must(actor, 'objectives.edit', into.thing);
    mustBePromised(from.objective.state);
    mustBeOpen(into, 'draft');
    // What is committed takes in no more without its price.
    if (into.objective.state === 'committed') refuse('wrong-state', { state: 'committed' });
    mustComeLater(from.cycle, into.cycle);
    await mustBeOpenToChoose(tx, workspaceId, from.objective.id, before.id);
    const { reason } = input;
    mustBeFresh(reason, await resets.carriedKeyResults(tx, workspaceId, [before.id]));
    const here = await stillHere(tx, workspaceId, [before]);
    const fields = here(copyOf(before, input.currentAsBaseline));
    await mustSuit(tx, workspaceId, into.objective, [fields.ownerId, ...fields.contributorIds]);
    const id = newId();
    await keyResults.insert(tx, workspaceId, id, into.objective, fields, { carriedFrom: before.id });
    await objectives.touch(tx, workspaceId, into.objective.id);
    await resets.choose(tx, workspaceId, {
      ...{ id: newId(), objective: from.objective, keyResultId: before.id, choice: 'carry', reason },
      ...{ intoObjectiveId: into.objective.id, intoKeyResultId: id, chosenBy: actor.personId },
    });
    const about = { objective: into.objective, cycleId: into.cycle.id, thingId: id };
    record({ kind: 'key-result.created', ...about, body: { title: fields.title, copiedFrom: before.id } });
    const body = { title: before.title, reason, into: into.cycle.name, intoId: id };
    const was = { objective: from.objective, cycleId: from.cycle.id, thingId: before.id };
    record({ kind: 'reset.carried', ...was, body });
    return showKeyResult(tx, workspaceId, id, into, localDay(call.now, actor.zone));
  },
});

function mustBePromised(state: Objective['state']): void {
  if (state !== 'committed' && state !== 'closed')
    refuse('wrong-state', { state, say: 'It was never committed: move the draft instead' });
}

async function mustBeItsOwn(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  ids: readonly Id[] | undefined,
): Promise<void> {
  const own = ids?.length ? await keyResults.ofObjectives(tx, workspaceId, [objectiveId]) : [];
  if (ids?.some((id) => !own.some((row) => row.id === id))) refuse('not-found');
}
