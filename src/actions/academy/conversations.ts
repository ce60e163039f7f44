// Conversations, walked to practise: the server says what is said next and how a choice was, so weights and endings stay with it.
import { z } from 'zod';
import { type Piece, piecesOf } from '../../academy/content/programme.ts';
import { nodesById } from '../../academy/conversation/conversation.ts';
import { walk } from '../../academy/conversation/score.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { newId } from '../../db/new-id.ts';
import * as practice from '../../db/practice.ts';
import { change, read } from '../pipeline.ts';
import { many } from '../query.ts';
import type { Edition } from './editions.ts';
import { completeIfDone, learning, learningToDo } from './learner.ts';
import { Slug } from './shapes.ts';

export const list = read({
  name: 'conversations.list',
  summary: 'The conversations of your programme, and how often you walked each',
  input: z.object({ enrolmentId: Id }),
  output: z.object({
    conversations: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        opens: z.string().describe('How it begins'),
        decisions: z.number().describe('Key decisions in it'),
        runs: z.number(),
        lastAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  refuses: ['not-found'],
  run: async ({ input: { enrolmentId }, actor, tx }) => {
    const { edition } = await learning({ tx, actor }, enrolmentId);
    const runs = await practice.runs(tx, actor.workspaceId, enrolmentId);
    return {
      conversations: piecesOf(edition.programme, 'talk').map(({ value }) => {
        const run = runs.find(({ conversation }) => conversation === value.id);
        return {
          id: value.id,
          title: value.title,
          opens: nodesById(value).get(value.start)?.says ?? '',
          decisions: value.nodes.filter(({ key }) => key).length,
          runs: run?.runs ?? 0,
          lastAt: run ? new Date(run.lastAt).toISOString() : null,
        };
      }),
    };
  },
});

const Step = z.object({
  says: z.string(),
  chose: z.string(),
  feedback: z.string().nullable(),
  isKey: z.boolean(),
});

export const show = read({
  name: 'conversations.show',
  summary:
    'A conversation as far as you walked it: what was said, how each choice was, and what you can answer now',
  input: z.object({
    enrolmentId: Id,
    conversation: Slug,
    path: many(Slug).describe('The options chosen so far, in order'),
  }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    steps: z.array(Step),
    now: z.object({
      says: z.string(),
      isKey: z.boolean(),
      options: z.array(z.object({ id: z.string(), text: z.string() })).describe('None at an end'),
    }),
    score: z
      .number()
      .nullable()
      .describe('Share of what the key decisions were worth, 0 to 100; null before the end'),
    decisions: z.object({ best: z.number(), of: z.number() }).nullable(),
  }),
  refuses: ['not-found', 'bad-input'],
  run: async ({ input: { enrolmentId, conversation, path = [] }, actor, tx }) => {
    const { edition } = await learning({ tx, actor }, enrolmentId);
    return walked(edition, conversation, path);
  },
});

function talkOf({ programme }: Edition, id: string): Piece<'talk'>['value'] {
  return piecesOf(programme, 'talk').find(({ value }) => value.id === id)?.value ?? refuse('not-found');
}

function walked(edition: Edition, id: string, path: readonly string[]) {
  const talk = talkOf(edition, id);
  const result = walk(talk, path);
  if (result.problem !== null)
    return refuse('bad-input', { say: `This way cannot be walked: ${result.problem}` });
  const nodes = nodesById(talk);
  const steps: z.input<typeof Step>[] = [];
  let at = nodes.get(talk.start) ?? refuse('not-found');
  for (const chosen of path) {
    const option = at.options.find((each) => each.id === chosen) ?? refuse('not-found');
    steps.push({ says: at.says, chose: option.text, feedback: option.feedback ?? null, isKey: at.key });
    at = nodes.get(option.to) ?? refuse('not-found');
  }
  const { score, decisions } = result;
  const best = decisions.filter(({ weight, most }) => weight === most).length;
  return {
    id,
    title: talk.title,
    steps,
    now: { says: at.says, isKey: at.key, options: at.options.map(({ id, text }) => ({ id, text })) },
    score,
    decisions: result.ended === null ? null : { best, of: decisions.length },
  };
}

export const finish = change({
  name: 'conversations.finish',
  summary: 'Keep a conversation you walked to its end',
  input: z.object({ enrolmentId: Id, conversation: Slug, path: z.array(Slug).min(1).max(100) }),
  output: z.object({ score: z.number().nullable(), completedAt: z.iso.datetime().nullable() }),
  refuses: ['forbidden', 'not-found', 'bad-input', 'incomplete'],
  run: async ({ input: { enrolmentId, conversation, path }, ...work }) => {
    const { enrolment, edition } = await learningToDo(work, enrolmentId);
    const { now, score } = walked(edition, conversation, path);
    if (now.options.length > 0)
      refuse('incomplete', { missing: [{ say: 'The conversation is not at an end yet' }] });
    const { tx, actor, call, record } = work;
    const run = { id: newId(), conversation, path, score, at: call.now };
    await practice.keepRun(tx, actor.workspaceId, enrolmentId, run);
    record({ kind: 'conversation.walked', thingId: enrolmentId, body: { conversation } });
    return { score, completedAt: await completeIfDone(work, enrolment) };
  },
});
