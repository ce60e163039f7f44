// Progress: how far from where it stood to where it should be. Never mixed with pace, confidence or score.
import type { Measure } from './key-result.ts';

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** The start and end a value travels between; null where one of them is unknown or they are the same. A milestone runs from 0 to 1 unless it says otherwise. */
export function journey({ kind, baseline, target }: Measure): { from: number; to: number } | null {
  const from = baseline ?? (kind === 'milestone' ? 0 : null);
  const to = target ?? (kind === 'milestone' ? 1 : null);
  return kind === 'band' || from === null || to === null || from === to ? null : { from, to };
}

/** How far outside its band a value lies, in the unit of the key result; 0 inside. */
export function outsideBand(
  { bandLow, bandHigh }: Pick<Measure, 'bandLow' | 'bandHigh'>,
  value: number,
): number {
  if (bandLow !== null && value < bandLow) return bandLow - value;
  if (bandHigh !== null && value > bandHigh) return value - bandHigh;
  return 0;
}

/** The distance that counts as "all of it" for a band: how far out it started, else the band's width, else the size of its one edge. */
export function bandScale({
  bandLow,
  bandHigh,
  baseline,
}: Pick<Measure, 'bandLow' | 'bandHigh' | 'baseline'>): number {
  const started = baseline === null ? 0 : outsideBand({ bandLow, bandHigh }, baseline);
  if (started > 0) return started;
  if (bandLow !== null && bandHigh !== null && bandHigh > bandLow) return bandHigh - bandLow;
  return Math.abs(bandLow ?? bandHigh ?? 1) || 1;
}

/** Progress without limits: over 1 past the target, under 0 on the wrong side of the baseline. */
export function rawProgress(measure: Measure, value: number): number | null {
  if (measure.kind === 'band') return 1 - outsideBand(measure, value) / bandScale(measure);
  const way = journey(measure);
  return way ? (value - way.from) / (way.to - way.from) : null;
}

/** Share of the way done, 0 to 1. Null for a guard, before the first value, and while the baseline is unknown.
 * (value − baseline) / (target − baseline), so a number that should fall counts up as it falls; a band is 1 inside and falls with the distance outside. */
export function progress(measure: Measure, value: number | null): number | null {
  if (measure.role === 'guard' || value === null) return null;
  const raw = rawProgress(measure, value);
  return raw === null ? null : clamp(raw);
}

/** The plain weighted mean of the result key results; guards and initiatives never count. One not measured yet counts as 0
 * once its baseline is known, and is left out until then. Null when nothing can be counted. Nothing is rolled up further. */
export function objectiveProgress(
  rows: readonly { measure: Measure; value: number | null; weight: number }[],
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { measure, value, weight } of rows) {
    if (measure.role === 'guard' || (measure.kind !== 'band' && journey(measure) === null)) continue;
    sum += weight * (progress(measure, value) ?? 0);
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}
