// Fleiss' kappa: nominal agreement where each thing was put into a category by the same number of markers, not always the same people.
import { sum } from './moments.ts';

/**
 * κ = (P̄ − P̄ₑ) / (1 − P̄ₑ).
 * @param counts a row a thing, a column a category: how many markers chose it. Every row must have the same sum, of two at least
 * @returns null where the rows differ in size or only one category was ever chosen
 * Source: Fleiss 1971, Psychological Bulletin 76(5).
 */
export function fleissKappa(counts: readonly (readonly number[])[]): number | null {
  const markers = sum(counts[0] ?? []);
  if (markers < 2 || counts.some((row) => sum(row) !== markers)) return null;
  const all = counts.length * markers;
  const shares = (counts[0] ?? []).map((_, category) => sum(counts.map((row) => row[category] ?? 0)) / all);
  if (shares.some((share) => share === 1)) return null;
  const agreed = counts.map(
    (row) => (sum(row.map((count) => count ** 2)) - markers) / (markers * (markers - 1)),
  );
  const observed = sum(agreed) / counts.length;
  const expected = sum(shares.map((share) => share ** 2));
  return (observed - expected) / (1 - expected);
}
