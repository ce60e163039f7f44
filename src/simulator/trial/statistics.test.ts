// The arithmetic against figures worked out elsewhere.
import { expect, it } from 'vitest';
import { cohensD, deviation, fitted, logistic, reliability } from './statistics.ts';

it('spreads and parts two groups', () => {
  expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138, 3);
  expect(cohensD([3, 4, 5], [1, 2, 3])).toBeCloseTo(2);
  expect(cohensD([1, 1], [1, 1])).toBe(0);
  expect(cohensD([2, 2], [1, 1])).toBe(Number.POSITIVE_INFINITY);
});

it('takes reliability as the share of spread that is between people', () => {
  expect(
    reliability([
      [1, 1],
      [2, 2],
      [5, 5],
    ]),
  ).toBe(1);
  // Mean squares: 6 between, 4/3 within.
  expect(
    reliability([
      [1, 3],
      [4, 6],
      [5, 5],
    ]),
  ).toBeCloseTo((6 - 4 / 3) / (6 + 4 / 3));
});

it('fits a curve through what lies on it', () => {
  const xs = [0, 1, 2, 3, 4];
  const ys = xs.map((x) => 2 - x + 3 * x ** 2);
  for (const [index, y] of fitted(xs, ys, 2).entries()) expect(y).toBeCloseTo(ys[index]!, 6);
});

it('learns which way a sign points', () => {
  const rows = Array.from({ length: 200 }, (_, index) => [1, (index % 20) / 10 - 1]);
  const weights = logistic(
    rows,
    rows.map(([, x]) => x! > 0),
  );
  expect(weights[1]!).toBeGreaterThan(3);
});
