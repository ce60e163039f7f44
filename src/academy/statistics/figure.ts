// A statistic as it may be shown. A number that rests on too few people is not shown at all, and one that does not exist is never 0 or 1.

export type Figure =
  | { state: 'known'; value: number; n: number; interval: Interval | null }
  | { state: 'too few'; n: number; needs: number }
  | { state: 'undefined'; n: number; why: string };

/** Lower and upper end. */
export type Interval = [low: number, high: number];

/** How many it takes before a number is shown. Prometric's guidelines ask for far more; below these a number misleads. */
export const needed = {
  shares: 10,
  reliability: 30,
  agreement: 30,
  regression: 30,
  publication: 10,
} as const;

type Measured = {
  /** People, scripts or judges it rests on. */
  n: number;
  needs: number;
  /** Why it does not exist when `value` is null. */
  why: string;
  interval?: () => Interval | null;
};

/** Decides what may be shown. The interval is only worked out when the number is. */
export function figure(value: number | null, { n, needs, why, interval }: Measured): Figure {
  if (n < needs) return { state: 'too few', n, needs };
  if (value === null) return { state: 'undefined', n, why };
  return { state: 'known', value, n, interval: interval?.() ?? null };
}
