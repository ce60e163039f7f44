// The order a workshop reads drafts in.
import { expect, it } from 'vitest';
import { openOf, worstFirst } from './worst-first.ts';

it('counts what nobody has answered', () => {
  const findings = [
    { severity: 'error' as const, answer: { reason: 'It is the law' } },
    { severity: 'error' as const, answer: null },
    { severity: 'question' as const, answer: null },
  ];
  expect(openOf(findings)).toEqual({ error: 1, warning: 0, question: 1 });
});

it('puts graver before more, and leaves equal ones as they came', () => {
  const draft = (name: string, error: number, warning: number, question: number) => ({
    name,
    open: { error, warning, question },
  });
  const drafts = [
    draft('clean', 0, 0, 0),
    draft('many questions', 0, 0, 9),
    draft('one error', 1, 0, 0),
    draft('also clean', 0, 0, 0),
    draft('a warning', 0, 1, 0),
    draft('error and warning', 1, 1, 0),
  ];
  expect(worstFirst(drafts).map(({ name }) => name)).toEqual([
    'error and warning',
    'one error',
    'a warning',
    'many questions',
    'clean',
    'also clean',
  ]);
});
