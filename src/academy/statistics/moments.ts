// Sums, means and spreads. Everything is shifted by the first value, so that a row of equal numbers has a spread of exactly nothing.

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Null of nothing. */
export function mean(values: readonly number[]): number | null {
  const [first] = values;
  if (first === undefined) return null;
  return first + sum(values.map((value) => value - first)) / values.length;
}

/** Sum of products of both deviations from their means. */
function products(xs: readonly number[], ys: readonly number[]): number {
  const [x0 = 0, y0 = 0] = [xs[0], ys[0]];
  const dx = xs.map((x) => x - x0);
  const dy = ys.map((y) => y - y0);
  const [mx, my] = [sum(dx) / dx.length, sum(dy) / dy.length];
  return sum(dx.map((x, index) => (x - mx) * ((dy[index] as number) - my)));
}

/** Σ(x − x̄)² / n: the population variance, as item analysis takes it on both sides. Null of nothing. */
export function variance(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(0, products(values, values)) / values.length;
}

/** Σ(x − x̄)² / (n − 1). Null of fewer than two. */
export function sampleVariance(values: readonly number[]): number | null {
  return values.length < 2 ? null : Math.max(0, products(values, values)) / (values.length - 1);
}

/** Pearson's r, −1 to 1. Null where one side has no variance. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [xx, yy] = [products(xs, xs), products(ys, ys)];
  if (!(xx > 0 && yy > 0)) return null;
  return Math.min(1, Math.max(-1, products(xs, ys) / Math.sqrt(xx * yy)));
}

/** Least squares of y on x. Null where x has no variance. */
export function leastSquares(
  xs: readonly number[],
  ys: readonly number[],
): { slope: number; intercept: number } | null {
  const xx = products(xs, xs);
  const [mx, my] = [mean(xs), mean(ys)];
  if (!(xx > 0) || mx === null || my === null) return null;
  const slope = products(xs, ys) / xx;
  return { slope, intercept: my - slope * mx };
}
