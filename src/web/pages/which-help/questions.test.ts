// The guided walk asks all there is to ask, each once.
import { expect, it } from 'vitest';
import { problems } from '../../../diagnosis/which-help/problems.ts';
import { questions } from './questions.ts';

it('asks every question of every problem once', () => {
  const asked = questions.map(({ asks }) => asks).sort();
  expect(asked).toEqual(problems.flatMap((problem) => [...problem.questions]).sort());
});

it('never asks twice in a row about one problem', () => {
  for (const [at, { key }] of questions.entries()) expect(questions[at + 1]?.key).not.toBe(key);
});
