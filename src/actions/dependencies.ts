// Cards between teams: what one needs of another and by when, and what the other's lead answered. A change of what is asked opens it again.
import { z } from 'zod';
import {
  DependencyAnswer,
  DependencyFields,
  dependencyStates,
  mustBeNeededWithin,
  mustSayWhy,
} from '../core/dependency.ts';
import { changesBetween, type EventKind } from '../core/event.ts';
import { everyone, Id, Version } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { blindTo } from '../db/comments.ts';
import * as dependencies from '../db/dependencies.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import * as objectives from '../db/objectives.ts';
import type { Tx } from '../db/open.ts';
import * as teams from '../db/teams.ts';
import { type Found, findToChange, mustBeOpen, mustBePeople } from './objectives/find.ts';
import { type ChangeWork, change, read } from './pipeline.ts';

const name = z.string().nullable();

export const Dependency = z.object({
  id: Id,
  cycleId: Id,
  objectiveId: Id.describe('The objective that needs it'),
  objectiveTitle: z.string(),
  keyResultId: Id.nullable(),
  keyResultTitle: name,
  teamId: Id,
  teamName: z.string(),
  ownerId: Id.nullable(),
  toTeamId: Id,
  toTeamName: z.string(),
  toObjectiveId: Id.nullable().describe('The objective of the giving team it belongs to'),
  toObjectiveTitle: name,
  need: z.string(),
  neededOn: z.iso.date(),
  personIds: z.array(Id),
  people: z.array(z.object({ id: Id, name: z.string() })),
  askedBy: Id.nullable(),
  askedByName: name,
  askedAt: z.iso.datetime(),
  state: z.enum(dependencyStates),
  givenOn: z.iso.date().nullable(),
  reason: z.string(),
  answeredBy: Id.nullable(),
  answeredByName: name,
  answeredAt: z.iso.datetime().nullable(),
  version: z.number(),
});
export type Dependency = z.infer<typeof Dependency>;

const usual = ['forbidden', 'not-found', 'cycle-closed', 'wrong-state', 'wrong-phase'] as const;

export const list = read({
  name: 'dependencies.list',
  summary: 'What an objective needs of other teams and gives to them',
  input: z.object({ objectiveId: Id }),
  output: z.object({ dependencies: z.array(Dependency) }),
  refuses: ['not-found'],
  run: async ({ input, actor: { workspaceId }, tx }) => {
    if (!(await objectives.find(tx, workspaceId, input.objectiveId))) refuse('not-found');
    return { dependencies: await dependencies.list(tx, workspaceId, input) };
  },
});

export const ask = change({
  name: 'dependencies.ask',
  summary: 'Ask another team for something an objective needs',
  input: DependencyFields.partial()
    .required({ toTeamId: true, need: true, neededOn: true })
    .extend({ objectiveId: Id.describe('The objective that needs it') }),
  output: Dependency,
  refuses: [...usual, 'outside-cycle', 'incomplete'],
  run: async ({ input: { objectiveId, ...given }, actor, tx, record }) => {
    const { workspaceId } = actor;
    const found = await findToChange(tx, workspaceId, objectiveId);
    must(actor, 'dependencies.ask', found.thing);
    mustBeOpen(found, 'draft');
    const fields = { keyResultId: null, personIds: [], ...given };
    await mustMakeSense(tx, workspaceId, found, fields);
    const id = newId();
    await dependencies.insert(tx, workspaceId, found.objective, { ...fields, id, askedBy: actor.personId });
    record(about('dependency.asked', found, id, fields));
    return show(tx, workspaceId, id);
  },
});

export const edit = change({
  name: 'dependencies.edit',
  summary: 'Change what is asked of another team; an answer given before no longer counts',
  input: z.object({ id: Id, version: Version, fields: DependencyFields.partial() }),
  output: Dependency,
  refuses: [...usual, 'outside-cycle', 'incomplete', 'stale-version'],
  run: async (work) => {
    const { input, actor, tx, record } = work;
    const { before, found } = await findCard(work);
    must(actor, 'dependencies.edit', { ...found.thing, authorId: before.askedBy });
    await mustMakeSense(tx, actor.workspaceId, found, { ...before, ...input.fields });
    const changes = changesBetween<DependencyFields>(before, input.fields);
    if (Object.keys(changes).length === 0 && before.version === input.version) return before;
    if (!(await dependencies.update(tx, actor.workspaceId, input.id, input.version, input.fields)))
      refuse('stale-version', { yours: input.fields, current: before });
    record(about('dependency.edited', found, input.id, { changes, hadAnswer: answerOf(before) }));
    return show(tx, actor.workspaceId, input.id);
  },
});

