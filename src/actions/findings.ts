// Findings: what the critic says about an objective's words, computed anew each time, and the answers people give. Judging is not failing: only commit asks for answers.
import { z } from 'zod';
import { type Answer, commitBlockers } from '../challenge/answers.ts';
import { challenge } from '../challenge/challenge.ts';
import { defects, type Finding } from '../challenge/finding.ts';
import { severities } from '../challenge/profile.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Prose } from '../core/text.ts';
import * as answers from '../db/findings.ts';
import * as initiatives from '../db/initiatives.ts';
import * as keyResults from '../db/key-results.ts';
import * as objectives from '../db/objectives.ts';
import type { Tx } from '../db/open.ts';
import { factsAround } from './finding-facts.ts';
import { findToChange, mustBeOpen } from './objectives/find.ts';
import { change, read } from './pipeline.ts';

const At = z.union([
  z.object({ part: z.literal('objective') }),
  z.object({ part: z.literal('key result'), id: Id }),
]);

const FindingWithAnswer = z.object({
  rule: z.string().describe('Slug of the rule that says it'),
  defect: z.enum(defects),
  severity: z.enum(severities),
  at: At,
  marks: z.array(z.tuple([z.number(), z.number()])).describe('Characters of the title, end exclusive'),
  message: z.string(),
  ask: z.string(),
  rewrite: z.string().optional(),
  why: z.string(),
  lesson: z.string().optional(),
  textHash: z.string().describe('Of the words judged; an answer holds for as long as it stays the same'),
  answer: z
    .object({
      id: Id,
      reason: z.string(),
      answeredBy: Id.nullable(),
      answeredByName: z.string().nullable(),
      answeredAt: z.iso.datetime(),
    })
    .nullable(),
});
export type FindingWithAnswer = z.infer<typeof FindingWithAnswer>;

export const list = read({
  name: 'findings.list',
  summary: 'What the critic says about an objective and its key results, with the answers given',
  input: z.object({ objectiveId: Id }),
  output: z.object({ findings: z.array(FindingWithAnswer) }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => ({ findings: await judged(tx, actor.workspaceId, input.objectiveId) }),
});

export const answer = change({
  name: 'findings.answer',
  summary: 'Answer a finding with a reason; it stays quiet until the words change',
  input: z.object({
    objectiveId: Id,
    rule: z.string().max(60),
    at: At,
    textHash: z.string().max(16),
    reason: Prose.refine((text) => text !== '', { error: 'Say why this is right as it is' }),
  }),
  output: FindingWithAnswer,
  refuses: ['forbidden', 'not-found', 'stale-version', 'cycle-closed', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    const found = await findToChange(tx, actor.workspaceId, input.objectiveId);
    must(actor, 'findings.answer', found.thing);
    mustBeOpen(found, null);
    const keyResultId = input.at.part === 'key result' ? input.at.id : null;
    const same = (finding: Finding) => finding.rule === input.rule && keyResultOf(finding) === keyResultId;
    const standing = (await judged(tx, actor.workspaceId, input.objectiveId)).find(same);
    if (!standing) refuse('not-found');
    if (standing.textHash !== input.textHash)
      refuse('stale-version', { yours: { reason: input.reason }, current: standing });
    const { rule, textHash, reason } = input;
    const given = { keyResultId, rule, textHash, reason, answeredBy: actor.personId };
    const id = await answers.answer(tx, actor.workspaceId, found.objective, given);
    record({
      kind: 'finding.answered',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: keyResultId ?? found.objective.id,
      body: { answerId: id, rule, textHash, reason },
    });
    const after = await judged(tx, actor.workspaceId, input.objectiveId);
    return after.find(same) ?? refuse('not-found');
  },
});

export const withdraw = change({
  name: 'findings.withdraw',
  summary: 'Take an answer back; its finding speaks again',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await answers.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const found = await findToChange(tx, actor.workspaceId, before.objectiveId);
    must(actor, 'findings.answer', found.thing);
    mustBeOpen(found, null);
    await answers.withdraw(tx, actor.workspaceId, input.id);
    record({
      kind: 'finding.answer-withdrawn',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: before.keyResultId ?? before.objectiveId,
      body: { rule: before.rule, textHash: before.textHash, reason: before.reason },
    });
    return { id: input.id };
  },
});

/** The findings that ask for a fix or an answer before an objective can be committed. */
export async function openErrors(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<Finding[]> {
  const given = (await answers.answersOf(tx, workspaceId, objectiveId)).map(asAnswer);
  return commitBlockers(await challenged(tx, workspaceId, objectiveId), given);
}

/** What the critic says of an objective, each with its answer. @throws {Refusal} not-found */
export async function judged(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<FindingWithAnswer[]> {
  const [given, found] = await Promise.all([
    answers.answersOf(tx, workspaceId, objectiveId),
    challenged(tx, workspaceId, objectiveId),
  ]);
  return found.map((finding) => {
    const row = given.find(
      (each) =>
        each.rule === finding.rule &&
        each.textHash === finding.textHash &&
        each.keyResultId === keyResultOf(finding),
    );
    if (!row) return { ...finding, answer: null };
    const { id, reason, answeredBy, answeredByName, answeredAt } = row;
    return { ...finding, answer: { id, reason, answeredBy, answeredByName, answeredAt } };
  });
}

// The same call the browser makes at every pause, with the same facts around the words.
async function challenged(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<Finding[]> {
  const [objective, own, work, around] = await Promise.all([
    objectives.find(tx, workspaceId, objectiveId),
    keyResults.ofObjectives(tx, workspaceId, [objectiveId]),
    initiatives.ofObjectives(tx, workspaceId, [objectiveId]),
    answers.surroundings(tx, workspaceId, objectiveId),
  ]);
  if (!objective || !around) refuse('not-found');
  const draft = {
    objective: { title: objective.title, why: objective.why },
    keyResults: own.map((row) => ({
      ...row,
      initiatives: work.filter((each) => each.keyResultId === row.id).map((each) => each.title),
    })),
  };
  const titles = [objective.title, ...own.map(({ title }) => title)];
  return challenge(draft, await factsAround(tx, workspaceId, objectiveId, around, titles), around.profile);
}

function keyResultOf({ at }: Pick<Finding, 'at'>): Id | null {
  return at.part === 'key result' ? at.id : null;
}

function asAnswer({ rule, keyResultId, textHash, reason }: answers.AnswerRow): Answer {
  const at: Answer['at'] = keyResultId ? { part: 'key result', id: keyResultId } : { part: 'objective' };
  return { rule, at, textHash, reason };
}
