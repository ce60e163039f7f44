// Item by item: how hard it is and whether those who do well on the rest do well on it. A flag asks for a look, it condemns nothing.
import { itemsOf, type Scores, totalsOf } from './cronbach-alpha.ts';
import { correlation, mean } from './moments.ts';

export type ItemFigures = {
  /** Mean share of the points of the item, 0 to 1; null where it has no points. */
  difficulty: number | null;
  /** Correlation with the total it is part of: always flattering. */
  withTotal: number | null;
  /** Correlation with the total of the other items. */
  withRest: number | null;
};

/** @param most points of each item. Correlations are null where the item or the total has no variance */
export function itemAnalysis(scores: Scores, most: readonly number[]): ItemFigures[] {
  const totals = totalsOf(scores);
  return itemsOf(scores).map((item, index) => {
    const points = most[index] ?? 1;
    const average = mean(item);
    return {
      difficulty: average === null || points <= 0 ? null : average / points,
      withTotal: correlation(item, totals),
      withRest: correlation(
        item,
        totals.map((total, person) => total - (item[person] as number)),
      ),
    };
  });
}

/** The bands an item should lie in. Source: Prometric, internal psychometric guidelines for classical test theory. */
const easiest = 0.89;
const hardest = 0.3;
const leastWithRest = 0.2;

/** What to look at, in words; empty when nothing. */
export function itemFlags({ difficulty, withRest }: ItemFigures): string[] {
  const flags: string[] = [];
  if (difficulty !== null && difficulty > easiest) flags.push('nearly everyone gets it right');
  if (difficulty !== null && difficulty < hardest) flags.push('few get it right');
  if (withRest !== null && withRest < 0) flags.push('stronger people get it wrong: check the key');
  else if (withRest !== null && withRest <= leastWithRest) flags.push('hardly tells people apart');
  return flags;
}
