// Cuts, from judges or from a regression.
import { figure, needed } from '../figure.ts';
import { angoff, borderlineRegression } from '../standard-setting.ts';
import { atLeast, type Choices, line, type Report } from './report.ts';

/** So many make an Angoff cut reliable. Source: van der Vleuten, standard setting. */
const enoughJudges = 10;

/** A row a judge, a column an item, a cell the chance that a just-competent person is right. */
export function angoffReport(chances: number[][]): Report {
  const found = angoff(chances);
  const n = chances.length;
  const one = (value: number | null | undefined) =>
    figure(value ?? null, { n, needs: 1, why: 'one judge has no spread' });
  return {
    about: `${n} judges, ${chances[0]?.length ?? 0} items`,
    lines: [
      line('cut', one(found?.cut)),
      line('standard deviation of judges', one(found?.sd)),
      line('standard error of the cut', one(found?.se)),
    ],
    items: [],
    notes:
      n < enoughJudges ? [`Ten judges make a cut reliable; this one rests on ${n} and is provisional.`] : [],
  };
}

/** Two columns: global rating, total. */
export function borderlineReport(rows: number[][], choices: Choices): Report {
  const pairs = rows.map(([global = 0, total = 0]) => ({ global, total }));
  const found = borderlineRegression(pairs, choices.borderline);
  const one = (value: number | undefined) =>
    figure(value ?? null, {
      n: pairs.length,
      needs: atLeast(needed.regression, choices),
      why: 'all global ratings are the same',
    });
  return {
    about: `${pairs.length} performances, borderline is ${choices.borderline}`,
    lines: [
      line('cut', one(found?.cut)),
      line('slope', one(found?.slope)),
      line('intercept', one(found?.intercept)),
    ],
    items: [],
    notes:
      pairs.length < needed.regression
        ? [
            `Below ${needed.regression} performances the panel's cut stands, and the award says "provisional".`,
          ]
        : [],
  };
}
