// Holds the critic to account: did key results it had spoken about end with lower scores than those it had not? An interval goes with every figure, and too little says so.

/** A scored key result. Those of one objective are of one mind, so objectives are what is drawn, not key results. */
export type Scored = { objective: string; isFlagged: boolean; score: number };

type Estimate = { value: number; low: number; high: number };
type Group = {
  keyResults: number;
  objectives: number;
  /** Mean score with its 95% interval; null while there is too little. */
  mean: Estimate | null;
};
export type SelfAudit = {
  flagged: Group;
  unflagged: Group;
  /** Mean of the flagged less mean of the others; null while there is too little, or where all scores are alike. */
  difference: Estimate | null;
};

/** Below these in either group nothing is said: few clusters make intervals of this kind too narrow. */
export const fewest = { keyResults: 20, objectives: 10 };

/**
 * Compares scores, 0 to 1. Standard errors are robust to whatever key results of one objective have in common.
 * Source: Liang and Zeger, Biometrika 73 (1986) 13; for few clusters the factor G/(G-1) and t with G-1 degrees of freedom
 * as in Cameron and Miller, Journal of Human Resources 50 (2015) 317.
 */
export function selfAudit(scored: readonly Scored[]): SelfAudit {
  const of = (isFlagged: boolean) => scored.filter((each) => each.isFlagged === isFlagged);
  const [flagged, unflagged] = [of(true), of(false)];
  const isEnough = [flagged, unflagged].every(
    (group) => group.length >= fewest.keyResults && objectivesIn(group) >= fewest.objectives,
  );
  const isAlike = scored.every(({ score }) => score === scored[0]?.score);
  return {
    flagged: groupOf(flagged, isEnough && !isAlike),
    unflagged: groupOf(unflagged, isEnough && !isAlike),
    difference:
      isEnough && !isAlike
        ? estimate(meanOf(flagged) - meanOf(unflagged), [...pulls(flagged), ...pulls(unflagged, -1)], -1)
        : null,
  };
}

function groupOf(group: readonly Scored[], saysMean: boolean): Group {
  return {
    keyResults: group.length,
    objectives: objectivesIn(group),
    mean: saysMean ? estimate(meanOf(group), pulls(group), 0) : null,
  };
}

const objectivesIn = (group: readonly Scored[]) => new Set(group.map(({ objective }) => objective)).size;
const meanOf = (group: readonly Scored[]) => group.reduce((sum, { score }) => sum + score, 0) / group.length;

type Pull = { objective: string; by: number };

/** How far each key result pulls the mean of its group. */
function pulls(group: readonly Scored[], sign = 1): Pull[] {
  const mean = meanOf(group);
  return group.map(({ objective, score }) => ({ objective, by: (sign * (score - mean)) / group.length }));
}

function estimate(value: number, all: readonly Pull[], lowest: number): Estimate {
  const sums = new Map<string, number>();
  for (const { objective, by } of all) sums.set(objective, (sums.get(objective) ?? 0) + by);
  const clusters = sums.size;
  const variance =
    [...sums.values()].reduce((sum, each) => sum + each * each, 0) * (clusters / (clusters - 1));
  const reach = tQuantile(clusters - 1) * Math.sqrt(variance);
  return { value, low: Math.max(lowest, value - reach), high: Math.min(1, value + reach) };
}

const z = 1.959963985;

/**
 * The 97.5% quantile of Student's t, within 0.001 from 6 degrees of freedom on.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
export function tQuantile(degrees: number): number {
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3;
}
