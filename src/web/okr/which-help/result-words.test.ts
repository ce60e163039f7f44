// A self-assessment in a sentence: what is yours, what is open, and that nothing may be the answer.
import { expect, it } from 'vitest';
import { assess } from '../../../diagnosis/which-help/assess.ts';
import { problems } from '../../../diagnosis/which-help/problems.ts';
import { resultFinding } from './result-words.ts';

const none = Object.fromEntries(problems.map(({ key }) => [key, ['no', 'no', 'no'] as const]));

it('names the help in its order', () => {
  expect(resultFinding(assess({ ...none, 'capability-path': ['yes', 'yes', 'no'] }))).toBe(
    'One of six problems is yours; begin with certification, then coaching',
  );
});

it('leaves open what nobody knows', () => {
  expect(resultFinding(assess({}))).toBe('None of six problems is yours for certain, and six are open');
});

it('buys nothing where nothing is', () => {
  expect(resultFinding(assess(none))).toBe('None of the six problems is yours: buy nothing');
});
