// Strategic outcomes: few, in an order, each with what is given up for it. One that is supported is closed, never removed.
import { z } from 'zod';
import { statuses } from '../core/check-in.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { states as objectiveStates } from '../core/objective.ts';
import { mustEndAfterStart, OutcomeFields, outcomeStates } from '../core/outcome.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import * as outcomes from '../db/outcomes.ts';
import { standingOf } from './objectives/assemble.ts';
import { mustBePeople } from './objectives/find.ts';
import { change, read } from './pipeline.ts';
import { many } from './query.ts';

const number = z.number().nullable();

const OutcomeInList = z.object({
  id: Id,
  title: z.string(),
  why: z.string(),
  metric: z.string(),
  unit: z.string(),
  baseline: number,
  target: number,
  current: number,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  sponsorId: Id.nullable(),
  sponsorName: z.string().nullable(),
  stops: z.array(z.string()).describe('The stop list: what is given up for this'),
  state: z.enum(outcomeStates),
  position: z.number(),
  objectives: z.number().describe('That support it, of those you may see'),
  version: z.number(),
  createdAt: z.iso.datetime(),
});

const Supporter = z.object({
  id: Id,
  title: z.string(),
  teamName: z.string(),
  ownerName: z.string().nullable(),
  state: z.enum(objectiveStates),
  status: z.enum(statuses),
  onTrack: z.number().describe('Key results on track, guards included'),
  of: z.number().describe('Key results in all'),
  because: z.string(),
  cycleId: Id,
  cycleName: z.string(),
});

export const Outcome = OutcomeInList.extend({
  supporters: z
    .array(Supporter)
    .describe('Objectives that support it, of those you may see; newest cycle first'),
});
export type Outcome = z.infer<typeof Outcome>;

export const list = read({
  name: 'outcomes.list',
  summary: 'Strategic outcomes in their order',
  input: z.object({ states: many(z.enum(outcomeStates)).describe('All when left out') }),
  output: z.object({ outcomes: z.array(OutcomeInList) }),
  run: async ({ input, actor, tx }) => ({
    outcomes: await outcomes.list(tx, actor.workspaceId, input.states),
  }),
});

export const get = read({
  name: 'outcomes.get',
  summary: 'One strategic outcome with the objectives that support it',
  input: z.object({ id: Id }),
  output: Outcome,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => show(tx, actor.workspaceId, input.id),
});

export const create = change({
  name: 'outcomes.create',
  summary: 'Add a strategic outcome, as a draft unless you say otherwise',
  input: OutcomeFields.partial().required({ title: true, startsOn: true, endsOn: true }),
  output: Outcome,
  refuses: ['forbidden', 'not-found', 'bad-input'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'outcomes.create');
    const fields: OutcomeFields = {
      why: '',
      metric: '',
      unit: '',
      baseline: null,
      target: null,
      current: null,
      sponsorId: null,
      stops: [],
      state: 'draft',
      ...input,
    };
    mustEndAfterStart(fields);
    if (fields.sponsorId) await mustBePeople(tx, actor.workspaceId, [fields.sponsorId]);
    const id = newId();
    await outcomes.insert(tx, actor.workspaceId, id, fields);
    record({ kind: 'outcome.created', thingId: id, body: { ...fields } });
    return show(tx, actor.workspaceId, id);
  },
});

export const edit = change({
  name: 'outcomes.edit',
  summary: 'Change a strategic outcome, activate it, close it or open it again',
  input: z.object({ id: Id, version: Version, fields: OutcomeFields.partial() }),
  output: Outcome,
  refuses: ['forbidden', 'not-found', 'bad-input', 'stale-version', 'wrong-state'],
  run: async ({ input: { id, version, fields }, actor, tx, record }) => {
    const before = (await outcomes.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
    must(actor, 'outcomes.edit', { ownerId: before.sponsorId });
    const changes = changesBetween<OutcomeFields>(before, fields);
    if (Object.keys(changes).length === 0 && before.version === version)
      return show(tx, actor.workspaceId, id);
    const after = { ...before, ...fields };
    if (before.state === 'closed' && after.state === 'closed') refuse('wrong-state', { state: 'closed' });
    mustEndAfterStart(after);
    if (changes.sponsorId && after.sponsorId) await mustBePeople(tx, actor.workspaceId, [after.sponsorId]);
    if (!(await outcomes.update(tx, actor.workspaceId, id, version, fields)))
      refuse('stale-version', { yours: fields, current: await show(tx, actor.workspaceId, id) });
    const isClosing = changes.state && after.state === 'closed';
    record({ kind: isClosing ? 'outcome.closed' : 'outcome.edited', thingId: id, body: { changes } });
    return show(tx, actor.workspaceId, id);
  },
});

export const order = change({
  name: 'outcomes.order',
  summary: 'Put the strategic outcomes in another order; name all of them',
  input: z.object({ ids: z.array(Id).max(500) }),
  output: z.object({ outcomes: z.array(OutcomeInList) }),
  refuses: ['forbidden', 'not-found', 'stale-version'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'outcomes.create');
    const before = await outcomes.list(tx, actor.workspaceId);
    const known = new Set(before.map(({ id }) => id));
    if (input.ids.some((id) => !known.has(id))) refuse('not-found');
    if (new Set(input.ids).size !== known.size || input.ids.length !== known.size)
      refuse('stale-version', { yours: input.ids, current: [...known] });
    await outcomes.order(tx, actor.workspaceId, input.ids);
    const was = before.map(({ id }) => id);
    const changes = changesBetween({ order: was }, { order: input.ids });
    if (changes.order) record({ kind: 'outcome.edited', body: { changes } });
    return { outcomes: await outcomes.list(tx, actor.workspaceId) };
  },
});

export const remove = change({
  name: 'outcomes.remove',
  summary: 'Delete a strategic outcome nothing supports yet',
  input: z.object({ id: Id, version: Version }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found', 'stale-version', 'still-in-use'],
  run: async ({ input: { id, version }, actor, tx, record }) => {
    const before = (await outcomes.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
    must(actor, 'outcomes.edit', { ownerId: before.sponsorId });
    if (await outcomes.isSupported(tx, actor.workspaceId, id))
      refuse('still-in-use', {
        missing: [{ say: 'Objectives support it: close it instead, or take their links away' }],
      });
    if (!(await outcomes.remove(tx, actor.workspaceId, id, version)))
      refuse('stale-version', { yours: { removed: true }, current: await show(tx, actor.workspaceId, id) });
    const { objectives: _, ...body } = before;
    record({ kind: 'outcome.removed', thingId: id, body });
    return { id };
  },
});

async function show(tx: Tx, workspaceId: Id, id: Id): Promise<Outcome> {
  const outcome = (await outcomes.find(tx, workspaceId, id)) ?? refuse('not-found');
  const rows = await outcomes.supporters(tx, workspaceId, id);
  const own = await keyResults.ofObjectives(
    tx,
    workspaceId,
    rows.map((row) => row.id),
  );
  const byObjective = Map.groupBy(own, (row) => row.objectiveId);
  return {
    ...outcome,
    supporters: rows.map((row) => {
      const { status, onTrack, of } = standingOf(byObjective.get(row.id) ?? []);
      return { ...row, status, onTrack, of };
    }),
  };
}
