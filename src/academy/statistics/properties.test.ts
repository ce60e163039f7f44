// What holds for all data: the order of markers is nothing, no variance is "undefined", and what is perfect is 1.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreement } from './agreement.ts';
import { bootstrapInterval } from './bootstrap.ts';
import { bradleyTerry } from './bradley-terry.ts';
import { cohenKappa, weightsOf } from './cohen-kappa.ts';
import { cronbachAlpha, stratifiedAlpha } from './cronbach-alpha.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { fisher, wilson } from './interval.ts';
import { intraclass } from './intraclass.ts';
import { krippendorffAlpha, scales } from './krippendorff.ts';
import { correlation, mean, sampleVariance, variance } from './moments.ts';
import { lsat6 } from './published.fixture.ts';
import { crossed, levelsOf } from './ratings.ts';
import { livingston, spearmanBrown, splitHalf, standardError } from './reliability.ts';
import { angoff, borderlineRegression } from './standard-setting.ts';

const level = fc.integer({ min: 1, max: 4 });
const tableOf = <T>(cell: fc.Arbitrary<T>) =>
  fc.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const withGaps = tableOf(fc.option(level, { freq: 4 }));
const whole = tableOf(level);
const same = (a: number | null, b: number | null) =>
  a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9);

test("Krippendorff's alpha does not care who is which marker, nor for the order of the things", () => {
  fc.assert(
    fc.property(withGaps, fc.constantFrom(...scales), (ratings, scale) => {
      const found = krippendorffAlpha(ratings, scale);
      same(
        found,
        krippendorffAlpha(
          ratings.map((row) => row.toReversed()),
          scale,
        ),
      );
      same(found, krippendorffAlpha(ratings.toReversed(), scale));
      if (found !== null) expect(found).toBeLessThanOrEqual(1);
    }),
  );
});

test('interval alpha does not care for the unit, nominal alpha not even for the order of levels', () => {
  fc.assert(
    fc.property(withGaps, fc.integer({ min: 1, max: 9 }), (ratings, factor) => {
      const changed = (of: (value: number) => number) =>
        ratings.map((row) => row.map((value) => (value === null ? null : of(value))));
      same(
        krippendorffAlpha(ratings, 'interval'),
        krippendorffAlpha(
          changed((value) => factor * value + 7),
          'interval',
        ),
      );
      same(
        krippendorffAlpha(ratings, 'nominal'),
        krippendorffAlpha(
          changed((value) => -value),
          'nominal',
        ),
      );
    }),
  );
});

test('kappa does not care which marker comes first', () => {
  const pairs = fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(pairs, fc.constantFrom('equal', 'linear', 'quadratic'), (ratings, weighting) => {
      const kappa = (rows: [number, number][]) =>
        cohenKappa(crossed(rows, [1, 2, 3, 4]), weightsOf(weighting, 4));
      same(kappa(ratings), kappa(ratings.map(([a, b]) => [b, a])));
    }),
  );
});

test('the intraclass correlations do not care for the order of markers or for a shift of all marks', () => {
  fc.assert(
    fc.property(whole, (scores) => {
      const found = Object.values(intraclass(scores));
      const turned = Object.values(
        intraclass(scores.map((row) => row.toReversed().map((value) => value + 100))),
      );
      for (const [kind, value] of found.entries()) same(value, turned[kind]!);
    }),
    {
      examples: [
        [
          [
            [1, 1, 2],
            [2, 1, 1],
          ],
        ],
      ],
    },
  );
});

