// A re-test: what got better, what only looks so, and what became of the patterns.
import { assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { factsOf } from './organisations.fixture.ts';
import { since } from './since.ts';

type Counts = Parameters<typeof factsOf>[1];
const between = (before: Counts, now: Counts) =>
  since(diagnose(factsOf(10, before)), diagnose(factsOf(10, now)));

test('a difference is told with its interval (Newcombe’s worked example: 56 of 70 and 48 of 80)', () => {
  const [change] = between({ KR_ACT: [48, 80] }, { KR_ACT: [56, 70] }).signals;
  expect(change).toMatchObject({
    signal: 'KR_ACT',
    difference: expect.closeTo(0.2, 4),
    low: expect.closeTo(0.0524, 3),
    high: expect.closeTo(0.3339, 3),
    reads: 'worse',
  });
});

test('few counts on both sides show no change, however far they lie apart', () => {
  const { signals, patterns } = between({ SP_ABS: [3, 4] }, { SP_ABS: [1, 4] });
  expect(signals).toMatchObject([{ reads: 'not shown' }]);
  expect(signals[0]?.says).toMatch(
    /^The sponsor was not there: 75% before, 25% now \(−50 points, 95% interval −\d+ points to \+\d+ points\): no change shown\.$/,
  );
  expect(patterns).toEqual([{ pattern: 'sponsor absent', now: 'still there' }]);
});

test('a pattern is gone when its signal is healthy, weaker when it is better, and new when it was not there', () => {
  const { patterns } = between(
    { RV_MISS: [12, 20], KR_ACT: [50, 60], COPY: [200, 350], WMELON: [9, 14], DC_STALE: [2, 20] },
    {
      RV_MISS: [1, 20],
      KR_ACT: [25, 60],
      COPY: [190, 350],
      WMELON: [1, 3],
      DC_STALE: [14, 20],
      ES_STALE: [6, 8],
    },
  );
  expect(Object.fromEntries(patterns.map(({ pattern, now }) => [pattern, now]))).toEqual({
    'skipped reviews': 'gone',
    'activity key results': 'weaker',
    'copy-paste check-ins': 'still there',
    watermelon: 'not known',
    'decisions that die': 'new',
    'stale escalations': 'not known',
  });
});

test('what was read on one side only is no change', () => {
  expect(between({ RV_MISS: [3, 20] }, { ES_STALE: [3, 20] }).signals).toEqual([]);
});

test('the same counts are never a change, and turned round a change is its opposite', () => {
  const count = tuple(integer({ min: 0, max: 60 }), integer({ min: 15, max: 60 })).map(
    ([bad, n]): [number, number] => [Math.min(bad, n), n],
  );
  assert(
    property(count, count, (one, other) => {
      expect(between({ KR_ACT: one }, { KR_ACT: one }).signals[0]?.reads).toBe('not shown');
      const [there] = between({ KR_ACT: one }, { KR_ACT: other }).signals;
      const [back] = between({ KR_ACT: other }, { KR_ACT: one }).signals;
      expect(back!.difference).toBeCloseTo(-there!.difference, 9);
      expect(back!.low).toBeCloseTo(-there!.high, 9);
      expect(there!.low).toBeLessThanOrEqual(there!.difference);
      expect(there!.high).toBeGreaterThanOrEqual(there!.difference);
    }),
  );
});
