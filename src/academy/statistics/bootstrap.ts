// An interval for any statistic: the people are drawn again and again with replacement. The seed is given, so the same rows give the same interval.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Interval } from './figure.ts';

const draws = 1000;

/**
 * The middle 95% of the statistic over 1,000 redrawn samples of the same size.
 * Null where it does not exist in half of them or more. Source: Efron & Tibshirani 1993, chapter 13.
 */
export function bootstrapInterval<Row>(
  rows: readonly Row[],
  statistic: (rows: readonly Row[]) => number | null,
  seed: number,
): Interval | null {
  if (rows.length < 2) return null;
  const chance = xoroshiro128plus(seed);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const value = statistic(rows.map(() => rows[uniformInt(chance, 0, rows.length - 1)] as Row));
    if (value !== null) found.push(value);
  }
  if (found.length <= draws / 2) return null;
  found.sort((a, b) => a - b);
  const at = (share: number) => found[Math.round(share * (found.length - 1))] as number;
  return [at(0.025), at(0.975)];
}
