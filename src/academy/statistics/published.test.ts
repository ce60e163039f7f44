// Every statistic against numbers that others published, to four places.
import { describe, expect, test } from 'vitest';
import { bradleyTerry } from './bradley-terry.ts';
import { cohenKappa, weightsOf } from './cohen-kappa.ts';
import { cronbachAlpha, totalsOf } from './cronbach-alpha.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { intraclass, meanSquares } from './intraclass.ts';
import { itemAnalysis } from './item-analysis.ts';
import { krippendorffAlpha, type Scale } from './krippendorff.ts';
import { kr21 } from './kuder-richardson.ts';
import { mean, variance } from './moments.ts';
import {
  cohen1968,
  fleissCounts,
  fourMarkers,
  fourPlayers,
  lsat6,
  shroutFleiss,
  tenStudents,
  threeMarkers,
} from './published.fixture.ts';
import type { Ratings } from './ratings.ts';
import { livingston, spearmanBrown, standardError } from './reliability.ts';
import { angoff, borderlineRegression } from './standard-setting.ts';

test.each([
  ['four markers', fourMarkers, 'nominal', 0.7434],
  ['four markers', fourMarkers, 'ordinal', 0.8154],
  ['four markers', fourMarkers, 'interval', 0.8491],
  ['four markers', fourMarkers, 'ratio', 0.7974],
  ['three markers', threeMarkers, 'nominal', 0.6914],
  ['three markers', threeMarkers, 'ordinal', 0.8067],
  ['three markers', threeMarkers, 'interval', 0.8108],
] as [string, Ratings, Scale, number][])("Krippendorff's alpha of %s, %#", (_, ratings, scale, expected) => {
  expect(krippendorffAlpha(ratings, scale)).toBeCloseTo(expected, 4);
});

test.each([
  [
    [
      [20, 5],
      [10, 15],
    ],
    0.4,
  ],
  [
    [
      [45, 15],
      [25, 15],
    ],
    0.1304,
  ],
  [
    [
      [25, 35],
      [5, 35],
    ],
    0.2593,
  ],
])("Cohen's kappa of %j", (table, expected) => {
  expect(cohenKappa(table, weightsOf('equal', 2))).toBeCloseTo(expected, 4);
});

test.each([
  ['equal', weightsOf('equal', 3), 0.4915],
  ['own', cohen1968.weights, 0.3478],
  ['linear', weightsOf('linear', 3), 0.4737],
  ['quadratic', weightsOf('quadratic', 3), 0.4545],
] as const)('weighted kappa, %s weights', (_, weights, expected) => {
  expect(cohenKappa(cohen1968.shares, weights)).toBeCloseTo(expected, 4);
});

test("Fleiss' kappa", () => {
  expect(fleissKappa(fleissCounts)).toBeCloseTo(0.20993, 5);
});

test('the six intraclass correlations and their mean squares', () => {
  const squares = meanSquares(shroutFleiss)!;
  expect(squares.between).toBeCloseTo(11.24, 2);
  expect(squares.within).toBeCloseTo(6.26, 2);
  expect(squares.markers).toBeCloseTo(32.49, 2);
  expect(squares.residual).toBeCloseTo(1.02, 2);
  const found = intraclass(shroutFleiss);
  const expected = { '1,1': 0.166, '2,1': 0.29, '3,1': 0.715, '1,k': 0.443, '2,k': 0.62, '3,k': 0.909 };
  for (const [kind, value] of Object.entries(expected))
    expect(found[kind as keyof typeof found], kind).toBeCloseTo(value, 3);
});

test('KR-20 and KR-21', () => {
  expect(totalsOf(tenStudents)).toEqual([8, 7, 7, 2, 2, 9, 8, 9, 7, 7]);
  expect(variance(totalsOf(tenStudents))).toBeCloseTo(5.84, 10);
  expect(cronbachAlpha(tenStudents)).toBeCloseTo(0.6963, 4);
  expect(kr21(50, 43, 25)).toBeCloseTo(0.7747, 4);
});

describe('LSAT-6', () => {
  const totals = totalsOf(lsat6);
  const alpha = cronbachAlpha(lsat6);
  const items = itemAnalysis(lsat6, [1, 1, 1, 1, 1]);
  test('is whole', () => expect(lsat6).toHaveLength(1000));
  test('difficulty', () =>
    expect(items.map(({ difficulty }) => difficulty)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]));
  test.each([0.362, 0.5668, 0.6184, 0.5344, 0.4354].entries().toArray())(
    'item %i with the total',
    (item, expected) => expect(items[item]!.withTotal).toBeCloseTo(expected, 4),
  );
  test.each([0.1128, 0.1532, 0.1728, 0.1444, 0.1216].entries().toArray())(
    'item %i with the rest',
    (item, expected) => expect(items[item]!.withRest).toBeCloseTo(expected, 4),
  );
  test('reliability and what follows from it', () => {
    expect(mean(totals)).toBeCloseTo(3.819, 10);
    expect(variance(totals)).toBeCloseTo(1.0702, 4);
    expect(alpha).toBeCloseTo(0.295, 3);
    expect(standardError(variance(totals), alpha)).toBeCloseTo(0.8686, 4);
    expect(livingston(alpha, { mean: 3.819, variance: variance(totals)!, cut: 3 })).toBeCloseTo(0.5666, 4);
    expect(spearmanBrown(alpha, 4)).toBeCloseTo(0.626, 4);
  });
});

test('Bradley–Terry strengths', () => {
  const expected = [0.64, 1.043, 0.66, 2.27];
  for (const [piece, strength] of bradleyTerry(fourPlayers)!.entries())
    expect(strength).toBeCloseTo(expected[piece]!, 3);
});

test('the Angoff cut', () => {
  const found = angoff([
    [0.7, 0.6, 0.8, 0.5],
    [0.6, 0.5, 0.9, 0.6],
    [0.8, 0.4, 0.7, 0.4],
  ])!;
  expect(found.cut).toBeCloseTo(2.5, 10);
  expect(found.sd).toBeCloseTo(0.1732, 4);
  expect(found.se).toBeCloseTo(0.1, 4);
});

test('borderline regression', () => {
  const rows = [
    [1, 40],
    [2, 52],
    [2, 56],
    [3, 64],
    [3, 66],
    [4, 70],
    [4, 74],
    [5, 82],
  ] as const;
  const found = borderlineRegression(
    rows.map(([global, total]) => ({ global, total })),
    2,
  );
  expect(found).toEqual({ cut: 53, slope: 10, intercept: 33, n: 8 });
});
