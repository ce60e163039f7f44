// Agreement from counts instead of marks: a square table of two markers, or things by categories.
import { kappaBand } from '../bands.ts';
import { cohenKappa, weightsOf } from '../cohen-kappa.ts';
import { figure, needed } from '../figure.ts';
import { fleissKappa } from '../fleiss-kappa.ts';
import { sum } from '../moments.ts';
import { atLeast, type Choices, line, noVariance, type Report } from './report.ts';

/** Two markers: a row a level of the first, a column a level of the second, a cell how often, or what share. */
export function tableReport(table: number[][], choices: Choices): Report {
  const total = sum(table.map(sum));
  // Shares say nothing of how many; whoever brings them has seen to that.
  const areShares = Math.abs(total - 1) < 0.01;
  const needs = areShares ? 0 : atLeast(needed.agreement, choices);
  const weightings = (['equal', 'linear', 'quadratic'] as const).map(
    (weighting) =>
      [
        weighting === 'equal' ? "Cohen's kappa" : `kappa, ${weighting} weights`,
        weightsOf(weighting, table.length),
      ] as const,
  );
  const own = choices.weights ? [['kappa, own weights', choices.weights] as const] : [];
  return {
    about: areShares ? 'two markers, as shares' : `${total} things, two markers`,
    lines: [...weightings, ...own].map(([name, weights]) =>
      line(name, figure(cohenKappa(table, weights), { n: total, needs, why: noVariance }), {
        word: kappaBand,
        needs: areShares ? 0 : needed.agreement,
      }),
    ),
    items: [],
    notes: [],
  };
}

/** A row a thing, a column a category, a cell how many markers chose it. */
export function categoriesReport(counts: number[][], choices: Choices): Report {
  const needs = atLeast(needed.agreement, choices);
  const sizes = new Set(counts.map(sum));
  const why = sizes.size > 1 ? 'the rows have different numbers of markers' : noVariance;
  return {
    about: `${counts.length} things, ${sum(counts[0] ?? [])} markers each`,
    lines: [
      line("Fleiss' kappa", figure(fleissKappa(counts), { n: counts.length, needs, why }), {
        word: kappaBand,
        needs: needed.agreement,
      }),
    ],
    items: [],
    notes: [],
  };
}
