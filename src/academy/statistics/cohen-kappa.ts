// Cohen's kappa for two markers, plain and weighted. One function: plain is the weighting in which every disagreement costs the same.
import { sum } from './moments.ts';

export type Table = readonly (readonly number[])[];
export type Weighting = 'equal' | 'linear' | 'quadratic';

/** What a disagreement of levels i and j costs. @param size levels of the scale */
export function weightsOf(weighting: Weighting, size: number): number[][] {
  const power = { equal: 0, linear: 1, quadratic: 2 }[weighting];
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 0 : Math.abs(i - j) ** power)),
  );
}

/**
 * κ_w = 1 − Σ w·observed / Σ w·expected, from a square table of counts or shares; `weights` are costs of disagreement, 0 on the diagonal.
 * Null where chance alone leaves no disagreement, as when both markers gave one level throughout.
 * Source: Cohen 1968, Psychological Bulletin 70(4); with equal weights it is Cohen 1960.
 */
export function cohenKappa(table: Table, weights: Table): number | null {
  const n = sum(table.map(sum));
  const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  let observed = 0;
  let expected = 0;
  for (const [i, row] of table.entries())
    for (const [j, count] of row.entries()) {
      const cost = weights[i]?.[j] ?? 0;
      observed += cost * count;
      expected += (cost * sum(row) * (columns[j] as number)) / n;
    }
  return expected > 0 ? 1 - observed / expected : null;
}
