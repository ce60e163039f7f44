// When two markers are not enough. The third marks blind as well; all three marks stay in the record.
import { type Mark, totalOf } from './mark.ts';

type Bounds = {
  criteria: readonly string[];
  cut: number;
  /** Standard error of a mark, on the scale of the total. */
  sem: number;
};

const apart = 2;
const levelsOf = (mark: Mark, criteria: readonly string[]) =>
  criteria.map((criterion) => mark.levels[criterion] ?? 0);

/** Why a third mark is needed, in words; empty when it is not. */
export function thirdMarkReasons(
  [first, second]: readonly [Mark, Mark],
  { criteria, cut, sem }: Bounds,
): string[] {
  const reasons = criteria
    .filter(
      (criterion) => Math.abs((first.levels[criterion] ?? 0) - (second.levels[criterion] ?? 0)) >= apart,
    )
    .map((criterion) => `the marks of “${criterion}” are two levels apart or more`);
  const totals = [first, second].map((mark) => totalOf(levelsOf(mark, criteria))) as [number, number];
  if (totals.some((total) => total >= cut) && totals.some((total) => total < cut))
    reasons.push('the totals lie on both sides of the cut');
  if (totals.some((total) => Math.abs(total - cut) <= sem))
    reasons.push('a total lies within its error of the cut');
  return reasons;
}

/** The level that stands for each criterion: the mean of two marks, the median of three. */
export function settledLevels(marks: readonly Mark[], criteria: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    criteria.map((criterion) => {
      const given = marks.map((mark) => mark.levels[criterion] ?? 0).sort((a, b) => a - b);
      const middle = Math.floor(given.length / 2);
      return [
        criterion,
        given.length % 2 === 1
          ? (given[middle] as number)
          : ((given[middle - 1] as number) + (given[middle] as number)) / 2,
      ];
    }),
  );
}
