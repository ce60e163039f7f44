// How far two markers agree on each criterion of each component, from the first two marks of every script. What a third said is left out: it was called for.
import type { CriterionAgreement } from '../marking/criterion-gate.ts';
import { agreement } from '../statistics/agreement.ts';
import { krippendorffAlpha } from '../statistics/krippendorff.ts';

type FirstMarks = { component: string; scriptId: string; levels: Record<string, number> };
type Criteria = readonly { component: string; criteria: readonly string[] }[];

export function agreementOf(
  marks: readonly FirstMarks[],
  rule: Criteria,
): Record<string, Record<string, CriterionAgreement>> {
  return Object.fromEntries(
    rule.map(({ component, criteria }) => {
      const scripts = [
        ...Map.groupBy(
          marks.filter((mark) => mark.component === component),
          ({ scriptId }) => scriptId,
        ).values(),
      ].filter(({ length }) => length === 2);
      return [component, Object.fromEntries(criteria.map((each) => [each, ofCriterion(scripts, each)]))];
    }),
  );
}

function ofCriterion(scripts: readonly FirstMarks[][], criterion: string): CriterionAgreement {
  const ratings = scripts
    .map((pair) => pair.flatMap(({ levels }) => levels[criterion] ?? []))
    .filter(({ length }) => length === 2);
  return {
    alpha: krippendorffAlpha(ratings, 'ordinal'),
    within: agreement(ratings)?.adjacent ?? null,
    scripts: ratings.length,
  };
}
