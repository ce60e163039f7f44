// Rows of one team resemble each other, so 390 check-ins of ten teams tell less than 390 strangers would.

/** How alike two rows of one team are (intra-class correlation). Judgement, until a workspace has cycles enough to estimate its own. */
const likeness = 0.1;

/**
 * The number of independent rows that `n` rows in `teams` teams are worth: `n / (1 + (m − 1)·ρ)` with m rows a team (Kish 1965).
 * Only the interval uses it. Thresholds look at the share as counted.
 */
export function effectiveRows(n: number, teams: number): number {
  const rowsPerTeam = Math.max(1, n / teams);
  return n / (1 + (rowsPerTeam - 1) * likeness);
}
