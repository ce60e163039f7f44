// KR-21: reliability from the number of items, the mean and the variance alone, for reports that give no more.

/** k/(k−1) · (1 − μ(k−μ)/(kσ²)); a lower bound of KR-20. Null with one item or no variance. Source: Kuder & Richardson 1937, formula 21. */
export function kr21(items: number, mean: number, variance: number): number | null {
  if (items < 2 || !(variance > 0)) return null;
  return (items / (items - 1)) * (1 - (mean * (items - mean)) / (items * variance));
}
