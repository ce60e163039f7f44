import { expect, test } from 'vitest';
import { timesWords } from './words.ts';

test('counts in words as far as anybody carries anything', () => {
  expect([1, 3, 10, 12].map(timesWords)).toEqual([
    'First time carried',
    'Third time carried',
    'Tenth time carried',
    '12th time carried',
  ]);
});
