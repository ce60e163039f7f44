// Nothing is read into too few calls, and no more than the interval allows.
import { expect, it } from 'vitest';
import { skillSentence } from './words.ts';

const many = { n: 31, needed: 15 };

it('says what the interval allows', () => {
  expect(skillSentence({ ...many, n: 9, skill: null, low: null, high: null })).toBe(
    'Nothing is read into fewer than 15 calls.',
  );
  expect(skillSentence({ ...many, skill: 0.3, low: 0.1, high: 0.5 })).toMatch(/told more than the base rate/);
  expect(skillSentence({ ...many, skill: 0.1, low: -0.2, high: 0.4 })).toMatch(
    /cannot be said yet \(Brier skill 0.10, 95% interval −0.20 to 0.40\)/,
  );
  expect(skillSentence({ ...many, skill: -0.4, low: -0.7, high: -0.1 })).toMatch(/would have told more/);
  expect(skillSentence({ ...many, skill: null, low: null, high: null })).toMatch(/so much alike/);
});
