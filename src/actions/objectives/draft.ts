// Drafting together: create, edit with versions, duplicate, move.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { mustAllow } from '../../core/cycle.ts';
import { changesBetween } from '../../core/event.ts';
import { Id } from '../../core/id.ts';
import { KeyResultFields } from '../../core/key-result.ts';
import { ObjectiveFields } from '../../core/objective.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as initiatives from '../../db/initiatives.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as people from '../../db/people.ts';
import { change } from '../pipeline.ts';
import { findToChange, mustBePeople, show } from './find.ts';
import { Objective } from './shapes.ts';

export const create = change({
  name: 'objectives.create',
  summary: 'Start a draft objective',
  input: ObjectiveFields.partial().required({ title: true, teamId: true }).extend({ cycleId: Id }),
  output: Objective,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-phase'],
  run: async ({ input: { cycleId, ...given }, actor, tx, call, record }) => {
    const cycle = (await cycles.findAndHold(tx, actor.workspaceId, cycleId)) ?? refuse('not-found');
    must(actor, 'objectives.create', { teamId: given.teamId });
    mustAllow(cycle.phase, 'draft');
    const fields: ObjectiveFields = {
      why: '',
      ambition: 'committed',
      ownerId: actor.personId,
      contributorIds: [],
      visibility: 'workspace',
      ...given,
    };
    await mustSuitAudience(tx, actor.workspaceId, fields);
    const id = newId();
    await objectives.insert(tx, actor.workspaceId, id, cycleId, actor.personId, fields);
    const made = (await objectives.find(tx, actor.workspaceId, id)) ?? refuse('forbidden');
    record({ kind: 'objective.created', objective: made, cycleId, body: { title: fields.title } });
    return show(tx, actor.workspaceId, id, localDay(call.now, actor.zone));
  },
});

export const edit = change({
  name: 'objectives.edit',
  summary: 'Change fields of an objective; after commit only its owner, its team lead and leads may',
  input: z.object({
    id: Id,
    version: z.number().int(),
    fields: ObjectiveFields.omit({ teamId: true }).partial(),
  }),
  output: Objective,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'cycle-closed', 'wrong-phase'],
  run: async ({ input, actor, tx, call, record }) => {
    const { objective, cycle, thing } = await findToChange(tx, actor.workspaceId, input.id);
    if (objective.state === 'closed')
      refuse(cycle.phase === 'closed' ? 'cycle-closed' : 'wrong-state', { state: objective.state });
    if (cycle.phase === 'closed') refuse('cycle-closed');
    must(actor, objective.state === 'committed' ? 'objectives.amend' : 'objectives.edit', thing);
    const today = localDay(call.now, actor.zone);
    const changes = changesBetween<ObjectiveFields>(objective, input.fields);
    if (Object.keys(changes).length === 0 && objective.version === input.version)
      return show(tx, actor.workspaceId, input.id, today);
    await mustSuitAudience(tx, actor.workspaceId, { ...objective, ...input.fields });
    if (!(await objectives.update(tx, actor.workspaceId, input.id, input.version, input.fields)))
      refuse('stale-version', {
        yours: input.fields,
        current: await show(tx, actor.workspaceId, input.id, today),
      });
    const after = (await objectives.find(tx, actor.workspaceId, input.id)) ?? refuse('forbidden');
    record({ kind: 'objective.edited', objective: after, cycleId: cycle.id, body: { changes } });
    return show(tx, actor.workspaceId, input.id, today);
  },
});