test('nothing that varies not is 0 or 1: it is undefined', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      fc.integer({ min: 2, max: 9 }),
      (value, size) => {
        const flat = Array.from({ length: size }, () => [value, value, value]);
        for (const scale of scales) expect(krippendorffAlpha(flat, scale)).toBeNull();
        expect(cohenKappa(crossed(flat, levelsOf(flat)), weightsOf('quadratic', 1))).toBeNull();
        expect(Object.values(intraclass(flat))).toEqual([null, null, null, null, null, null]);
        expect(cronbachAlpha(flat)).toBeNull();
        expect(splitHalf(flat)).toBeNull();
        expect(stratifiedAlpha(flat, ['a', 'a', 'b'])).toBeNull();
        expect(
          correlation(
            flat.map(() => value),
            flat.map((_, index) => index),
          ),
        ).toBeNull();
        expect(
          borderlineRegression(
            flat.map(() => ({ global: value, total: 3 })),
            2,
          ),
        ).toBeNull();
      },
    ),
  );
  expect(
    fleissKappa([
      [3, 0],
      [3, 0],
    ]),
  ).toBeNull();
  expect(
    fleissKappa([
      [3, 0],
      [2, 0],
    ]),
  ).toBeNull();
  expect(
    krippendorffAlpha(
      [
        [1, null],
        [null, 2],
      ],
      'nominal',
    ),
  ).toBeNull();
  expect(agreement([[1, null]])).toBeNull();
  expect(livingston(0.5, { mean: 3, variance: 0, cut: 3 })).toBeNull();
  expect(standardError(1, null)).toBeNull();
  expect([mean([]), variance([]), sampleVariance([4]), spearmanBrown(null, 2)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('markers who always agree reach 1, as soon as two things differ', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 2, maxLength: 12 }), (marks) => {
      fc.pre(new Set(marks).size > 1);
      const ratings = marks.map((mark) => [mark, mark, mark]);
      for (const scale of scales) expect(krippendorffAlpha(ratings, scale)).toBeCloseTo(1, 12);
      expect(cohenKappa(crossed(ratings, [1, 2, 3, 4]), weightsOf('quadratic', 4))).toBeCloseTo(1, 12);
      expect(intraclass(ratings)['2,1']).toBeCloseTo(1, 9);
      expect(agreement(ratings)).toEqual({ exact: 1, adjacent: 1, scripts: marks.length });
    }),
  );
});

test('one judge has a cut but no error, and no judge has none', () => {
  expect(angoff([[0.5, 0.25]])).toEqual({ cut: 0.75, sd: null, se: null, judges: 1, sums: [0.75] });
  expect(angoff([])).toBeNull();
});

test('a piece that won every comparison has no strength', () => {
  expect(
    bradleyTerry([
      [0, 3],
      [0, 0],
    ]),
  ).toBeNull();
  expect(
    bradleyTerry([
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
    ]),
  ).toBeNull();
});

test('stratified alpha with one part is alpha', () => {
  const rows = lsat6.slice(0, 300);
  expect(stratifiedAlpha(rows, ['a', 'a', 'a', 'a', 'a'])).toBeCloseTo(cronbachAlpha(rows)!, 12);
});

test('intervals hold their value, and the same seed gives the same one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 200 }), (right, n) => {
      const [low, high] = wilson(right / n, n);
      expect(low).toBeLessThanOrEqual(right / n + 1e-12);
      expect(high).toBeGreaterThanOrEqual(right / n - 1e-12);
      expect(low >= 0 && high <= 1).toBe(true);
    }),
  );
  const rows = lsat6.filter((_, person) => person % 5 === 0);
  const first = bootstrapInterval(rows, cronbachAlpha, 7)!;
  expect(bootstrapInterval(rows, cronbachAlpha, 7)).toEqual(first);
  expect(bootstrapInterval(rows, cronbachAlpha, 8)).not.toEqual(first);
  expect(first[0]).toBeLessThan(cronbachAlpha(rows)!);
  expect(first[1]).toBeGreaterThan(cronbachAlpha(rows)!);
  // From Fisher's own table: r = .5, n = 28.
  expect(fisher(0.5, 28)![0]).toBeCloseTo(0.1559, 3);
  expect(fisher(0.5, 3)).toBeNull();
});
