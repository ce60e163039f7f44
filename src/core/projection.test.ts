// Where a number is heading: exact on a straight line, unmoved by one wild week, never without its interval.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './calendar/day.ts';
import type { Measure } from './key-result.ts';
import { headline, project } from './projection.ts';

const cycle = { startsOn: '2026-07-01', endsOn: '2026-09-30' };
const measure: Measure = {
  kind: 'decrease',
  role: 'result',
  baseline: 41,
  target: 25,
  bandLow: null,
  bandHigh: null,
};
const weekly = (values: number[]) =>
  values.map((value, week) => ({ on: addDays(cycle.startsOn, 7 * week + 6), value }));

test('needs three points in time, the baseline being one', () => {
  expect(project(weekly([40]), measure, cycle)).toBeNull();
  expect(project(weekly([40, 39]), measure, cycle)).not.toBeNull();
  expect(project(weekly([40, 39]), { ...measure, baseline: null }, cycle)).toBeNull();
});

test('follows a straight line exactly, with no width', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: 3, max: 12 }),
      (from, slope, weeks) => {
        const points = weekly(Array.from({ length: weeks }, (_, week) => from + slope * (7 * week + 7)));
        const line = project(points, { ...measure, baseline: from }, cycle)!;
        expect(line.atEnd).toBeCloseTo(from + slope * 92, 6);
        expect(line.high - line.low).toBeCloseTo(0, 6);
      },
    ),
  );
});

test('is hardly moved by one wild week', () => {
  const steady = [40, 39, 38, 37, 36, 35, 34];
  const wild = steady.with(3, 90);
  const [a, b] = [project(weekly(steady), measure, cycle)!, project(weekly(wild), measure, cycle)!];
  expect(Math.abs(a.atEnd - b.atEnd)).toBeLessThan(1.5);
});

test('the interval holds the line, in any unit and direction, for any points', () => {
  const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 13 });
  fc.assert(
    fc.property(values, (all) => {
      const line = project(weekly(all), measure, cycle)!;
      expect(line.low).toBeLessThanOrEqual(line.atEnd);
      expect(line.high).toBeGreaterThanOrEqual(line.atEnd);
      const turned = project(
        weekly(all.map((value) => -4 * value)),
        { ...measure, kind: 'increase', baseline: -4 * 41, target: -100 },
        cycle,
      )!;
      expect(turned.atEnd).toBeCloseTo(-4 * line.atEnd, 6);
      expect(turned.low).toBeCloseTo(-4 * line.high, 6);
      expect(turned.high).toBeCloseTo(-4 * line.low, 6);
    }),
  );
});

describe('the title of a chart', () => {
  const title = (values: number[]) =>
    headline(measure, 'min', values.at(-1) ?? null, project(weekly(values), measure, cycle));
  test.each([
    [[], 'Nothing has been measured yet'],
    [[40], '40 min now; too few points to say where it is heading'],
    [[38, 33, 25], 'The target is reached: 25 min now'],
    [[39.5, 38, 36.5, 35, 33.5], 'Heading for about 21.3 min; the target of 25 min looks safe'],
    [[41, 41, 41, 41, 40], 'Heading for about 41 min; the target of 25 min needs something to change'],
  ])('after %j', (values, expected) => {
    expect(title(values)).toBe(expected);
  });
  test('tells a guard against its limit', () => {
    const complaints = { ...measure, role: 'guard' as const, baseline: null, target: 12 };
    expect(headline(complaints, '', 9, null)).toBe('9 now, inside its limits');
    expect(headline(complaints, '', 15, null)).toBe('15 now, 3 outside its limits');
  });
});
