// Measures as people write them, for property tests: numbers that travel up or down, bands, milestones, guards.
import fc from 'fast-check';
import type { Measure } from './key-result.ts';

const none = { baseline: null, target: null, bandLow: null, bandHigh: null };
/** Whole numbers keep the arithmetic of the tests exact where they compare for equality. */
const value = fc.integer({ min: -1000, max: 1000 });

export const travelling: fc.Arbitrary<Measure & { baseline: number; target: number }> = fc
  .tuple(value, value)
  .filter(([baseline, target]) => baseline !== target)
  .map(([baseline, target]) => ({
    ...none,
    kind: target > baseline ? ('increase' as const) : ('decrease' as const),
    role: 'result' as const,
    baseline,
    target,
  }));

export const band: fc.Arbitrary<Measure> = fc
  .tuple(value, fc.integer({ min: 1, max: 500 }), fc.constantFrom('both', 'low', 'high'), fc.option(value))
  .map(([low, width, edges, baseline]) => ({
    ...none,
    kind: 'band' as const,
    role: 'result' as const,
    baseline,
    bandLow: edges === 'high' ? null : low,
    bandHigh: edges === 'low' ? null : low + width,
  }));

export const milestone: fc.Arbitrary<Measure> = fc.option(fc.integer({ min: 1, max: 12 })).map((target) => ({
  ...none,
  kind: 'milestone' as const,
  role: 'result' as const,
  target,
}));

export const guard: fc.Arbitrary<Measure> = fc
  .oneof(travelling, band)
  .map((measure) => ({ ...measure, role: 'guard' as const }));

export const anyMeasure: fc.Arbitrary<Measure> = fc.oneof(travelling, band, milestone, guard);

/** The same measure seen in a mirror: every number negated, up is down. */
export function mirrored(measure: Measure): Measure {
  const not = (number: number | null) => (number === null ? null : -number);
  const { kind, baseline, target, bandLow, bandHigh } = measure;
  return {
    ...measure,
    kind: kind === 'increase' ? 'decrease' : kind === 'decrease' ? 'increase' : kind,
    baseline: not(baseline),
    target: not(target),
    bandLow: not(bandHigh),
    bandHigh: not(bandLow),
  };
}

/** The same measure in another unit: every number times `factor`. */
export function inUnit(measure: Measure, factor: number): Measure {
  const times = (number: number | null) => (number === null ? null : number * factor);
  const { baseline, target, bandLow, bandHigh } = measure;
  return {
    ...measure,
    baseline: times(baseline),
    target: times(target),
    bandLow: times(bandLow),
    bandHigh: times(bandHigh),
  };
}