export const answer = change({
  name: 'dependencies.answer',
  summary: 'Answer for your team: accepted, and by when, or refused, and why',
  input: DependencyAnswer.partial().required({ answer: true }).extend({ id: Id, version: Version }),
  output: Dependency,
  refuses: [...usual, 'incomplete', 'stale-version'],
  run: async (work) => {
    const { input, actor, tx, record } = work;
    const { before, found } = await findCard(work);
    must(actor, 'dependencies.answer', { teamId: before.toTeamId });
    const { answer: said, reason = '' } = input;
    mustSayWhy({ answer: said, reason });
    const isYes = said === 'accepted';
    const toObjective =
      isYes && input.toObjectiveId ? await giverOf(work, found, before, input.toObjectiveId) : null;
    const givenOn = isYes ? (input.givenOn ?? before.neededOn) : null;
    const given = { answer: said, givenOn, reason, toObjective, answeredBy: actor.personId };
    if (!(await dependencies.answer(tx, actor.workspaceId, input.id, input.version, given)))
      refuse('stale-version', { yours: { answer: said, givenOn, reason }, current: before });
    const told = { toTeamId: before.toTeamId, answer: said, givenOn, reason };
    record(about('dependency.answered', found, input.id, told));
    return show(tx, actor.workspaceId, input.id);
  },
});

export const withdraw = change({
  name: 'dependencies.withdraw',
  summary: 'Take a card off the table: it is not needed any more',
  input: z.object({ id: Id, version: Version }),
  output: z.object({ id: Id }),
  refuses: [...usual, 'stale-version'],
  run: async (work) => {
    const { input, actor, tx, record } = work;
    const { before, found } = await findCard(work);
    must(actor, 'dependencies.edit', { ...found.thing, authorId: before.askedBy });
    if (!(await dependencies.withdraw(tx, actor.workspaceId, input.id, input.version)))
      refuse('stale-version', { yours: { withdrawn: true }, current: before });
    record(
      about('dependency.withdrawn', found, input.id, { need: before.need, hadAnswer: answerOf(before) }),
    );
    return { id: input.id };
  },
});

// The objective is held first, so that of two who change its cards at once the second reads what the first wrote.
async function findCard({ input, actor, tx }: ChangeWork<{ id: Id }>) {
  const { workspaceId } = actor;
  const { objectiveId } = (await dependencies.find(tx, workspaceId, input.id)) ?? refuse('not-found');
  const found = await findToChange(tx, workspaceId, objectiveId);
  mustBeOpen(found, 'draft');
  return { found, before: (await dependencies.find(tx, workspaceId, input.id)) ?? refuse('not-found') };
}

async function mustMakeSense(
  tx: Tx,
  workspaceId: Id,
  { objective, cycle }: Found,
  { toTeamId, keyResultId, neededOn, personIds }: DependencyFields,
): Promise<void> {
  const team = (await teams.find(tx, workspaceId, toTeamId)) ?? refuse('not-found');
  if (keyResultId) {
    const keyResult = await keyResults.find(tx, workspaceId, keyResultId);
    if (keyResult?.objectiveId !== objective.id || keyResult.removedAt) refuse('not-found');
  }
  await mustBePeople(tx, workspaceId, personIds);
  mustBeNeededWithin(neededOn, cycle);
  const wrong = (say: string) => refuse('incomplete', { missing: [{ field: 'toTeamId', say }] });
  if (team.archivedAt) wrong(`${team.name} is archived`);
  if (team.id === objective.teamId) wrong('This is its own team: ask another one');
  const leadIds = team.leads.map(({ id }) => id);
  const blind = await blindTo(tx, workspaceId, objective.audience, leadIds);
  if (leadIds.length > 0 && blind.length === leadIds.length)
    wrong(`Nobody who leads ${team.name} may see this objective, so nobody could answer`);
}

// What gives has to be seen by whoever asked: else their card would vanish before their eyes.
async function giverOf(
  { tx, actor }: Pick<ChangeWork<unknown>, 'tx' | 'actor'>,
  { objective }: Found,
  card: Dependency,
  id: Id,
) {
  const giver = (await objectives.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  if (giver.removedAt) refuse('not-found');
  const wrong = (say: string) => refuse('incomplete', { missing: [{ field: 'toObjectiveId', say }] });
  if (giver.teamId !== card.toTeamId || giver.cycleId !== card.cycleId)
    wrong(`Name an objective of ${card.toTeamName} in the same cycle`);
  if (giver.audience !== everyone && giver.audience !== objective.audience)
    wrong(`${card.teamName} may not see that objective: name none, or another one`);
  return giver;
}

function answerOf({ state, givenOn, reason }: Dependency) {
  return state === 'asked' ? null : { answer: state, givenOn, reason };
}

function about(kind: EventKind, { objective, cycle }: Found, thingId: Id, body: Record<string, unknown>) {
  return { kind, objective, cycleId: cycle.id, thingId, body };
}

async function show(tx: Tx, workspaceId: Id, id: Id): Promise<Dependency> {
  return (await dependencies.find(tx, workspaceId, id)) ?? refuse('not-found');
}
