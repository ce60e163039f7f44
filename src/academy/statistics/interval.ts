// Intervals that have a formula of their own.
import type { Interval } from './figure.ts';

/** Of a normal distribution: 95% lie within. */
const z = 1.959964;

/** Of a share of right answers. It never leaves 0 to 1, and holds for small n. Source: Wilson 1927, JASA 22. */
export function wilson(share: number, n: number): Interval {
  const middle = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)];
}

/** Of a correlation, by Fisher's z. Null with three people or fewer. Source: Fisher 1921, Metron 1. */
export function fisher(r: number, n: number): Interval | null {
  if (n <= 3) return null;
  const reach = z / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)];
}
