// Comparative judgement: how often the piece of the row was preferred to the piece of the column.
import { bradleyTerry, separation } from '../bradley-terry.ts';
import { figure, needed } from '../figure.ts';
import { sum } from '../moments.ts';
import { atLeast, type Choices, line, type Report } from './report.ts';

/** @param names of the pieces, in order */
export function comparisonsReport(wins: number[][], names: readonly string[], choices: Choices): Report {
  const strengths = bradleyTerry(wins);
  const n = sum(wins.map(sum));
  const about = {
    n,
    needs: atLeast(needed.agreement, choices),
    why: 'the comparisons do not hang together: some only won, or only lost',
  };
  return {
    about: `${n} comparisons of ${names.length} pieces`,
    lines: [
      ...names.map((name, piece) => line(name, figure(strengths?.[piece] ?? null, about))),
      line('scale separation reliability', figure(strengths && separation(wins, strengths), about), {
        word: (value) => (value >= 0.8 ? 'enough to rank' : 'too low to rank'),
        needs: needed.agreement,
      }),
    ],
    items: [],
    notes: [],
  };
}
