// From a corpus to figures: every share with its interval, for the sources that were tuned on and for those that were not.
import { type Item, type Part, partOf } from './corpus.ts';
import { type Interval, intervals } from './interval.ts';
import { type Judged, judge, pairTally, sum, type Tally, tallyOf } from './tally.ts';

export type Figure = { hits: number; of: number; low: number; high: number };
export type Figures = Record<string, Figure>;
export type Measured = {
  judged: Judged[];
  figures: Record<'all' | Part, Figures>;
  bySource: Map<string, Tally>;
};

/** Judges every text once and counts. */
export function measure(items: readonly Item[]): Measured {
  const judged = items.map(judge);
  const byId = new Map(judged.map((each) => [each.item.id, each]));
  const tallies = new Map<string, Tally[]>();
  for (const each of judged) {
    const { item } = each;
    const own = tallies.get(item.source) ?? [];
    tallies.set(item.source, own);
    own.push(tallyOf(each));
    const better = item.verdict === 'bad' && item.pair ? byId.get(item.pair) : undefined;
    if (better?.item.verdict === 'good') own.push(pairTally(each, better));
  }
  const bySource = new Map([...tallies].map(([source, all]) => [source, sum(all)]));
  const of = (part: 'all' | Part) =>
    figuresOf(
      [...bySource].filter(([source]) => part === 'all' || partOf(source) === part).map(([, tally]) => tally),
    );
  return { judged, figures: { all: of('all'), tuning: of('tuning'), 'held out': of('held out') }, bySource };
}

function figuresOf(tallies: readonly Tally[]): Figures {
  const between: Record<string, Interval> = intervals(tallies);
  return Object.fromEntries(
    Object.entries(sum(tallies)).map(([name, [hits, of]]) => {
      const [low, high] = between[name] ?? [0, 1];
      return [name, { hits, of, low, high }];
    }),
  );
}
