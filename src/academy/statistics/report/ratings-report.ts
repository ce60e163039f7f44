// Agreement of markers: a row a script, a column a marker.
import { agreement } from '../agreement.ts';
import { alphaBand, intraclassBand, kappaBand } from '../bands.ts';
import { bootstrapInterval } from '../bootstrap.ts';
import { cohenKappa, weightsOf } from '../cohen-kappa.ts';
import { type Figure, figure, needed } from '../figure.ts';
import { wilson } from '../interval.ts';
import { intraclass } from '../intraclass.ts';
import { krippendorffAlpha, scales } from '../krippendorff.ts';
import { complete, crossed, given, levelsOf, type Ratings } from '../ratings.ts';
import { atLeast, type Choices, type Line, line, noVariance, type Report } from './report.ts';

export function ratingsReport(ratings: Ratings, choices: Choices): Report {
  const markers = ratings[0]?.length ?? 0;
  const doubled = ratings.filter((row) => given(row).length >= 2);
  const lines = [
    ...shares(doubled, choices),
    ...(markers === 2 ? kappas(doubled, choices) : []),
    ...alphas(doubled, choices),
    ...intraclasses(complete(ratings), choices),
  ];
  const single = ratings.length - doubled.length;
  const notes =
    single > 0 ? [`${single} of ${ratings.length} were rated by fewer than two and are left out.`] : [];
  return { about: `${doubled.length} rated twice or more, ${markers} markers`, lines, items: [], notes };
}

function shares(doubled: Ratings, choices: Choices): Line[] {
  const found = agreement(doubled);
  const share = (value: number | undefined) =>
    figure(value ?? null, {
      n: doubled.length,
      needs: atLeast(needed.shares, choices),
      why: 'nothing was rated twice',
      interval: () => wilson(value as number, doubled.length),
    });
  return [
    line('exact agreement', share(found?.exact)),
    line('exact or one level apart', share(found?.adjacent)),
  ];
}

function measured(rows: Ratings, of: (rows: Ratings) => number | null, choices: Choices): Figure {
  return figure(of(rows), {
    n: rows.length,
    needs: atLeast(needed.agreement, choices),
    why: noVariance,
    interval: () => bootstrapInterval(rows, of, choices.seed),
  });
}

// On the levels that occur. A level nobody used costs nothing unless it lies between two that were used, so the numbers themselves are the scale.
function kappas(doubled: Ratings, choices: Choices): Line[] {
  const scale = wholeScale(doubled);
  const kappa = (weighting: 'equal' | 'linear' | 'quadratic') => (rows: Ratings) =>
    cohenKappa(crossed(rows, scale), weightsOf(weighting, scale.length));
  return [
    line("Cohen's kappa", measured(doubled, kappa('equal'), choices), {
      word: kappaBand,
      needs: needed.agreement,
    }),
    line('kappa, linear weights', measured(doubled, kappa('linear'), choices), {
      word: kappaBand,
      needs: needed.agreement,
    }),
    line('kappa, quadratic weights', measured(doubled, kappa('quadratic'), choices), {
      word: kappaBand,
      needs: needed.agreement,
    }),
  ];
}

const mostLevels = 101;

function wholeScale(ratings: Ratings): number[] {
  const levels = levelsOf(ratings);
  const [least = 0, most = 0] = [levels[0], levels.at(-1)];
  const isWhole = levels.every(Number.isInteger) && most - least < mostLevels;
  return isWhole ? Array.from({ length: most - least + 1 }, (_, step) => least + step) : levels;
}

function alphas(doubled: Ratings, choices: Choices): Line[] {
  const all = levelsOf(doubled);
  return scales
    .filter((scale) => scale !== 'ratio' || all.every((value) => value >= 0))
    .map((scale) =>
      line(
        `Krippendorff's alpha, ${scale}`,
        measured(doubled, (rows) => krippendorffAlpha(rows, scale), choices),
        { word: alphaBand, needs: needed.agreement },
      ),
    );
}

function intraclasses(scores: number[][], choices: Choices): Line[] {
  const markers = scores[0]?.length ?? 0;
  const kinds = Object.keys(intraclass(scores)) as (keyof ReturnType<typeof intraclass>)[];
  return kinds.map((kind) =>
    line(
      `ICC(${kind.replace('k', String(markers || 'k'))})`,
      measured(scores, (rows) => intraclass(rows as number[][])[kind], choices),
      { word: intraclassBand, needs: needed.agreement },
    ),
  );
}
