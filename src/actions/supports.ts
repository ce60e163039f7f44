// Supports-links: what an objective is a bet on. Each says its "because"; together they never close a circle.
import { z } from 'zod';
import { everyone, Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { closesCircle, SupportFields } from '../core/support.ts';
import { Prose } from '../core/text.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import * as objectives from '../db/objectives.ts';
import type { Tx } from '../db/open.ts';
import * as outcomes from '../db/outcomes.ts';
import * as supports from '../db/supports.ts';
import { findToChange } from './objectives/find.ts';
import { Support } from './objectives/shapes.ts';
import { change } from './pipeline.ts';

export const create = change({
  name: 'supports.create',
  summary: 'Say what an objective supports, and why you believe so',
  input: SupportFields,
  output: Support,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-state', 'makes-a-circle', 'already-exists'],
  run: async ({ input, actor, tx, record }) => {
    await supports.hold(tx, actor.workspaceId);
    const { objective, cycle, thing } = await findToChange(tx, actor.workspaceId, input.objectiveId);
    must(actor, objective.state === 'committed' ? 'objectives.amend' : 'objectives.edit', thing);
    if (cycle.phase === 'closed') refuse('cycle-closed');
    if (objective.state === 'closed') refuse('wrong-state', { state: objective.state });
    const target = await targetOf(tx, actor.workspaceId, input.toKind, input.toId);
    if (
      target.objectiveId &&
      closesCircle(await supports.pairs(tx, actor.workspaceId), objective.id, target.objectiveId)
    )
      refuse('makes-a-circle');
    const id = newId();
    await supports.insert(tx, actor.workspaceId, { ...input, id, objective, toAudience: target.audience });
    await objectives.touch(tx, actor.workspaceId, objective.id);
    record({
      kind: 'support.added',
      objective,
      cycleId: cycle.id,
      thingId: id,
      body: { toKind: input.toKind, toId: input.toId, because: input.because },
    });
    return (await supports.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  },
});

export const edit = change({
  name: 'supports.edit',
  summary: 'Change why an objective is believed to support something',
  input: z.object({ id: Id, version: z.number().int(), because: Prose }),
  output: Support,
  refuses: ['forbidden', 'not-found', 'stale-version', 'cycle-closed'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await supports.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const { objective, cycle, thing } = await findToChange(tx, actor.workspaceId, before.objectiveId);
    must(actor, 'objectives.edit', thing);
    if (cycle.phase === 'closed') refuse('cycle-closed');
    if (!(await supports.setBecause(tx, actor.workspaceId, input.id, input.version, input.because)))
      refuse('stale-version', { yours: { because: input.because }, current: before });
    record({
      kind: 'support.edited',
      objective,
      cycleId: cycle.id,
      thingId: input.id,
      body: { changes: { because: [before.because, input.because] } },
    });
    return (await supports.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
  },
});

export const remove = change({
  name: 'supports.remove',
  summary: 'Take a supports-link away',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found', 'cycle-closed'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await supports.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const { objective, cycle, thing } = await findToChange(tx, actor.workspaceId, before.objectiveId);
    must(actor, objective.state === 'committed' ? 'objectives.amend' : 'objectives.edit', thing);
    if (cycle.phase === 'closed') refuse('cycle-closed');
    await supports.remove(tx, actor.workspaceId, input.id);
    await objectives.touch(tx, actor.workspaceId, objective.id);
    record({
      kind: 'support.removed',
      objective,
      cycleId: cycle.id,
      thingId: input.id,
      body: { toKind: before.toKind, toId: before.toId, because: before.because },
    });
    return { id: input.id };
  },
});

// Finds what is supported through what the actor may see, with its audience and the objective a circle would run through.
async function targetOf(
  tx: Tx,
  workspaceId: Id,
  kind: SupportFields['toKind'],
  id: Id,
): Promise<{ audience: Id; objectiveId: Id | null }> {
  if (kind === 'outcome') {
    if (!(await outcomes.find(tx, workspaceId, id))) refuse('not-found');
    return { audience: everyone, objectiveId: null };
  }
  const objectiveId =
    kind === 'objective'
      ? id
      : ((await keyResults.find(tx, workspaceId, id)) ?? refuse('not-found')).objectiveId;
  const { audience } = (await objectives.find(tx, workspaceId, objectiveId)) ?? refuse('not-found');
  return { audience, objectiveId };
}
