// Key results: drafted with their objective, amended in the open after commit, scored at review.
import { z } from 'zod';
import { localDay } from '../core/calendar/zone.ts';
import { mustAllow } from '../core/cycle.ts';
import { type Changes, changesBetween } from '../core/event.ts';
import { Id } from '../core/id.ts';
import { KeyResultFields } from '../core/key-result.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { suggestScore } from '../core/score.ts';
import { Prose } from '../core/text.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import * as objectives from '../db/objectives.ts';
import type { Tx } from '../db/open.ts';
import { withPace } from './objectives/assemble.ts';
import { type Found, findToChange, mustBePeople } from './objectives/find.ts';
import { KeyResult } from './objectives/shapes.ts';
import { change, read } from './pipeline.ts';

const usual = [
  'forbidden',
  'not-found',
  'stale-version',
  'wrong-state',
  'cycle-closed',
  'wrong-phase',
] as const;

export const create = change({
  name: 'key-results.create',
  summary: 'Add a key result to an objective',
  input: KeyResultFields.partial().required({ title: true }).extend({ objectiveId: Id }),
  output: KeyResult,
  refuses: usual,
  run: async ({ input: { objectiveId, ...given }, actor, tx, call, record }) => {
    const found = await findToChange(tx, actor.workspaceId, objectiveId);
    const late = mustBeOpen(found);
    must(actor, late ? 'objectives.amend' : 'objectives.edit', found.thing);
    const fields: KeyResultFields = {
      kind: 'increase',
      role: 'result',
      baseline: null,
      baselineBy: null,
      target: null,
      bandLow: null,
      bandHigh: null,
      unit: '',
      source: '',
      guidance: [],
      weight: 1,
      ownerId: found.objective.ownerId,
      contributorIds: [],
      kpiId: null,
      ...given,
    };
    await mustBePeople(tx, actor.workspaceId, [
      ...(fields.ownerId ? [fields.ownerId] : []),
      ...fields.contributorIds,
    ]);
    const id = newId();
    await keyResults.insert(tx, actor.workspaceId, id, found.objective, fields, late);
    await objectives.touch(tx, actor.workspaceId, objectiveId);
    const about = { objective: found.objective, cycleId: found.cycle.id, thingId: id };
    record({ kind: 'key-result.created', ...about, body: { title: fields.title } });
    if (late)
      record({
        kind: 'scope.added',
        ...about,
        body: { displaces: [], capacityAdded: null, requestedByRole: actor.role },
      });
    return show(tx, actor.workspaceId, id, found, localDay(call.now, actor.zone));
  },
});

export const edit = change({
  name: 'key-results.edit',
  summary:
    'Change fields of a key result; after commit a changed number needs a reason and the old one stays in the history',
  input: z.object({
    id: Id,
    version: z.number().int(),
    fields: KeyResultFields.partial(),
    reason: Prose.default('').describe('Needed when a committed number changes'),
  }),
  output: KeyResult,
  refuses: [...usual, 'incomplete'],
  run: async ({ input, actor, tx, call, record }) => {
    const { before, found } = await findKeyResult(tx, actor.workspaceId, input.id);
    const late = mustBeOpen(found);
    must(actor, late ? 'objectives.amend' : 'objectives.edit', found.thing);
    const today = localDay(call.now, actor.zone);
    const changes = changesBetween<KeyResultFields>(before, input.fields);
    if (Object.keys(changes).length === 0 && before.version === input.version)
      return withPace(before, found.cycle, today);
    if (input.fields.ownerId || input.fields.contributorIds)
      await mustBePeople(tx, actor.workspaceId, [
        ...(input.fields.ownerId ? [input.fields.ownerId] : []),
        ...(input.fields.contributorIds ?? []),
      ]);
    const moved = late && movesTheGoal(changes);
    if (moved && !input.reason)
      refuse('incomplete', {
        missing: [{ field: 'reason', say: 'Say why the number changes after commit' }],
      });
    if (!(await keyResults.update(tx, actor.workspaceId, input.id, input.version, input.fields)))
      refuse('stale-version', { yours: input.fields, current: withPace(before, found.cycle, today) });
    await objectives.touch(tx, actor.workspaceId, found.objective.id);
    const about = { objective: found.objective, cycleId: found.cycle.id, thingId: input.id };
    record({
      kind: moved ? 'key-result.target-changed' : 'key-result.edited',
      ...about,
      body: { changes, ...(moved ? { reason: input.reason } : {}) },
    });
    return show(tx, actor.workspaceId, input.id, found, today);
  },
});

export const remove = change({
  name: 'key-results.remove',
  summary: 'Take a key result out; it can be put back',
  input: z.object({ id: Id, version: z.number().int() }),
  output: KeyResult,
  refuses: usual,
  run: (work) => setRemoved(work, true),
});

export const restore = change({
  name: 'key-results.restore',
  summary: 'Put a removed key result back',
  input: z.object({ id: Id, version: z.number().int() }),
  output: KeyResult,
  refuses: usual,
  run: (work) => setRemoved(work, false),
});

