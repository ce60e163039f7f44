// Rows of one team resemble each other, so 390 check-ins of ten teams tell less than 390 strangers would.
import type { TeamCount } from '../facts.ts';
import { leastTeams, likenessLimits } from '../thresholds.ts';

/**
 * The number of independent rows that `n` rows in `teams` teams are worth: `n / (1 + (m − 1)·ρ)` with m rows a team (Kish 1965).
 * Only the interval uses it. Thresholds look at the share as counted.
 * @param earlier counts of the teams in a cycle before this one; from six teams on ρ is estimated from them
 */
export function effectiveRows(n: number, teams: number, earlier: readonly TeamCount[] = []): number {
  const rowsPerTeam = Math.max(1, n / teams);
  return n / (1 + (rowsPerTeam - 1) * likenessIn(earlier));
}

/**
 * How alike two rows of one team are: the intra-class correlation by analysis of variance (Fleiss 1981), held within limits, for few
 * teams estimate it roughly. Never from the counts being read: one more miss would move its own interval.
 */
function likenessIn(counts: readonly TeamCount[]): number {
  const { usual, least, most } = likenessLimits;
  const teams = counts.filter(({ n }) => n > 0);
  const all = sum(teams.map(({ n }) => n));
  const mean = sum(teams.map(({ bad }) => bad)) / all;
  if (teams.length < leastTeams || all <= teams.length || mean === 0 || mean === 1) return usual;
  const free = teams.length - 1;
  const between = sum(teams.map(({ bad, n }) => n * (bad / n - mean) ** 2)) / free;
  const within = sum(teams.map(({ bad, n }) => (bad * (n - bad)) / n)) / (all - teams.length);
  const rows = (all - sum(teams.map(({ n }) => n ** 2)) / all) / free;
  const likeness = (between - within) / (between + (rows - 1) * within);
  return Math.min(most, Math.max(least, likeness));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
