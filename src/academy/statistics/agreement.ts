// How often markers agree, in plain shares. Shares are easy to read and easy to be proud of: they stand beside a kappa, never alone.
import { given, type Ratings } from './ratings.ts';

/** Shares of pairs of marks that are equal, and that are equal or one level apart. Null where nothing was rated twice. */
export function agreement(ratings: Ratings): { exact: number; adjacent: number; scripts: number } | null {
  let pairs = 0;
  let exact = 0;
  let adjacent = 0;
  const doubled = ratings.map(given).filter((row) => row.length >= 2);
  for (const row of doubled)
    for (const [i, a] of row.entries())
      for (const b of row.slice(i + 1)) {
        pairs++;
        if (a === b) exact++;
        if (Math.abs(a - b) <= 1) adjacent++;
      }
  return pairs === 0 ? null : { exact: exact / pairs, adjacent: adjacent / pairs, scripts: doubled.length };
}
