// The applied check: what somebody can do, not what they recall. How it went is theirs and their coach's; the diagnosis counts, from five people on.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { localDay } from '../core/calendar/zone.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Line } from '../core/text.ts';
import * as cycles from '../db/cycles.ts';
import * as knowledgeChecks from '../db/knowledge-checks.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import * as people from '../db/people.ts';
import { answersFit, checkOf, markAll, passes } from '../diagnosis/knowledge/check.ts';
import { isCoachOf } from './coaches.ts';
import { change, read } from './pipeline.ts';

const Task = z.union([
  z.object({ kind: z.literal('rewrite'), proposed: z.string(), known: z.string() }),
  z.object({ kind: z.literal('trade-off'), situation: z.string(), options: z.array(z.string()) }),
]);

const Check = z.object({
  tasks: z.array(Task),
  finishedOn: z.iso.date().nullable(),
  hasPassed: z.boolean().nullable(),
  answers: z.array(z.union([z.string(), z.number()])).nullable(),
  marks: z.array(z.object({ isRight: z.boolean(), says: z.string() })).nullable(),
});

export const get = read({
  name: 'knowledge-checks.get',
  summary: 'An applied check of this cycle with how it went: your own, or of somebody you coach',
  input: z.object({ personId: Id.optional().describe('You when left out; somebody you coach') }),
  output: z.object({ check: Check.nullable() }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx, call }) => {
    const { workspaceId } = actor;
    const personId = input.personId ?? actor.personId;
    if (!(await people.find(tx, workspaceId, personId))) refuse('not-found');
    const isCoach = await isCoachOf(tx, actor, personId);
    must(actor, 'knowledge-checks.read', { personId, ownerId: isCoach ? actor.personId : null });
    const found = await own(tx, { ...actor, personId }, call.now);
    // What somebody is still at is nobody's but theirs.
    const isShown = found && (found.finishedOn !== null || personId === actor.personId);
    return { check: isShown ? shown(found) : null };
  },
});

export const begin = change({
  name: 'knowledge-checks.begin',
  summary: 'Begin the applied check of this cycle: two rewrites and two trade-offs, drawn for you alone',
  input: z.object({}),
  output: Check,
  refuses: ['forbidden', 'not-found'],
  run: async ({ actor, tx, call }) => {
    const { workspaceId, personId } = actor;
    must(actor, 'knowledge-checks.take', { personId });
    const day = localDay(call.now, actor.zone);
    const cycle = (await cycles.current(tx, workspaceId, day)) ?? refuse('not-found');
    const seed = randomInt(2 ** 31);
    await knowledgeChecks.begin(tx, workspaceId, { id: newId(), personId, cycleId: cycle.id, seed, day });
    return shown((await own(tx, actor, call.now)) ?? refuse('not-found'));
  },
});

export const finish = change({
  name: 'knowledge-checks.finish',
  summary: 'Hand in the applied check: once a cycle, marked at once',
  input: z.object({
    answers: z
      .array(z.union([Line, z.number().int().min(0).max(9)]))
      .min(1)
      .max(10)
      .describe('In the order of the tasks: the words of a rewrite, the number of the option chosen, from 0'),
  }),
  output: Check,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'bad-input'],
  run: async ({ input: { answers }, actor, tx, call, record }) => {
    const { workspaceId, personId } = actor;
    must(actor, 'knowledge-checks.take', { personId });
    const found = (await own(tx, actor, call.now)) ?? refuse('not-found');
    if (found.finishedOn) refuse('wrong-state', { state: 'finished' });
    const tasks = checkOf(found.seed);
    if (!answersFit(tasks, answers)) refuse('bad-input', { say: 'Answer every task, each in its own way' });
    const marks = markAll(tasks, answers);
    const done = { answers, marks, hasPassed: passes(tasks, marks), day: localDay(call.now, actor.zone) };
    if (!(await knowledgeChecks.finish(tx, workspaceId, found, done)))
      refuse('wrong-state', { state: 'finished' });
    // That it was done, and not how it went: what happened is read by those who keep the workspace.
    record({ kind: 'knowledge-check.finished', cycleId: found.cycleId, thingId: personId });
    return shown((await own(tx, actor, call.now)) ?? refuse('not-found'));
  },
  kept: (answer) => ({ ...answer, answers: null, marks: null, hasPassed: null }),
});

async function own(
  tx: Tx,
  of: { workspaceId: Id; personId: Id; zone: string },
  now: Date,
): Promise<knowledgeChecks.KnowledgeCheckRow | undefined> {
  const cycle = await cycles.current(tx, of.workspaceId, localDay(now, of.zone));
  return cycle && knowledgeChecks.find(tx, of.workspaceId, { cycleId: cycle.id, personId: of.personId });
}

// Which option was right, and what a rewrite needs, stay here until it is marked.
function shown(row: knowledgeChecks.KnowledgeCheckRow): z.input<typeof Check> {
  const { seed, finishedOn, hasPassed, answers, marks } = row;
  const tasks = checkOf(seed).map((task) =>
    task.kind === 'rewrite'
      ? { kind: task.kind, proposed: task.proposed, known: task.known }
      : { kind: task.kind, situation: task.situation, options: [...task.options] },
  );
  return { tasks, finishedOn, hasPassed, answers, marks };
}
