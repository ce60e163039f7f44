// Drafting together: create, edit with versions, give to another team or cycle.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { mustAllow } from '../../core/cycle.ts';
import { changesBetween } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import { mustFitLimit, ObjectiveFields } from '../../core/objective.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import * as cycles from '../../db/cycles.ts';
import * as initiatives from '../../db/initiatives.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as workspaces from '../../db/workspaces.ts';
import { change } from '../pipeline.ts';
import { findToChange, mustBeOpen, mustSuit, mustTakeObjectives, show } from './find.ts';
import { Objective } from './shapes.ts';

const usual = [
  'forbidden',
  'not-found',
  'stale-version',
  'wrong-state',
  'cycle-closed',
  'wrong-phase',
  'incomplete',
] as const;

export const create = change({
  name: 'objectives.create',
  summary: 'Start a draft objective',
  input: ObjectiveFields.partial().required({ title: true, teamId: true }).extend({ cycleId: Id }),
  output: Objective,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-phase', 'wrong-state', 'incomplete'],
  run: async ({ input: { cycleId, ...given }, actor, tx, call, record }) => {
    const cycle = (await cycles.findAndHold(tx, actor.workspaceId, cycleId)) ?? refuse('not-found');
    must(actor, 'objectives.create', { teamId: given.teamId });
    mustAllow(cycle.phase, 'draft');
    await mustTakeObjectives(tx, actor.workspaceId, given.teamId);
    const fields: ObjectiveFields = {
      why: '',
      ambition: 'committed',
      ownerId: actor.personId,
      contributorIds: [],
      visibility: 'workspace',
      ...given,
    };
    await mustSuit(tx, actor.workspaceId, fields, [fields.ownerId, ...fields.contributorIds]);
    const id = newId();
    await objectives.insert(tx, actor.workspaceId, id, cycleId, actor.personId, fields);
    const made = (await objectives.find(tx, actor.workspaceId, id)) ?? refuse('forbidden');
    record({ kind: 'objective.created', objective: made, cycleId, body: { title: fields.title } });
    return show(tx, actor.workspaceId, id, localDay(call.now, actor.zone));
  },
});

// At review the words stand as they were worked towards; only the people may still change.
const people: readonly string[] = ['ownerId', 'contributorIds', 'visibility'];

export const edit = change({
  name: 'objectives.edit',
  summary: 'Change fields of an objective; after commit only its owner, its team lead and leads may',
  input: z.object({
    id: Id,
    version: Version,
    fields: ObjectiveFields.omit({ teamId: true }).partial(),
  }),
  output: Objective,
  refuses: usual,
  run: async ({ input, actor, tx, call, record }) => {
    const found = await findToChange(tx, actor.workspaceId, input.id);
    const { objective, cycle, thing } = found;
    must(actor, objective.state === 'committed' ? 'objectives.amend' : 'objectives.edit', thing);
    const today = localDay(call.now, actor.zone);
    const changes = changesBetween<ObjectiveFields>(objective, input.fields);
    mustBeOpen(found, Object.keys(changes).some((field) => !people.includes(field)) ? 'draft' : null);
    if (objective.version !== input.version)
      refuse('stale-version', {
        yours: input.fields,
        current: await show(tx, actor.workspaceId, input.id, today),
      });
    if (Object.keys(changes).length === 0) return show(tx, actor.workspaceId, input.id, today);
    await mustSuitAll(tx, actor.workspaceId, objective, input.fields);
    await objectives.update(tx, actor.workspaceId, input.id, input.version, input.fields);
    const after = (await objectives.find(tx, actor.workspaceId, input.id)) ?? refuse('forbidden');
    record({ kind: 'objective.edited', objective: after, cycleId: cycle.id, body: { changes } });
    return show(tx, actor.workspaceId, input.id, today);
  },
});

export const move = change({
  name: 'objectives.move',
  summary: 'Give an objective to another team, or a draft to another cycle',
  input: z.object({
    id: Id,
    version: Version,
    teamId: Id.optional(),
    cycleId: Id.optional(),
    overLimitReason: Prose.nullable()
      .default(null)
      .describe('Needed when a committed objective is one more than the other team’s limit'),
  }),
  output: Objective,
  refuses: [...usual, 'limit-reached'],
  run: async ({ input, actor, tx, call, record }) => {
    const found = await findToChange(tx, actor.workspaceId, input.id);
    const { objective, cycle, thing } = found;
    const { workspaceId } = actor;
    const today = localDay(call.now, actor.zone);
    must(actor, 'objectives.amend', thing);
    mustBeOpen(found, 'draft');
    const { teamId = objective.teamId, cycleId = cycle.id } = input;
    if (objective.version !== input.version)
      refuse('stale-version', {
        yours: { teamId, cycleId },
        current: await show(tx, workspaceId, input.id, today),
      });
    if (cycleId !== cycle.id) {
      if (objective.state === 'committed') refuse('wrong-state', { state: objective.state });
      const next = (await cycles.findAndHold(tx, workspaceId, cycleId)) ?? refuse('not-found');
      mustAllow(next.phase, 'draft');
    }
    if (teamId !== objective.teamId) {
      must(actor, 'objectives.create', { teamId });
      await mustTakeObjectives(tx, workspaceId, teamId);
      if (objective.state === 'committed')
        await mustFit(tx, workspaceId, cycle.id, teamId, input.overLimitReason);
      await mustSuitAll(tx, workspaceId, objective, { teamId });
    }
    await objectives.update(tx, workspaceId, input.id, input.version, { teamId, cycleId });
    const after = (await objectives.find(tx, workspaceId, input.id)) ?? refuse('forbidden');
    const changes = changesBetween(objective, { teamId, cycleId });
    const body = { changes, overLimitReason: input.overLimitReason };
    record({ kind: 'objective.moved', objective: after, cycleId: after.cycleId, body });
    return show(tx, workspaceId, input.id, today);
  },
});

async function mustFit(tx: Tx, workspaceId: Id, cycleId: Id, teamId: Id, reason: string | null) {
  const { limits } = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
  const { count, topTeam } = await objectives.countCommitted(tx, workspaceId, cycleId, teamId);
  mustFitLimit(limits, count + 1, topTeam, reason);
}

// Whoever works on anything in it has to suit an objective that only its team sees.
async function mustSuitAll(
  tx: Tx,
  workspaceId: Id,
  before: ObjectiveFields & { id: Id },
  fields: Partial<ObjectiveFields>,
): Promise<void> {
  const objective = { ...before, ...fields };
  const within: (Id | null)[] = [];
  if (objective.visibility === 'team') {
    for (const row of await keyResults.ofObjectives(tx, workspaceId, [objective.id]))
      within.push(row.ownerId, ...row.contributorIds);
    for (const row of await initiatives.ofObjectives(tx, workspaceId, [objective.id]))
      within.push(row.ownerId);
  }
  await mustSuit(
    tx,
    workspaceId,
    objective,
    [objective.ownerId, ...objective.contributorIds, ...within],
    [before.ownerId, ...before.contributorIds, ...within],
  );
}
