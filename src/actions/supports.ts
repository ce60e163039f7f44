// Supports-links: what an objective is a bet on. Each says its "because"; together they never close a circle.
import { z } from 'zod';
import type { Changes } from '../core/event.ts';
import { everyone, Id, Version } from '../core/id.ts';
import { type Actor, must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { closesCircle, SupportFields } from '../core/support.ts';
import { Prose } from '../core/text.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import * as objectives from '../db/objectives.ts';
import type { Tx } from '../db/open.ts';
import * as outcomes from '../db/outcomes.ts';
import * as supports from '../db/supports.ts';
import { type Found, findToChange, mustBeOpen } from './objectives/find.ts';
import { Support } from './objectives/shapes.ts';
import { change } from './pipeline.ts';

const usual = ['forbidden', 'not-found', 'cycle-closed', 'wrong-state', 'wrong-phase'] as const;

export const create = change({
  name: 'supports.create',
  summary: 'Say what an objective supports, and why you believe so',
  input: SupportFields,
  output: Support,
  refuses: [...usual, 'makes-a-circle', 'already-exists'],
  run: async ({ input, actor, tx, record }) => {
    await supports.hold(tx, actor.workspaceId);
    const { objective, cycle } = await findSupporter(tx, actor, input.objectiveId);
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
      body: told(objective, target.audience, input),
    });
    return shown((await supports.find(tx, actor.workspaceId, id)) ?? refuse('not-found'));
  },
});

export const edit = change({
  name: 'supports.edit',
  summary: 'Change why an objective is believed to support something',
  input: z.object({ id: Id, version: Version, because: Prose }),
  output: Support,
  refuses: [...usual, 'stale-version'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await supports.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const { objective, cycle } = await findSupporter(tx, actor, before.objectiveId);
    if (!(await supports.setBecause(tx, actor.workspaceId, input.id, input.version, input.because)))
      refuse('stale-version', { yours: { because: input.because }, current: shown(before) });
    record({
      kind: 'support.edited',
      objective,
      cycleId: cycle.id,
      thingId: input.id,
      body: told(objective, before.toAudience, { changes: { because: [before.because, input.because] } }),
    });
    return shown((await supports.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'));
  },
});

export const remove = change({
  name: 'supports.remove',
  summary: 'Take a supports-link away',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  refuses: usual,
  run: async ({ input, actor, tx, record }) => {
    const before = (await supports.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const { objective, cycle } = await findSupporter(tx, actor, before.objectiveId);
    await supports.remove(tx, actor.workspaceId, input.id);
    await objectives.touch(tx, actor.workspaceId, objective.id);
    record({
      kind: 'support.removed',
      objective,
      cycleId: cycle.id,
      thingId: input.id,
      body: told(objective, before.toAudience, before),
    });
    return { id: input.id };
  },
});

async function findSupporter(tx: Tx, actor: Actor, objectiveId: Id): Promise<Found> {
  const found = await findToChange(tx, actor.workspaceId, objectiveId);
  must(actor, found.objective.state === 'committed' ? 'objectives.amend' : 'objectives.edit', found.thing);
  mustBeOpen(found, 'draft');
  return found;
}

function shown({ toAudience: _, ...row }: supports.FoundSupport): supports.SupportRow {
  return row;
}

// The history is read by everybody who may see the supporting objective: of a link to something they may not see it says only that there is one.
function told(
  { audience }: { audience: Id },
  toAudience: Id,
  { toKind, toId, because, changes }: Partial<SupportFields> & { changes?: Changes },
): Record<string, unknown> {
  if (toAudience !== everyone && toAudience !== audience) return { isHidden: true };
  return changes ? { changes } : { toKind, toId, because };
}

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
  const keyResult = kind === 'key result' ? await keyResults.find(tx, workspaceId, id) : null;
  if (kind === 'key result' && (!keyResult || keyResult.removedAt)) refuse('not-found');
  const objectiveId = keyResult?.objectiveId ?? id;
  const objective = await objectives.find(tx, workspaceId, objectiveId);
  if (!objective || objective.removedAt) refuse('not-found');
  return { audience: objective.audience, objectiveId };
}
