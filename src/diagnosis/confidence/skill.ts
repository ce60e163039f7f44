// Whether stated confidence tells more than always stating how often things work out here. Blanket amber earns nothing.
import type { Call } from './call.ts';

export type Skill = {
  n: number;
  /** How often it worked out, 0 to 1. */
  base: number;
  /** Mean squared miss of the stated probabilities, 0 best, 1 worst (Brier 1950). */
  brier: number;
  /** 1 is perfect, 0 no better than the base rate, below 0 worse; null where everything, or nothing, worked out, or too few were called. */
  skill: number | null;
  /** The 95% interval of the skill. */
  low: number | null;
  high: number | null;
};

/** With fewer calls the interval of the skill would be no interval. */
export const leastCalls = 15;

/**
 * The Brier skill against the base rate, `1 − mean((c − y)²) / (base · (1 − base))`. The interval is a jackknife: how the skill
 * moves as each call is left out (Efron and Stein 1981).
 * @param calls one or more
 */
export function skillOf(calls: readonly Call[]): Skill {
  const n = calls.length;
  const landed = calls.filter(({ achieved }) => achieved).length;
  const missed = calls.map(({ confidence, achieved }) => (confidence - Number(achieved)) ** 2);
  const total = missed.reduce((sum, miss) => sum + miss, 0);
  const known = { n, base: landed / n, brier: total / n };
  const skill = ratio(total, landed, n);
  // Leaving one out must not take the only miss, or the only success, away.
  if (n < leastCalls || landed < 2 || n - landed < 2 || skill === null)
    return { ...known, skill: null, low: null, high: null };
  const without = calls.map(
    ({ achieved }, index) => ratio(total - missed[index]!, landed - Number(achieved), n - 1)!,
  );
  const mean = without.reduce((sum, each) => sum + each, 0) / n;
  const spread = without.reduce((sum, each) => sum + (each - mean) ** 2, 0) * ((n - 1) / n);
  const half = 1.96 * Math.sqrt(spread);
  return { ...known, skill, low: skill - half, high: Math.min(1, skill + half) };
}

function ratio(total: number, landed: number, n: number): number | null {
  const base = landed / n;
  return base === 0 || base === 1 ? null : 1 - total / n / (base * (1 - base));
}
