// Progress is bounded, rises only towards the target, and does not care about direction or unit.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from './key-result.ts';
import { anyMeasure, band, inUnit, milestone, mirrored, travelling } from './measure.fixture.ts';
import { objectiveProgress, progress } from './progress.ts';

const measure = (fields: Partial<Measure>): Measure => ({
  kind: 'increase',
  role: 'result',
  baseline: null,
  target: null,
  bandLow: null,
  bandHigh: null,
  ...fields,
});
const value = fc.integer({ min: -2000, max: 2000 });

describe('examples', () => {
  test.each([
    [
      'a number that should fall counts up as it falls',
      { kind: 'decrease', baseline: 14, target: 4 },
      9,
      0.5,
    ],
    ['the wrong way is nothing', { kind: 'decrease', baseline: 14, target: 4 }, 20, 0],
    ['past the target is all', { baseline: 32, target: 45 }, 60, 1],
    ['below zero', { baseline: -20, target: 20 }, 0, 0.5],
    ['inside a band', { kind: 'band', bandLow: 8, bandHigh: 12 }, 12, 1],
    ['outside a band by half its width', { kind: 'band', bandLow: 8, bandHigh: 12 }, 14, 0.5],
    ['outside a band, half way back', { kind: 'band', bandLow: 8, bandHigh: 12, baseline: 22 }, 17, 0.5],
    ['above an open band', { kind: 'band', bandLow: 60 }, 70, 1],
    ['a milestone that is there', { kind: 'milestone' }, 1, 1],
    ['a milestone in steps', { kind: 'milestone', target: 4 }, 3, 0.75],
    ['an unknown baseline', { baseline: null, target: 45 }, 40, null],
    ['a guard', { role: 'guard', baseline: 5, target: 12 }, 9, null],
    ['nothing measured', { baseline: 32, target: 45 }, null, null],
  ] as [string, Partial<Measure>, number | null, number | null][])('%s', (_, fields, at, expected) => {
    expect(progress(measure(fields), at)).toBe(expected);
  });
});

test('lies between 0 and 1, whatever is measured', () => {
  fc.assert(
    fc.property(anyMeasure, fc.double({ noNaN: true, noDefaultInfinity: true }), (subject, at) => {
      const share = progress(subject, at);
      if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});

test('never falls on the way to the target, never rises away from a band', () => {
  fc.assert(
    fc.property(fc.oneof(travelling, milestone), value, value, (subject, a, b) => {
      const [from, to] = [subject.baseline ?? 0, subject.target ?? 1];
      const [nearer, farther] = to > from === a > b ? [a, b] : [b, a];
      expect(progress(subject, nearer)!).toBeGreaterThanOrEqual(progress(subject, farther)!);
    }),
  );
  fc.assert(
    fc.property(band, value, value, (subject, a, b) => {
      const out = (at: number) =>
        Math.max(0, (subject.bandLow ?? -Infinity) - at, at - (subject.bandHigh ?? Infinity));
      const [nearer, farther] = out(a) <= out(b) ? [a, b] : [b, a];
      expect(progress(subject, nearer)!).toBeGreaterThanOrEqual(progress(subject, farther)!);
    }),
  );
});

test('is the same up and down, and in any unit', () => {
  fc.assert(
    fc.property(fc.oneof(travelling, band), value, fc.constantFrom(2, 0.25, 1024), (subject, at, factor) => {
      expect(progress(mirrored(subject), -at)).toBe(progress(subject, at));
      if (
        subject.kind === 'band' &&
        [subject.bandLow ?? 0, subject.bandHigh ?? 0].every((edge) => edge === 0)
      )
        return; // an edge of nothing has no size a unit could change
      expect(progress(inUnit(subject, factor), at * factor)).toBeCloseTo(progress(subject, at)!, 12);
    }),
  );
});

describe('an objective', () => {
  const rises = measure({ baseline: 0, target: 10 });
  test('is the plain mean of its result key results', () => {
    const rows = [4, 8].map((at) => ({ measure: rises, value: at, weight: 1 }));
    expect(objectiveProgress(rows)).toBeCloseTo(0.6, 12);
  });
  test('weighs them when told to', () => {
    const rows = [
      { measure: rises, value: 10, weight: 3 },
      { measure: rises, value: 0, weight: 1 },
    ];
    expect(objectiveProgress(rows)).toBe(0.75);
  });
  test('leaves out guards and unknown baselines, and counts an unmeasured one as nothing', () => {
    const rows = [
      { measure: rises, value: 5, weight: 1 },
      { measure: rises, value: null, weight: 1 },
      { measure: measure({ role: 'guard', target: 12 }), value: 99, weight: 5 },
      { measure: measure({ target: 40 }), value: 20, weight: 5 },
    ];
    expect(objectiveProgress(rows)).toBe(0.25);
  });
  test('is not known when nothing counts', () => {
    expect(objectiveProgress([])).toBeNull();
    expect(objectiveProgress([{ measure: measure({ target: 40 }), value: 20, weight: 1 }])).toBeNull();
  });
  test('lies between its least and its best key result, and does not care for their order', () => {
    const rows = fc.array(
      fc.record({ measure: travelling, value: fc.option(value), weight: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const mean = objectiveProgress(all)!;
        const own = all.map((row) => progress(row.measure, row.value) ?? 0);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...own) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...own) + 1e-12);
        expect(objectiveProgress(all.toReversed())).toBeCloseTo(mean, 12);
      }),
    );
  });
});
