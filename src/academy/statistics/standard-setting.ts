// Where the cut comes from. The method changes who fails, so a cut never travels without its method, its judges and its error.
import { leastSquares, mean, sampleVariance, sum } from './moments.ts';

export type AngoffCut = { cut: number; sd: number | null; se: number | null; judges: number; sums: number[] };

/**
 * Modified Angoff: each judge says, item by item, the chance that a just-competent person is right; the cut is the mean of the judges' sums.
 * @param chances a row a judge, a column an item, 0 to 1. SD and error are null with one judge; null without judges
 * Source: Angoff 1971, in Thorndike (ed.), Educational Measurement.
 */
export function angoff(chances: readonly (readonly number[])[]): AngoffCut | null {
  const sums = chances.map(sum);
  const cut = mean(sums);
  if (cut === null) return null;
  const spread = sampleVariance(sums);
  const sd = spread === null ? null : Math.sqrt(spread);
  return { cut, sd, se: sd === null ? null : sd / Math.sqrt(sums.length), judges: sums.length, sums };
}

/**
 * Borderline regression: totals regressed on the global rating, the cut is the total foreseen at `borderline`.
 * Null where all global ratings are the same. Source: Kramer et al. 2003, Medical Education 37(2).
 */
export function borderlineRegression(
  pairs: readonly { global: number; total: number }[],
  borderline: number,
): { cut: number; slope: number; intercept: number; n: number } | null {
  const line = leastSquares(
    pairs.map(({ global }) => global),
    pairs.map(({ total }) => total),
  );
  return line ? { cut: line.intercept + line.slope * borderline, ...line, n: pairs.length } : null;
}
