// A detector overlooks some and accuses some. Knowing how often, the true share can be told from the counted one.
import type { Detector } from '../facts.ts';

/**
 * The share behind a detected share: `(p + sp − 1) / (se + sp − 1)`, held within 0 and 1 (Rogan and Gladen 1978).
 * @param detector better than a coin: sensitivity + specificity above 1
 */
export function undetected(share: number, { sensitivity, specificity }: Detector): number {
  return Math.min(1, Math.max(0, (share + specificity - 1) / (sensitivity + specificity - 1)));
}
