import { expect, test } from 'vitest';
import { endedWords, marksOf } from './reviewed-trend.ts';

const boarding = {
  kind: 'decrease' as const,
  role: 'result' as const,
  baseline: 41,
  target: 25,
  bandLow: null,
  bandHigh: null,
  unit: 'min',
};

test('says from where to where, and how far short it stopped', () => {
  expect(endedWords(boarding, 28)).toBe('Fell from 41 to 28 min; 3 min short of the target');
  expect(endedWords({ ...boarding, kind: 'increase', baseline: 84, target: 90, unit: '%' }, 86.5)).toBe(
    'Rose from 84 to 86.5%; 3.5 points short of the target',
  );
});

test('tells reached, passed, unmoved and worse apart', () => {
  expect(endedWords(boarding, 25)).toBe('Fell from 41 to 25 min and met the target');
  expect(endedWords(boarding, 22)).toBe('Fell from 41 to 22 min and went past the target of 25 min');
  expect(endedWords(boarding, 41)).toBe('Stayed at 41 min; the target was 25 min');
  expect(endedWords(boarding, 43)).toBe('Rose from 41 to 43 min; the target was 25 min');
  expect(endedWords(boarding, null)).toBe('Nothing was measured');
});

test('tells a band and a guard by their limits, a plain milestone by yes or no', () => {
  const band = { ...boarding, kind: 'band' as const, baseline: null, target: null, bandHigh: 6 };
  expect(endedWords(band, 5.4)).toBe('5.4 min at the end, within its band');
  expect(endedWords({ ...boarding, role: 'guard' }, 27)).toBe('27 min at the end, 2 min outside its limit');
  expect(endedWords({ ...boarding, kind: 'milestone', baseline: 0, target: 1 }, 1)).toBe('It was reached');
});

test('draws what was agreed, the target as 1.0 where nothing else was said, and no word twice', () => {
  expect(
    marksOf(boarding, [
      { at: 0.3, value: 36, words: 'A fast lane, one terminal' },
      { at: 0.7, value: 29, words: '29' },
    ]),
  ).toEqual([
    { y: 36, score: '0.3', words: 'A fast lane, one terminal' },
    { y: 29, score: '0.7', words: '' },
    { y: 25, score: '1.0', words: '' },
  ]);
  expect(marksOf({ ...boarding, role: 'guard' }, [])).toEqual([]);
});