export const duplicate = change({
  name: 'objectives.duplicate',
  summary: 'Copy an objective as a new draft, with the key results you choose',
  input: z.object({
    id: Id,
    cycleId: Id,
    teamId: Id.optional().describe('The same team when left out'),
    keyResultIds: z.array(Id).max(50).optional().describe('All when left out'),
    currentAsBaseline: z.boolean().default(false).describe('Start the copies from where the originals stand'),
  }),
  output: Objective,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-phase'],
  run: async ({ input, actor, tx, call, record }) => {
    const original = (await objectives.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const cycle = (await cycles.findAndHold(tx, actor.workspaceId, input.cycleId)) ?? refuse('not-found');
    const fields = ObjectiveFields.parse({ ...original, teamId: input.teamId ?? original.teamId });
    must(actor, 'objectives.create', { teamId: fields.teamId });
    mustAllow(cycle.phase, 'draft');
    await mustSuitAudience(tx, actor.workspaceId, fields);
    const id = newId();
    await objectives.insert(tx, actor.workspaceId, id, cycle.id, actor.personId, fields, original.id);
    const made = (await objectives.find(tx, actor.workspaceId, id)) ?? refuse('forbidden');
    const rows = await keyResults.ofObjectives(tx, actor.workspaceId, [original.id]);
    for (const row of rows.filter((each) => !input.keyResultIds || input.keyResultIds.includes(each.id))) {
      const copy = KeyResultFields.parse(row);
      if (input.currentAsBaseline && row.value !== null && row.kind !== 'milestone')
        copy.baseline = row.value;
      await keyResults.insert(tx, actor.workspaceId, newId(), made, copy);
    }
    for (const row of await initiatives.ofObjectives(tx, actor.workspaceId, [original.id])) {
      if (row.keyResultId === null) await initiatives.insert(tx, actor.workspaceId, newId(), made, row);
    }
    record({
      kind: 'objective.created',
      objective: made,
      cycleId: cycle.id,
      body: { title: made.title, copiedFrom: original.id },
    });
    return show(tx, actor.workspaceId, id, localDay(call.now, actor.zone));
  },
});

export const move = change({
  name: 'objectives.move',
  summary: 'Give an objective to another team, or a draft to another cycle',
  input: z.object({ id: Id, version: z.number().int(), teamId: Id.optional(), cycleId: Id.optional() }),
  output: Objective,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'cycle-closed', 'wrong-phase'],
  run: async ({ input, actor, tx, call, record }) => {
    const { objective, cycle, thing } = await findToChange(tx, actor.workspaceId, input.id);
    const today = localDay(call.now, actor.zone);
    must(actor, 'objectives.amend', thing);
    mustAllow(cycle.phase, 'draft');
    if (input.teamId) must(actor, 'objectives.create', { teamId: input.teamId });
    if (input.cycleId && input.cycleId !== cycle.id) {
      if (objective.state === 'committed' || objective.state === 'closed')
        refuse('wrong-state', { state: objective.state });
      const next = (await cycles.findAndHold(tx, actor.workspaceId, input.cycleId)) ?? refuse('not-found');
      mustAllow(next.phase, 'draft');
    }
    await mustSuitAudience(tx, actor.workspaceId, { ...objective, teamId: input.teamId ?? objective.teamId });
    const changed = { teamId: input.teamId ?? objective.teamId, cycleId: input.cycleId ?? objective.cycleId };
    if (!(await objectives.update(tx, actor.workspaceId, input.id, input.version, changed)))
      refuse('stale-version', {
        yours: changed,
        current: await show(tx, actor.workspaceId, input.id, today),
      });
    const after = (await objectives.find(tx, actor.workspaceId, input.id)) ?? refuse('forbidden');
    record({
      kind: 'objective.moved',
      objective: after,
      cycleId: after.cycleId,
      body: { changes: changesBetween(objective, changed) },
    });
    return show(tx, actor.workspaceId, input.id, today);
  },
});

// A team-only objective is the team's own: its owner and contributors have to belong to the team or lead it.
async function mustSuitAudience(
  tx: Tx,
  workspaceId: Id,
  {
    visibility,
    teamId,
    ownerId,
    contributorIds,
  }: Pick<ObjectiveFields, 'visibility' | 'teamId' | 'ownerId' | 'contributorIds'>,
): Promise<void> {
  const involved = [...(ownerId ? [ownerId] : []), ...contributorIds];
  await mustBePeople(tx, workspaceId, involved);
  if (visibility === 'workspace' || involved.length === 0) return;
  const outside = await people.outsideTeam(tx, workspaceId, teamId, involved);
  if (outside.length > 0)
    refuse('incomplete', {
      missing: outside.map((name) => ({
        say: `${name} is not in the team, so cannot work on an objective only the team sees`,
      })),
    });
}
