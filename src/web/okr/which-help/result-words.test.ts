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

it('puts learning off where leaders change priorities', () => {
  const yes = ['yes', 'yes', 'yes'] as const;
  expect(resultFinding(assess({ ...none, 'priorities-keep-changing': yes, 'capability-path': yes }))).toBe(
    'Two of six problems are yours; begin with consulting, then coaching; certification only after that',
  );
});

it('leaves open what nobody knows', () => {
  expect(resultFinding(assess({}))).toBe('None of six problems is yours for certain, and six are open');
});

it('buys nothing where nothing is', () => {
  expect(resultFinding(assess(none))).toBe('None of the six problems is yours: buy nothing');
});
