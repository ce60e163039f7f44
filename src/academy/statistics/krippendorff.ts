// Krippendorff's alpha: agreement of any number of markers, with gaps, on any kind of scale.
import { given, levelsOf, type Ratings } from './ratings.ts';

export const scales = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Scale = (typeof scales)[number];

/**
 * α = 1 − Dₒ/Dₑ over the coincidences of values within units. 1 is full agreement, 0 what chance gives, below 0 is worse.
 * Units that fewer than two rated say nothing and are left out. Null where no unit is rated twice or every value is the same.
 * Source: Hayes & Krippendorff 2007, Communication Methods and Measures 1(1).
 */
export function krippendorffAlpha(ratings: Ratings, scale: Scale): number | null {
  const units = ratings.map(given).filter((unit) => unit.length >= 2);
  const values = levelsOf(units);
  const all = units.flat();
  const counts = values.map((value) => all.filter((each) => each === value).length);
  const distance = distances(values, counts, scale);
  let observed = 0;
  for (const unit of units)
    for (const [i, a] of unit.entries())
      for (const [j, b] of unit.entries())
        if (i !== j) observed += at(distance, values.indexOf(a), values.indexOf(b)) / (unit.length - 1);
  let expected = 0;
  for (const [c, nc] of counts.entries())
    for (const [k, nk] of counts.entries()) expected += nc * nk * at(distance, c, k);
  return expected > 0 ? 1 - ((all.length - 1) * observed) / expected : null;
}

const at = (table: readonly (readonly number[])[], row: number, column: number) =>
  (table[row] as number[])[column] as number;

function distances(values: readonly number[], counts: readonly number[], scale: Scale): number[][] {
  return values.map((a, c) =>
    values.map((b, k) => {
      if (c === k) return 0;
      if (scale === 'nominal') return 1;
      if (scale === 'interval') return (a - b) ** 2;
      if (scale === 'ratio') return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
      return ranksBetween(counts, Math.min(c, k), Math.max(c, k)) ** 2;
    }),
  );
}

/** Values ranked between two levels, each end counted by half. */
function ranksBetween(counts: readonly number[], from: number, to: number): number {
  const within = counts.slice(from, to + 1).reduce((total, count) => total + count, 0);
  return within - ((counts[from] as number) + (counts[to] as number)) / 2;
}
