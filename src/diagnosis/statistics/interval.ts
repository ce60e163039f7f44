// The 95% interval of a share. Wilson's, for it stays honest where counts are small and shares near 0 or 1.

export type Interval = { low: number; high: number };

const z = 1.96;

/**
 * Wilson's score interval (Wilson 1927; preferred at small n by Brown, Cai and DasGupta 2001).
 * @param share 0 to 1
 * @param n observations the share is worth, above 0; not whole after a correction for clustering
 */
export function wilson(share: number, n: number): Interval {
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / scale;
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
