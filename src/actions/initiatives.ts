// Initiatives: the work people believe in, with its hypothesis. Never counted as progress.
import { z } from 'zod';
import { localDay } from '../core/calendar/zone.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { InitiativeFields } from '../core/initiative.ts';
import { type Actor, must, type Thing } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as cycles from '../db/cycles.ts';
import * as initiatives from '../db/initiatives.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import { type Found, findToChange, mustBeOpen, mustSuit } from './objectives/find.ts';
import { Initiative } from './objectives/shapes.ts';
import { type ChangeWork, change, read } from './pipeline.ts';

export const list = read({
  name: 'initiatives.list',
  summary: 'The initiatives one person owns in a cycle',
  input: z.object({
    ownerId: Id,
    cycleId: Id.optional().describe('The current cycle when left out'),
  }),
  output: z.object({ initiatives: z.array(Initiative.extend({ objectiveTitle: z.string() })) }),
  run: async ({ input: { ownerId, cycleId }, actor, tx, call }) => {
    const current =
      cycleId ?? (await cycles.current(tx, actor.workspaceId, localDay(call.now, actor.zone)))?.id;
    if (!current) return { initiatives: [] };
    return { initiatives: await initiatives.ofOwner(tx, actor.workspaceId, { ownerId, cycleId: current }) };
  },
});

const usual = ['forbidden', 'not-found', 'cycle-closed', 'wrong-state'] as const;

export const create = change({
  name: 'initiatives.create',
  summary: 'Add an initiative with its hypothesis',
  input: InitiativeFields.partial().required({ title: true }).extend({ objectiveId: Id }),
  output: Initiative,
  refuses: [...usual, 'incomplete'],
  run: async ({ input: { objectiveId, ...given }, actor, tx, record }) => {
    const found = await findToChange(tx, actor.workspaceId, objectiveId);
    const thing = await workedOn(tx, actor.workspaceId, found, given.keyResultId ?? null);
    must(actor, 'objectives.edit', thing);
    mustBeOpen(found, null);
    const fields: InitiativeFields = {
      hypothesis: '',
      keyResultId: null,
      ownerId: actor.personId,
      state: 'planned',
      soFar: '',
      ...given,
    };
    await mustBelong(tx, actor.workspaceId, found, fields);
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
  input: z.object({ id: Id, version: Version, fields: InitiativeFields.partial() }),
  output: Initiative,
  refuses: [...usual, 'stale-version', 'incomplete'],
  run: async ({ input, actor, tx, record }) => {
    const { before, found } = await findInitiative(tx, actor, input.id);
    if (before.removedAt) refuse('wrong-state', { state: 'removed' });
    await mustBelong(tx, actor.workspaceId, found, { ...before, ...input.fields });
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

const OneInitiative = z.object({ id: Id, version: Version });

export const remove = change({
  name: 'initiatives.remove',
  summary: 'Take an initiative out; it can be put back',
  input: OneInitiative,
  output: Initiative,
  refuses: [...usual, 'stale-version'],
  run: (work) => setRemoved(work, true),
});

export const restore = change({
  name: 'initiatives.restore',
  summary: 'Put a removed initiative back',
  input: OneInitiative,
  output: Initiative,
  refuses: [...usual, 'stale-version'],
  run: (work) => setRemoved(work, false),
});

async function setRemoved(
  { input, actor, tx, record }: ChangeWork<z.infer<typeof OneInitiative>>,
  removed: boolean,
) {
  const { before, found } = await findInitiative(tx, actor, input.id);
  if ((before.removedAt !== null) === removed)
    refuse('wrong-state', { state: removed ? 'removed' : 'standing' });
  if (!(await initiatives.update(tx, actor.workspaceId, input.id, input.version, { removed })))
    refuse('stale-version', { yours: { removed }, current: before });
  record({
    kind: removed ? 'initiative.removed' : 'initiative.restored',
    objective: found.objective,
    cycleId: found.cycle.id,
    thingId: input.id,
    body: { title: before.title },
  });
  return (await initiatives.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
}

// Read again once the objective is held: until then somebody else may be changing it.
async function findInitiative(tx: Tx, actor: Actor, id: Id) {
  const { objectiveId } = (await initiatives.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  const found = await findToChange(tx, actor.workspaceId, objectiveId);
  const before = (await initiatives.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  must(
    actor,
    'objectives.edit',
    await workedOn(tx, actor.workspaceId, found, before.keyResultId, before.ownerId),
  );
  mustBeOpen(found, null);
  return { before, found };
}

// Who owns an initiative, or the key result it should move, counts as a contributor to the objective.
async function workedOn(
  tx: Tx,
  workspaceId: Id,
  { thing, objective }: Found,
  keyResultId: Id | null,
  ownerId: Id | null = null,
): Promise<Thing> {
  const keyResult = keyResultId ? await keyResults.find(tx, workspaceId, keyResultId) : null;
  const moved = keyResult?.objectiveId === objective.id ? keyResult.ownerId : null;
  const owners = [ownerId, moved].filter((id) => id !== null);
  return { ...thing, contributorIds: [...(thing.contributorIds ?? []), ...owners] };
}

async function mustBelong(
  tx: Tx,
  workspaceId: Id,
  { objective }: Found,
  { ownerId, keyResultId }: InitiativeFields,
): Promise<void> {
  await mustSuit(tx, workspaceId, objective, [ownerId]);
  if (!keyResultId) return;
  const keyResult = await keyResults.find(tx, workspaceId, keyResultId);
  if (keyResult?.objectiveId !== objective.id) refuse('not-found');
}
