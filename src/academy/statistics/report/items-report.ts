// A test taken by people: a row a person, a column an item, a cell the points.
import { bootstrapInterval } from '../bootstrap.ts';
import { cronbachAlpha, itemsOf, type Scores, stratifiedAlpha, totalsOf } from '../cronbach-alpha.ts';
import { type Figure, figure, needed } from '../figure.ts';
import { fisher, wilson } from '../interval.ts';
import { itemAnalysis, itemFlags } from '../item-analysis.ts';
import { kr21 } from '../kuder-richardson.ts';
import { mean, variance } from '../moments.ts';
import { livingston, spearmanBrown, splitHalf, standardError } from '../reliability.ts';
import { atLeast, type Choices, type ItemLine, type Line, line, noVariance, type Report } from './report.ts';

/** @param names of the items, in order */
export function itemsReport(scores: Scores, names: readonly string[], choices: Choices): Report {
  const most = itemsOf(scores).map((item) => Math.max(1, ...item));
  return {
    about: `${scores.length} people, ${names.length} items`,
    lines: [...ofTotals(scores, choices), ...reliabilities(scores, most, choices)],
    items: itemLines(scores, names, most, choices),
    notes: most.some((points) => points > 1)
      ? ['Points of an item are taken as the most that anybody got in it.']
      : [],
  };
}

function ofTotals(scores: Scores, choices: Choices): Line[] {
  const totals = totalsOf(scores);
  const spread = variance(totals);
  const about = { n: totals.length, needs: atLeast(needed.shares, choices), why: 'nobody took it' };
  return [
    line('mean', figure(mean(totals), about)),
    line('standard deviation', figure(spread === null ? null : Math.sqrt(spread), about)),
  ];
}

function reliabilities(scores: Scores, most: readonly number[], choices: Choices): Line[] {
  const totals = totalsOf(scores);
  const [average, spread, alpha] = [mean(totals) ?? 0, variance(totals), cronbachAlpha(scores)];
  const isRightOrWrong =
    most.every((points) => points === 1) && scores.flat().every((x) => x === 0 || x === 1);
  const known = (value: number | null, of?: (rows: Scores) => number | null) =>
    figure(value, {
      n: scores.length,
      needs: atLeast(needed.reliability, choices),
      why: noVariance,
      interval: () => (of ? bootstrapInterval(scores, of, choices.seed) : null),
    });
  const { cut, strata } = choices;
  return [
    line(isRightOrWrong ? 'alpha (KR-20)' : 'alpha', known(alpha, cronbachAlpha)),
    ...(isRightOrWrong ? [line('KR-21', known(kr21(most.length, average, spread ?? 0)))] : []),
    line('split-half, full length', known(splitHalf(scores), splitHalf)),
    ...(strata
      ? [
          line(
            'stratified alpha',
            known(stratifiedAlpha(scores, strata), (rows) => stratifiedAlpha(rows, strata)),
          ),
        ]
      : []),
    line('standard error of a mark', known(standardError(spread, alpha))),
    line('alpha at twice the length', known(spearmanBrown(alpha, 2))),
    ...(cut === null
      ? []
      : [
          line(
            `Livingston at ${cut}`,
            known(livingston(alpha, { mean: average, variance: spread ?? 0, cut })),
          ),
        ]),
  ];
}

function itemLines(
  scores: Scores,
  names: readonly string[],
  most: readonly number[],
  choices: Choices,
): ItemLine[] {
  const n = scores.length;
  const r = (value: number | null): Figure =>
    figure(value, {
      n,
      needs: atLeast(needed.reliability, choices),
      why: noVariance,
      interval: () => fisher(value as number, n),
    });
  return itemAnalysis(scores, most).map((item, index) => {
    const difficulty = figure(item.difficulty, {
      n,
      needs: atLeast(needed.shares, choices),
      why: 'it has no points',
      interval: () => wilson(item.difficulty as number, n),
    });
    const withRest = r(item.withRest);
    const shown = {
      ...item,
      difficulty: difficulty.state === 'known' ? item.difficulty : null,
      withRest: withRest.state === 'known' ? item.withRest : null,
    };
    return {
      item: names[index] ?? String(index + 1),
      difficulty,
      withTotal: r(item.withTotal),
      withRest,
      flags: itemFlags(shown),
    };
  });
}
