// What several runs say together, with how sure it is. A competency is kept back until enough runs speak for it.
import { precision } from './calibration.ts';
import { type Competency, competencies } from './competency.ts';
import type { Marks } from './mark.ts';

export type Judged = {
  /** Mean of the runs, with the ends of its 95% interval. */
  mean: number;
  low: number;
  high: number;
  /** How many runs it takes to be shown. */
  runsNeeded: number;
  isShown: boolean;
};

const reliabilityToShow = 0.7;

/** @param runs the marks of one learner, one or more, on one template */
export function overRuns(
  template: string,
  runs: readonly Marks[],
): { mark: Judged; competencies: Record<Competency, Judged> } {
  const exact = precision[template];
  if (!exact || runs.length === 0) throw new RangeError(`No runs on a known template: “${template}”.`);
  const judged = (of: 'mark' | Competency, read: (marks: Marks) => number): Judged => {
    const { reliability, error } = exact[of];
    const mean = runs.reduce((sum, marks) => sum + read(marks), 0) / runs.length;
    const reach = (1.96 * error) / Math.sqrt(runs.length);
    const runsNeeded = runsFor(reliability);
    return { mean, low: mean - reach, high: mean + reach, runsNeeded, isShown: runs.length >= runsNeeded };
  };
  return {
    mark: judged('mark', ({ mark }) => mark),
    competencies: Object.fromEntries(
      competencies.map((each) => [each, judged(each, (marks) => marks.competencies[each])]),
    ) as Record<Competency, Judged>,
  };
}

/** Runs whose mean is reliable enough, by Spearman and Brown; to be shown, when nothing else is wanted. */
export function runsFor(reliability: number, wanted = reliabilityToShow): number {
  const odds = wanted / (1 - wanted);
  return Math.max(1, Math.ceil((odds * (1 - reliability)) / reliability - 1e-9));
}
