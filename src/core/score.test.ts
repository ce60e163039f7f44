// Suggested scores follow what was said beforehand, and rise only with the number.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Guidance, Measure } from './key-result.ts';
import { travelling } from './measure.fixture.ts';
import { isPerfect, suggestScore, suggestVerdict } from './score.ts';

const boarding: Measure = {
  kind: 'decrease',
  role: 'result',
  baseline: 41,
  target: 25,
  bandLow: null,
  bandHigh: null,
};
const agreed: Guidance = [
  { at: 0.3, words: 'one terminal', value: 36 },
  { at: 0.7, words: 'only bank holidays', value: 29 },
  { at: 1, words: 'no queue', value: 25 },
];

describe('examples', () => {
  test.each<[string, Measure, number | null, Guidance, number | null]>([
    ['at the agreed 0.7', boarding, 29, agreed, 0.7],
    ['a quarter of the way on from it', boarding, 28, agreed, 0.8],
    ['past the target', boarding, 20, agreed, 1],
    ['where it started', boarding, 41, agreed, 0],
    ['worse than it started', boarding, 50, agreed, 0],
    ['half way without guidance', boarding, 33, [], 0.5],
    ['guidance in words alone', boarding, 33, agreed.map((row) => ({ ...row, value: null })), 0.5],
    [
      'guidance at odds with the direction is passed over',
      boarding,
      33,
      [{ at: 0.3, words: '', value: 60 }],
      0.5,
    ],
    [
      'inside its band',
      { ...boarding, kind: 'band', baseline: null, target: null, bandLow: 8, bandHigh: 12 },
      9,
      [],
      1,
    ],
    [
      'a milestone that is not there',
      { ...boarding, kind: 'milestone', baseline: null, target: null },
      0,
      [],
      0,
    ],
    ['no baseline', { ...boarding, baseline: null }, 30, [], null],
    ['a guard', { ...boarding, role: 'guard' }, 30, [], null],
    ['nothing measured', boarding, null, agreed, null],
  ])('%s', (_, measure, value, guidance, score) => {
    const suggestion = suggestScore(measure, value, guidance);
    expect(suggestion.score).toBe(score);
    expect(suggestion.because).toMatch(/\.$/);
  });
});

test('is a tenth between 0 and 1 that never falls as the number comes nearer', () => {
  const value = fc.integer({ min: -2000, max: 2000 });
  const guidance = fc.tuple(fc.option(value), fc.option(value), fc.option(value)).map(
    ([a, b, c]): Guidance => [
      { at: 0.3, words: '', value: a },
      { at: 0.7, words: '', value: b },
      { at: 1, words: '', value: c },
    ],
  );
  fc.assert(
    fc.property(travelling, value, value, guidance, (measure, a, b, said) => {
      const [better, worse] = measure.target > measure.baseline === a > b ? [a, b] : [b, a];
      const [high, low] = [better, worse].map((at) => suggestScore(measure, at, said).score!);
      expect(low).toBeLessThanOrEqual(high!);
      for (const score of [high!, low!]) expect(Math.round(score * 10) / 10).toBe(score);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('asks about a perfect score only', () => {
  expect([1, 0.9, 0, null].map(isPerfect)).toEqual([true, false, false, false]);
});

test.each([
  ['every promise kept', [1, 1], 'committed', 'achieved'],
  ['a promise kept by seven tenths is not kept', [0.7, 1], 'committed', 'partial'],
  ['seven tenths of a stretch is one', [0.7, 0.8], 'aspirational', 'achieved'],
  ['nothing moved', [0, 0.2], 'aspirational', 'missed'],
  ['one not scored yet', [1, null], 'committed', null],
  ['nothing to score', [], 'committed', null],
] as const)('suggests a verdict: %s', (_, scores, ambition, verdict) => {
  expect(suggestVerdict(scores, ambition)).toBe(verdict);
});
