// How far teams differ beyond chance. Raw counts, not ranks: with ranks some team is always last, also where all are alike.
import type { TeamCount } from '../facts.ts';

export type Spread = {
  /** Difference between the tenth and the ninetieth percentile team after shrinking, 0 to 1. */
  range: number;
  /** Chance of differences this large among teams that are alike. */
  chance: number;
};

/** Teams differ a little everywhere; without this a large enough count would call any two of them different. */
const ordinary = 0.05;

/**
 * Differences between teams, overdispersion allowed for (Spiegelhalter 2005), each team's share shrunk towards the
 * whole by what its count is worth. The chance comes from X² by Wilson and Hilferty 1931.
 * @param counts two teams or more, each with n above 0
 */
export function spreadOf(counts: readonly TeamCount[]): Spread {
  const all = sum(counts.map(({ n }) => n));
  const mean = sum(counts.map(({ bad }) => bad)) / all;
  const teams = counts.map(({ bad, n }) => ({
    off: bad / n - mean,
    variance: ((mean * (1 - mean)) / n) * (1 + (n - 1) * ordinary),
  }));
  // All or none everywhere: no two teams differ.
  if (mean === 0 || mean === 1) return { range: 0, chance: 1 };
  const free = counts.length - 1;
  const square = sum(teams.map(({ off, variance }) => off ** 2 / variance));
  const between = Math.max(0, sum(teams.map(({ off, variance }) => off ** 2 - variance)) / free);
  const shrunk = teams
    .map(({ off, variance }) => mean + (off * between) / (between + variance))
    .sort((a, b) => a - b);
  return { range: percentile(shrunk, 0.9) - percentile(shrunk, 0.1), chance: beyond(square, free) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

// Between neighbours, in a straight line.
function percentile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}

/** The upper tail of chi-square with `free` degrees of freedom. */
function beyond(square: number, free: number): number {
  const step = 2 / (9 * free);
  return upperTail(((square / free) ** (1 / 3) - (1 - step)) / Math.sqrt(step));
}

/** The upper tail of the normal distribution, right to 7 digits (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
