import { expect, it } from 'vitest';
import { besideWords, countWords, limitsOf, plainTimes, verdictWords } from './verdict-words.ts';

const check = (result: 'pass' | 'fail' | 'not checked') => ({ name: 'form', result });

it('counts what passed, what failed and what was not made', () => {
  const five = Array.from({ length: 5 }, () => check('pass'));
  expect(countWords([...five, check('not checked')])).toBe('Six checks: five passed, one was not made');
  expect(countWords([check('fail'), ...Array.from({ length: 5 }, () => check('not checked'))])).toBe(
    'Six checks: one failed, five were not made',
  );
  expect(besideWords([...five, check('not checked')])).toBe('checked just now; one thing could not be');
  expect(besideWords(five)).toBe('checked just now');
});

it('says good of nothing but a valid one', () => {
  const good = Object.entries(verdictWords).filter(([, { tone }]) => tone === 'good');
  expect(good.map(([verdict]) => verdict)).toEqual(['valid']);
});

it('tells a host from a bare key, and promises trust in neither', () => {
  expect(limitsOf({ issuerName: 'Academy', issuerHost: 'okr.saltline.example' })[0]?.because).toContain(
    'for you to judge',
  );
  expect(limitsOf({ issuerName: '', issuerHost: null })[0]?.because).toContain('bare key');
});

it('reads times as people do', () => {
  expect(plainTimes('In force from 2026-11-25T09:00:05Z, without end.')).toBe(
    'In force from 25 November 2026, 09:00 UTC, without end.',
  );
});
