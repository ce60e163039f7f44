// Where a number is heading: a robust straight line through the check-ins, always with its interval. A rule, not a promise.
import { daysBetween } from './calendar/day.ts';
import type { Measure } from './key-result.ts';
import { plain } from './number.ts';
import { outsideBand, rawProgress } from './progress.ts';

export type Point = { on: string; value: number };
export type Projection = { atEnd: number; low: number; high: number; points: number };

/** Fewer points than this give no line. */
const fewestPoints = 3;
/** Standard normal quantile for an 80% interval. */
const z80 = 1.2816;

const median = (sorted: readonly number[]) => {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
};
const sort = (values: number[]) => values.sort((a, b) => a - b);

/** The value at the end of the cycle and an 80% interval, or null under three points in time.
 *
 * Theil–Sen: the median of all pairwise slopes, the median of the remainders as intercept; the baseline at the start of the
 * cycle is one of the points. The slope's interval takes the order statistics of Sen (1968, J. Am. Stat. Assoc. 63:1379), widened by
 * the spread of the points about the line (1.4826 · median absolute deviation). */
export function project(
  points: readonly Point[],
  measure: Measure,
  cycle: { startsOn: string; endsOn: string },
): Projection | null {
  const known = measure.baseline === null || measure.kind === 'band' ? [] : [{ x: 0, y: measure.baseline }];
  const all = [
    ...known,
    ...points.map(({ on, value }) => ({ x: daysBetween(cycle.startsOn, on) + 1, y: value })),
  ];
  if (new Set(all.map(({ x }) => x)).size < fewestPoints) return null;
  const slopes: number[] = [];
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) if (a.x !== b.x) slopes.push((b.y - a.y) / (b.x - a.x));
  sort(slopes);
  const end = daysBetween(cycle.startsOn, cycle.endsOn) + 1;
  const at = (slope: number) => median(sort(all.map(({ x, y }) => y - slope * x))) + slope * end;
  const slope = median(slopes);
  const n = all.length;
  const reach = z80 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const index = Math.max(0, Math.floor((slopes.length - reach) / 2));
  const intercept = at(slope) - slope * end;
  const spread = z80 * 1.4826 * median(sort(all.map(({ x, y }) => Math.abs(y - slope * x - intercept))));
  const ends = [at(slopes[index] as number), at(slopes[slopes.length - 1 - index] as number), at(slope)];
  return {
    atEnd: at(slope),
    low: Math.min(...ends) - spread,
    high: Math.max(...ends) + spread,
    points: points.length,
  };
}

/** The finding a chart is titled with: what happens at this rate, and whether the target is within the interval. */
export function headline(
  measure: Measure,
  unit: string,
  latest: number | null,
  projection: Projection | null,
): string {
  if (latest === null) return 'Nothing has been measured yet';
  if (measure.kind === 'band' || measure.role === 'guard') return bandHeadline(measure, unit, latest);
  const done = rawProgress(measure, latest);
  if (done !== null && done >= 1) return `The target is reached: ${plain(latest, unit)} now`;
  if (!projection) return `${plain(latest, unit)} now; too few points to say where it is heading`;
  const heading = `Heading for about ${plain(rounded(projection), unit)}`;
  const target = measure.target ?? 1;
  const rises = target >= (measure.baseline ?? 0);
  const best = rises ? projection.high : projection.low;
  const worst = rises ? projection.low : projection.high;
  const reaches = (value: number) => (rises ? value >= target : value <= target);
  if (reaches(worst)) return `${heading}; the target of ${plain(target, unit)} looks safe`;
  if (reaches(best)) return `${heading}; the target of ${plain(target, unit)} is within reach`;
  return `${heading}; the target of ${plain(target, unit)} needs something to change`;
}

function bandHeadline({ bandLow, bandHigh, kind, target }: Measure, unit: string, latest: number): string {
  const limits =
    kind === 'band'
      ? { bandLow, bandHigh }
      : kind === 'decrease'
        ? { bandLow: null, bandHigh: target }
        : { bandLow: target, bandHigh: null };
  const out = outsideBand(limits, latest);
  return out === 0
    ? `${plain(latest, unit)} now, inside its limits`
    : `${plain(latest, unit)} now, ${plain(out, unit)} outside its limits`;
}

/** The value at the end with no more digits than its interval can bear. */
export function rounded({ atEnd, low, high }: Projection): number {
  const width = high - low;
  if (width <= 0) return atEnd;
  const step = 10 ** Math.floor(Math.log10(width / 2));
  return Math.round(atEnd / step) * step;
}
