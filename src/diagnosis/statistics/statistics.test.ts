// The arithmetic, against values that can be looked up, and what must hold for every count.
import { array, assert, double, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveRows } from './clustering.ts';
import { undetected } from './detector.ts';
import { wilson } from './interval.ts';
import { spreadOf } from './spread.ts';

test('the interval is Wilson’s', () => {
  const { low, high } = wilson(5 / 6, 6);
  expect(low).toBeCloseTo(0.4365, 4);
  expect(high).toBeCloseTo(0.9699, 4);
  expect(wilson(0, 10)).toMatchObject({ low: 0, high: expect.closeTo(0.2775, 4) });
  expect(wilson(1, 10).high).toBe(1);
});

test('the interval holds its share, lies within 0 and 1, and narrows as more is counted', () => {
  assert(
    property(integer({ min: 0, max: 500 }), integer({ min: 1, max: 500 }), (bad, n) => {
      const share = Math.min(bad, n) / n;
      const [few, many] = [wilson(share, n), wilson(share, n * 2)];
      expect(few.low).toBeLessThanOrEqual(share + 1e-12);
      expect(few.high).toBeGreaterThanOrEqual(share - 1e-12);
      expect(few.low).toBeGreaterThanOrEqual(0);
      expect(few.high).toBeLessThanOrEqual(1);
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});

test('390 check-ins of ten teams are worth 81, and a row a team is worth itself', () => {
  expect(effectiveRows(390, 10)).toBeCloseTo(81.25, 2);
  expect(effectiveRows(10, 10)).toBe(10);
  expect(effectiveRows(4, 10)).toBe(4);
});

test('an earlier cycle of six teams tells how alike rows of one team are, within limits', () => {
  const six = (...bad: number[]) => bad.map((each) => team(each, 40));
  const worth = (earlier: { bad: number; n: number }[]) => (400 / effectiveRows(400, 10, earlier) - 1) / 39;
  expect(worth(six(4, 4, 4, 4, 4))).toBeCloseTo(0.1, 9);
  expect(worth(six(4, 4, 4, 4, 4, 4))).toBeCloseTo(0.05, 9);
  expect(worth(six(40, 0, 40, 0, 40, 0))).toBeCloseTo(0.5, 9);
  expect(worth(six(0, 0, 0, 0, 0, 0))).toBeCloseTo(0.1, 9);
  // Shares 0.1 and 0.4: MSB 1.08, MSW 0.1692, 40 rows a team.
  expect(worth(six(4, 16, 4, 16, 4, 16))).toBeCloseTo((1.08 - 39.6 / 234) / (1.08 + (39 * 39.6) / 234), 9);
});

test('a detector that is always right changes nothing, and others are reckoned back', () => {
  expect(undetected(0.3, { sensitivity: 1, specificity: 1 })).toBeCloseTo(0.3, 12);
  // Of 100 there are 40; 32 are seen, and of the other 60 six are accused.
  expect(undetected(0.38, { sensitivity: 0.8, specificity: 0.9 })).toBeCloseTo(0.4, 12);
  expect(undetected(0.05, { sensitivity: 0.8, specificity: 0.9 })).toBe(0);
});

const team = (bad: number, n = 39) => ({ bad, n });

test('teams that are alike are not spread, teams of two kinds are', () => {
  const alike = spreadOf([team(4), team(3), team(5), team(4), team(4), team(3), team(5), team(4)]);
  expect(alike).toMatchObject({ range: 0, chance: expect.closeTo(1, 2) });
  const apart = spreadOf([team(2), team(3), team(2), team(4), team(22), team(25), team(20), team(3)]);
  expect(apart.range).toBeGreaterThan(0.4);
  expect(apart.chance).toBeLessThan(0.001);
  expect(spreadOf([team(0), team(0), team(0)])).toEqual({ range: 0, chance: 1 });
});

test('the chance is the tail of chi-square', () => {
  // Two teams of 40, apart by so much that X² is 3.84: one in twenty, with one degree of freedom.
  const { chance } = spreadOf([team(20 - 8, 40), team(20 + 8, 40)]);
  // v = 0.25/40 · 2.95 each, so X² = 2 · 0.2² / 0.0184 = 4.34.
  expect(chance).toBeCloseTo(0.0372, 2);
});

test('the order of teams changes nothing', () => {
  const counts = array(tuple(integer({ min: 0, max: 30 }), integer({ min: 8, max: 40 })), {
    minLength: 6,
    maxLength: 20,
  });
  assert(
    property(counts, double({ min: 0, max: 1, noNaN: true }), (drawn, turn) => {
      const teams = drawn.map(([bad, n]) => team(Math.min(bad, n), n));
      const at = Math.floor(turn * teams.length);
      const [one, other] = [spreadOf(teams), spreadOf([...teams.slice(at), ...teams.slice(0, at)].reverse())];
      expect(other.range).toBeCloseTo(one.range, 9);
      expect(other.chance).toBeCloseTo(one.chance, 9);
      expect(one.range).toBeGreaterThanOrEqual(0);
      expect(one.chance).toBeGreaterThanOrEqual(0);
      expect(one.chance).toBeLessThanOrEqual(1);
    }),
  );
});
