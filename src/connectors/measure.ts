// From the numbers of a row to a key result's measure. No tool we read says in which direction a number should go: start and target do.
import type { Kind } from '../core/key-result.ts';

export type ReadMeasure = {
  kind: Kind;
  baseline: number | null;
  target: number | null;
  bandLow: number | null;
  bandHigh: number | null;
  unit: string;
  /** What to tell the person importing about it; null when there is nothing to tell. */
  note: string | null;
};

type Given = {
  baseline: number | null;
  target: number | null;
  unit: string;
  /** A word such as "decrease" or "maintain"; empty when the file has none. */
  direction: string;
  /** The file gives progress in percent, with or without numbers of its own. */
  hasProgress: boolean;
};

/** The measure a row describes. Start equal to target is "maintain": keep at that number. */
export function measureOf({ baseline, target, unit, direction, hasProgress }: Given): ReadMeasure {
  const word = direction.toLowerCase();
  const plain = { bandLow: null, bandHigh: null, unit, note: null };
  if (/milestone|binary|yes|done|boolean/.test(word))
    return { ...plain, kind: 'milestone', baseline: baseline ?? 0, target: target ?? 1 };
  if (target === null && hasProgress)
    return { ...plain, kind: 'increase', baseline: 0, target: 100, unit: '%' };
  if (target === null && baseline === null)
    return {
      ...plain,
      kind: 'milestone',
      baseline: 0,
      target: 1,
      note: 'No target was found, so it comes in as a milestone. Give it a number where there is one.',
    };
  if (target !== null && (/maintain|keep|control|steady|within/.test(word) || target === baseline))
    return {
      ...plain,
      kind: 'band',
      baseline: null,
      target: null,
      bandLow: target,
      bandHigh: target,
      note: `It should stay at ${target}, so it comes in as a band of one number. Widen the band where there is room.`,
    };
  return { ...plain, kind: kindOf(word, baseline, target), baseline, target };
}

function kindOf(word: string, baseline: number | null, target: number | null): Kind {
  if (baseline !== null && target !== null) return target < baseline ? 'decrease' : 'increase';
  return /decreas|reduc|lower|down|less|fall/.test(word) ? 'decrease' : 'increase';
}

/** The value that lies `percent` of the way; null where the way is not known. */
export function valueAt({ kind, baseline, target }: ReadMeasure, percent: number): number | null {
  if (kind === 'band' || target === null || baseline === null) return null;
  return Number((baseline + ((target - baseline) * percent) / 100).toPrecision(12));
}