async function setRemoved(
  {
    input,
    actor,
    tx,
    call,
    record,
  }: Parameters<Parameters<typeof change>[0]['run']>[0] & { input: { id: Id; version: number } },
  removed: boolean,
) {
  const { before, found } = await findKeyResult(tx, actor.workspaceId, input.id);
  const late = mustBeOpen(found);
  must(actor, late ? 'objectives.amend' : 'objectives.edit', found.thing);
  const today = localDay(call.now, actor.zone);
  if (!(await keyResults.setRemoved(tx, actor.workspaceId, input.id, input.version, removed)))
    refuse('stale-version', { yours: { removed }, current: withPace(before, found.cycle, today) });
  await objectives.touch(tx, actor.workspaceId, found.objective.id);
  const about = { objective: found.objective, cycleId: found.cycle.id, thingId: input.id };
  record({
    kind: removed ? 'key-result.removed' : 'key-result.restored',
    ...about,
    body: { title: before.title },
  });
  if (late && removed) record({ kind: 'scope.stopped', ...about });
  return show(tx, actor.workspaceId, input.id, found, today);
}

export const order = change({
  name: 'key-results.order',
  summary: 'Put the key results of an objective in order',
  input: z.object({ objectiveId: Id, ids: z.array(Id).min(1).max(100) }),
  output: z.object({ ids: z.array(Id) }),
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    const found = await findToChange(tx, actor.workspaceId, input.objectiveId);
    mustBeOpen(found);
    must(actor, 'objectives.edit', found.thing);
    const own = await keyResults.ofObjectives(tx, actor.workspaceId, [input.objectiveId]);
    const known = new Set(own.map((row) => row.id));
    if (input.ids.some((id) => !known.has(id))) refuse('not-found');
    const rest = own.map((row) => row.id).filter((id) => !input.ids.includes(id));
    const ids = [...new Set(input.ids), ...rest];
    await keyResults.setOrder(tx, actor.workspaceId, input.objectiveId, ids);
    record({
      kind: 'objective.edited',
      objective: found.objective,
      cycleId: found.cycle.id,
      body: { changes: { order: [own.map((row) => row.id), ids] } },
    });
    return { ids };
  },
});

export const suggest = read({
  name: 'key-results.suggest',
  summary: 'The score a key result suggests, and why',
  input: z.object({ id: Id }),
  output: z.object({ score: z.number().nullable(), because: z.string() }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) =>
    suggestionFor((await keyResults.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found')),
});

export const score = change({
  name: 'key-results.score',
  summary: 'Score a key result at review, 0.0 to 1.0; another score than the suggested one needs a reason',
  input: z.object({
    id: Id,
    version: z.number().int(),
    score: z.number().min(0).max(1).multipleOf(0.1),
    reason: Prose.default(''),
  }),
  output: KeyResult,
  refuses: [...usual, 'incomplete'],
  run: async ({ input, actor, tx, call, record }) => {
    const { before, found } = await findKeyResult(tx, actor.workspaceId, input.id);
    must(actor, 'objectives.close', { ...found.thing, ownerId: before.ownerId ?? found.thing.ownerId });
    mustAllow(found.cycle.phase, 'score');
    if (found.objective.state !== 'committed') refuse('wrong-state', { state: found.objective.state });
    const chosen = Math.round(input.score * 10) / 10;
    const suggestion = suggestionFor(before);
    if (suggestion.score !== null && suggestion.score !== chosen && !input.reason)
      refuse('incomplete', {
        missing: [
          {
            field: 'reason',
            say: `${suggestion.score.toFixed(1)} is suggested: say why ${chosen.toFixed(1)} is fairer`,
          },
        ],
      });
    const today = localDay(call.now, actor.zone);
    if (
      !(await keyResults.setScore(tx, actor.workspaceId, input.id, input.version, {
        score: chosen,
        suggested: suggestion.score,
        reason: input.reason,
        by: actor.personId,
      }))
    )
      refuse('stale-version', { yours: { score: chosen }, current: withPace(before, found.cycle, today) });
    const about = { objective: found.objective, cycleId: found.cycle.id, thingId: input.id };
    record({
      kind: 'key-result.scored',
      ...about,
      body: { score: chosen, suggested: suggestion.score, reason: input.reason, before: before.score },
    });
    return show(tx, actor.workspaceId, input.id, found, today);
  },
});

function suggestionFor(row: keyResults.KeyResultRow): { score: number | null; because: string } {
  return suggestScore(row, row.value, row.guidance);
}

async function findKeyResult(
  tx: Tx,
  workspaceId: Id,
  id: Id,
): Promise<{ before: keyResults.KeyResultRow; found: Found }> {
  const before = (await keyResults.find(tx, workspaceId, id)) ?? refuse('not-found');
  return { before, found: await findToChange(tx, workspaceId, before.objectiveId) };
}

async function show(tx: Tx, workspaceId: Id, id: Id, { cycle }: Found, today: string) {
  return withPace((await keyResults.find(tx, workspaceId, id)) ?? refuse('not-found'), cycle, today);
}

/** Refuses a closed objective or cycle; tells whether the objective is already committed. */
function mustBeOpen({ objective, cycle }: Found): boolean {
  mustAllow(cycle.phase, cycle.phase === 'review' ? 'score' : 'draft');
  if (objective.state === 'closed' || objective.removedAt) refuse('wrong-state', { state: objective.state });
  return objective.state === 'committed';
}

const goal: (keyof KeyResultFields)[] = [
  'kind',
  'role',
  'baseline',
  'target',
  'bandLow',
  'bandHigh',
  'unit',
  'weight',
];

// A baseline measured for the first time is what was promised; every other number that moves is a decision.
function movesTheGoal(changes: Changes): boolean {
  return goal.some((field) => field in changes && !(field === 'baseline' && changes.baseline?.[0] === null));
}
