import { expect, test } from 'vitest';
import { confidenceWords } from './confidence-words.ts';

test('says a probability in words', () => {
  expect([0, 0.05, 0.2, 0.3, 0.45, 0.5, 0.55, 0.7, 0.85, 0.95, 1].map(confidenceWords)).toEqual([
    'no chance',
    'almost no chance',
    'very unlikely',
    'unlikely',
    'a little worse than even',
    'even',
    'a little better than even',
    'likely',
    'very likely',
    'almost certain',
    'certain',
  ]);
});
