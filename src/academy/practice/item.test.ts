// What is asked never holds its answer; what is told afterwards speaks of every option.
import { expect, it } from 'vitest';
import { Items } from '../content/shapes/assessment.ts';
import { asked, isPractised, told } from './item.ts';

const outcome = 'sharp-outcome';
const items = Items.parse([
  {
    ...{ kind: 'sjt', id: 'projects', outcome, status: 'pilot' },
    scenario: 'The harbour team brings a list of projects.',
    ask: 'How effective is each answer?',
    options: ['a', 'b', 'c'].map((id) => ({ id, text: `Answer ${id}` })),
    key: { method: 'authored', mean: [4.5, 1.5, 3] },
    rationale: { a: 'Names the outcome', b: 'Accepts a plan', c: 'Waits' },
  },
  {
    ...{ kind: 'choice', id: 'ready', outcome, status: 'pilot', right: 'b', explain: 'It starts somewhere.' },
    prompt: 'Which is ready?',
    options: ['a', 'b'].map((id) => ({ id, text: id })),
  },
  {
    ...{ kind: 'numeric-from-data', id: 'pace', outcome, status: 'pilot', explain: 'Half of the way.' },
    ...{ prompt: 'How far?', data: { start: 10, now: 15, target: 20 }, answer: 50, tolerance: 1 },
  },
  { kind: 'short-text', id: 'write', outcome, status: 'pilot', prompt: 'Write one.', rubric: 'writing' },
]);
const [scenario, choice, numeric] = items.filter(isPractised);

it('asks without the key, the reasons or the right answer', () => {
  const said = JSON.stringify([scenario, choice, numeric].map((item) => asked(item!)));
  for (const secret of ['mean', 'Names the outcome', 'right', 'It starts', 'answer"', 'tolerance'])
    expect([secret, said.includes(secret)]).toEqual([secret, false]);
});

it('scores a scenario by its order and gives the reason for every option', () => {
  const answer = told(scenario!, { ratings: { a: 5, b: 2, c: 3 } });
  expect(answer).toMatchObject({ kind: 'sjt', isProvisional: true, score: { differentiates: true } });
  expect((answer as { options: unknown[] }).options).toEqual([
    { id: 'a', key: 4.5, why: 'Names the outcome' },
    { id: 'b', key: 1.5, why: 'Accepts a plan' },
    { id: 'c', key: 3, why: 'Waits' },
  ]);
  expect(told(scenario!, { ratings: { a: 3, b: 3, c: 3 } })).toMatchObject({ score: { score: 0, r: null } });
});

it('tells right from wrong, with the reason either way', () => {
  expect(told(choice!, { chosen: 'a' })).toMatchObject({
    isRight: false,
    right: 'b',
    explain: 'It starts somewhere.',
  });
  expect(told(numeric!, { number: 50.9 })).toMatchObject({ isRight: true, right: 50 });
  expect(told(numeric!, { number: 52 })).toMatchObject({ isRight: false });
});

it('takes no answer that is not one to the item', () => {
  expect(told(scenario!, { ratings: { a: 5, b: 2 } })).toBeNull();
  expect(told(scenario!, { ratings: { a: 5, b: 2, x: 1 } })).toBeNull();
  expect(told(choice!, { chosen: 'z' })).toBeNull();
  expect(told(numeric!, { chosen: 'a' })).toBeNull();
});
