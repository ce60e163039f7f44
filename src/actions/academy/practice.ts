// Practice with the open bank: an item is asked without its key and explained once it is answered. Nothing of it counts for an award.
import { z } from 'zod';
import { piecesOf } from '../../academy/content/programme.ts';
import { asked, isPractised, type Practised, told } from '../../academy/practice/item.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { newId } from '../../db/new-id.ts';
import * as practice from '../../db/practice.ts';
import { change, read } from '../pipeline.ts';
import type { Edition } from './editions.ts';
import { learning, learningToDo } from './learner.ts';
import { Slug } from './shapes.ts';

const kinds = ['sjt', 'choice', 'numeric-from-data'] as const;

export const list = read({
  name: 'practice.list',
  summary: 'The items of the open bank, and which of them you have answered',
  input: z.object({ enrolmentId: Id }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(kinds),
        outcome: z.string(),
        outcomeTitle: z.string(),
        begins: z.string(),
        answeredAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  refuses: ['not-found'],
  run: async ({ input: { enrolmentId }, actor, tx }) => {
    const { edition } = await learning({ tx, actor }, enrolmentId);
    const answers = new Map(
      (await practice.answers(tx, actor.workspaceId, enrolmentId)).map(({ item, at }) => [item, at]),
    );
    const titles = new Map(edition.outline.outcomes.map(({ id, title }) => [id, title]));
    return {
      items: openItems(edition).map((item) => {
        const { id, kind, outcome } = item;
        const at = answers.get(id);
        return {
          ...{ id, kind, outcome },
          outcomeTitle: titles.get(outcome) ?? outcome,
          begins: item.kind === 'sjt' ? item.scenario : item.prompt,
          answeredAt: at ? new Date(at).toISOString() : null,
        };
      }),
    };
  },
});

function openItems({ programme, outline }: Edition): Practised[] {
  const open = new Set([...outline.scenarios, ...outline.questions].map(({ id }) => id));
  return piecesOf(programme, 'items')
    .flatMap(({ value }) => value)
    .filter((item) => open.has(item.id))
    .filter(isPractised);
}

const Option = z.object({ id: z.string(), text: z.string() });
const Asked = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  outcome: z.string(),
  says: z.string().describe('The scenario or the question'),
  ask: z.string().nullable().describe('What is to be rated'),
  options: z.array(Option),
  data: z.record(z.string(), z.number()).nullable(),
});

const Answer = z.union([
  z.object({
    ratings: z.record(z.string().max(200), z.number().int().min(1).max(5)).describe('By option, 1 to 5'),
  }),
  z.object({ chosen: Slug }),
  z.object({ number: z.number() }),
]);

const Told = z.object({
  isRight: z.boolean().nullable().describe('Null for a scenario: there is no right answer to rate'),
  right: z.union([z.string(), z.number()]).nullable(),
  explain: z.string().nullable(),
  score: z.number().nullable().describe('0 to 100: how far the order of your ratings follows the key'),
  differentiates: z.boolean(),
  options: z.array(z.object({ id: z.string(), key: z.number(), why: z.string() })),
  isProvisional: z.boolean().describe('The key is what its author thinks; no panel has rated it'),
});

export const show = read({
  name: 'practice.show',
  summary: 'One item of the open bank; with the explanation where you answered it',
  input: z.object({ enrolmentId: Id, item: Slug }),
  output: z.object({
    asked: Asked,
    answer: Answer.nullable(),
    told: Told.nullable(),
    next: z.string().nullable(),
  }),
  refuses: ['not-found'],
  run: async ({ input: { enrolmentId, item }, actor, tx }) => {
    const { edition } = await learning({ tx, actor }, enrolmentId);
    const all = openItems(edition);
    const found = all.find(({ id }) => id === item) ?? refuse('not-found');
    const answers = await practice.answers(tx, actor.workspaceId, enrolmentId);
    const answer = answers.find((each) => each.item === item)?.answer ?? null;
    const done = new Set(answers.map((each) => each.item));
    const alike = all.filter(({ kind }) => (kind === 'sjt') === (found.kind === 'sjt'));
    const after = [...alike.slice(alike.indexOf(found) + 1), ...alike].find(
      ({ id }) => id !== item && !done.has(id),
    );
    return { asked: shown(found), answer, told: answer && explained(found, answer), next: after?.id ?? null };
  },
});

function shown(item: Practised): z.input<typeof Asked> {
  const each = asked(item);
  const { id, kind, outcome } = each;
  return {
    ...{ id, kind, outcome },
    says: each.kind === 'sjt' ? each.scenario : each.prompt,
    ask: each.kind === 'sjt' ? each.ask : null,
    options: each.kind === 'numeric-from-data' ? [] : each.options,
    data: each.kind === 'numeric-from-data' ? each.data : null,
  };
}

function explained(item: Practised, answer: z.output<typeof Answer>): z.input<typeof Told> | null {
  const said = told(item, answer);
  if (!said) return null;
  if (said.kind === 'sjt') {
    const { score, options, isProvisional } = said;
    return {
      ...{ isRight: null, right: null, explain: null, isProvisional, options },
      score: score.score,
      differentiates: score.differentiates,
    };
  }
  const { isRight, right, explain } = said;
  return { isRight, right, explain, score: null, differentiates: true, options: [], isProvisional: false };
}

export const answer = change({
  name: 'practice.answer',
  summary: 'Answer an item of the open bank and read why',
  input: z.object({ enrolmentId: Id, item: Slug, answer: Answer }),
  output: z.object({ told: Told }),
  refuses: ['forbidden', 'not-found', 'bad-input'],
  run: async ({ input: { enrolmentId, item, answer }, ...work }) => {
    const { edition } = await learningToDo(work, enrolmentId);
    const found = openItems(edition).find(({ id }) => id === item) ?? refuse('not-found');
    const said =
      explained(found, answer) ??
      refuse('bad-input', { say: 'Answer every option of this item, and no other' });
    const { tx, actor, call, record } = work;
    await practice.answer(tx, actor.workspaceId, enrolmentId, { id: newId(), item, answer, at: call.now });
    record({ kind: 'item.practised', thingId: enrolmentId });
    return { told: said };
  },
});
