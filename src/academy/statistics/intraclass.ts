// The six intraclass correlations: how much of the differences between marks lies in the work and not in the markers.
import { mean, sum } from './moments.ts';

type MeanSquares = { between: number; within: number; markers: number; residual: number };

/** One marker's mark, or the mean of all of them; each null where it does not exist. */
export type Intraclass = Record<'1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k', number | null>;

/** Mean squares of the two-way table, a row a script, a column a marker. Null with fewer than two of either. */
export function meanSquares(scores: readonly (readonly number[])[]): MeanSquares | null {
  const [n, k] = [scores.length, scores[0]?.length ?? 0];
  if (n < 2 || k < 2) return null;
  const origin = scores[0]?.[0] as number;
  const shifted = scores.map((row) => row.map((value) => value - origin));
  const grand = mean(shifted.flat()) as number;
  const rows = shifted.map((row) => mean(row) as number);
  const columns = shifted[0]!.map((_, j) => mean(shifted.map((row) => row[j] as number)) as number);
  const squares = (values: readonly number[]) => sum(values.map((value) => (value - grand) ** 2));
  const [total, between, markers] = [squares(shifted.flat()), k * squares(rows), n * squares(columns)];
  // What rounding leaves of nothing is nothing: divided by, it would be a huge number.
  const positive = (value: number) => (value > total * 1e-12 ? value : 0);
  return {
    between: positive(between) / (n - 1),
    within: positive(total - between) / (n * (k - 1)),
    markers: positive(markers) / (k - 1),
    residual: positive(total - between - markers) / ((n - 1) * (k - 1)),
  };
}

/**
 * ICC(1,·): each script has markers of its own; (2,·): the markers stand for others like them; (3,·): only these markers count.
 * Null without variance. Source: Shrout & Fleiss 1979, Psychological Bulletin 86(2).
 */
export function intraclass(scores: readonly (readonly number[])[]): Intraclass {
  const squares = meanSquares(scores);
  const nothing = { '1,1': null, '2,1': null, '3,1': null, '1,k': null, '2,k': null, '3,k': null };
  if (!squares) return nothing;
  const { between: b, within: w, markers: j, residual: e } = squares;
  const [n, k] = [scores.length, scores[0]?.length ?? 0];
  const least = (b + w + j + e) * 1e-12;
  const share = (part: number, whole: number) => (whole > least ? part / whole : null);
  return {
    '1,1': share(b - w, b + (k - 1) * w),
    '2,1': share(b - e, b + (k - 1) * e + (k * (j - e)) / n),
    '3,1': share(b - e, b + (k - 1) * e),
    '1,k': share(b - w, b),
    '2,k': share(b - e, b + (j - e) / n),
    '3,k': share(b - e, b),
  };
}
