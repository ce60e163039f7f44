// Where a reading is watched from and strong from. The spread between teams has limits of its own once it is read from team counts.
import type { Reading } from '../../../diagnosis/reading.ts';
import { spreadLimits, thresholds } from '../../../diagnosis/thresholds.ts';

/** Shares from 0 to 1. */
export function limitsOf({ signal, chance }: Reading): { warn: number; fail: number } {
  if (chance !== undefined) return { warn: spreadLimits.watch.range, fail: spreadLimits.strong.range };
  const { warn, fail } = thresholds[signal];
  return { warn, fail };
}

/** What is there against what is needed; null where it is not the number that is missing. */
export function needOf({ signal, n }: Reading): { have: number; need: number } | null {
  const need = thresholds[signal].minimum;
  const have = n ?? 0;
  return have < need ? { have, need } : null;
}
