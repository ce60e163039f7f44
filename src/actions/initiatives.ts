// Initiatives: the work people believe in, with its hypothesis. Never counted as progress.
import { z } from 'zod';
import { changesBetween } from '../core/event.ts';
import { Id } from '../core/id.ts';
import { InitiativeFields } from '../core/initiative.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as initiatives from '../db/initiatives.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import { type Found, findToChange, mustBePeople } from './objectives/find.ts';
import { Initiative } from './objectives/shapes.ts';
import { change } from './pipeline.ts';

export const create = change({
  name: 'initiatives.create',
  summary: 'Add an initiative with its hypothesis',
  input: InitiativeFields.partial().required({ title: true }).extend({ objectiveId: Id }),
  output: Initiative,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-state'],
  run: async ({ input: { objectiveId, ...given }, actor, tx, record }) => {
    const found = await findToChange(tx, actor.workspaceId, objectiveId);
    mustBeOpen(found);
    must(actor, 'objectives.edit', found.thing);
    const fields: InitiativeFields = {
      hypothesis: '',
      keyResultId: null,
      ownerId: actor.personId,
      state: 'planned',
      soFar: '',
      ...given,
    };
    await mustBelong(tx, actor.workspaceId, objectiveId, fields);
    const id = newId();
    await initiatives.insert(tx, actor.workspaceId, id, found.objective, fields);
    record({
      kind: 'initiative.created',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: id,
      body: { title: fields.title, hypothesis: fields.hypothesis },
    });
    return (await initiatives.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  },
});

export const edit = change({
  name: 'initiatives.edit',
  summary: 'Change an initiative, its state or what has been seen so far',
  input: z.object({ id: Id, version: z.number().int(), fields: InitiativeFields.partial() }),
  output: Initiative,
  refuses: ['forbidden', 'not-found', 'stale-version', 'cycle-closed', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await initiatives.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const found = await findToChange(tx, actor.workspaceId, before.objectiveId);
    mustBeOpen(found);
    must(actor, 'objectives.edit', {
      ...found.thing,
      contributorIds: [...(found.thing.contributorIds ?? []), ...(before.ownerId ? [before.ownerId] : [])],
    });
    await mustBelong(tx, actor.workspaceId, before.objectiveId, { ...before, ...input.fields });
    if (!(await initiatives.update(tx, actor.workspaceId, input.id, input.version, input.fields)))
      refuse('stale-version', { yours: input.fields, current: before });
    const changes = changesBetween<InitiativeFields>(before, input.fields);
    record({
      kind: 'initiative.edited',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: input.id,
      body: { title: before.title, changes },
    });
    return (await initiatives.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
  },
});

export const remove = change({
  name: 'initiatives.remove',
  summary: 'Take an initiative out',
  input: z.object({ id: Id, version: z.number().int() }),
  output: Initiative,
  refuses: ['forbidden', 'not-found', 'stale-version', 'cycle-closed', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await initiatives.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const found = await findToChange(tx, actor.workspaceId, before.objectiveId);
    mustBeOpen(found);
    must(actor, 'objectives.edit', found.thing);
    if (!(await initiatives.update(tx, actor.workspaceId, input.id, input.version, { removed: true })))
      refuse('stale-version', { yours: { removed: true }, current: before });
    record({
      kind: 'initiative.removed',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: input.id,
      body: { title: before.title },
    });
    return (await initiatives.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
  },
});

function mustBeOpen({ objective, cycle }: Found): void {
  if (cycle.phase === 'closed') refuse('cycle-closed');
  if (objective.state === 'closed' || objective.removedAt) refuse('wrong-state', { state: objective.state });
}

async function mustBelong(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  { ownerId, keyResultId }: InitiativeFields,
): Promise<void> {
  if (ownerId) await mustBePeople(tx, workspaceId, [ownerId]);
  if (!keyResultId) return;
  const keyResult = await keyResults.find(tx, workspaceId, keyResultId);
  if (keyResult?.objectiveId !== objectiveId) refuse('not-found');
}
