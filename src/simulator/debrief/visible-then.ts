// What an entry deserved in each of its answers, given what showed at the time: a debrief must not judge by what came out later.
import { expectedMark, posterior } from '../posterior.ts';
import { table } from '../table/index.ts';
import type { Entry } from '../world.ts';

export type Weighed = {
  entry: Entry;
  /** Marks of every answer that could have been given, 0 to 3. */
  marks: Record<string, number>;
  best: string;
  /** Marks left on the table. */
  lost: number;
  /** Index of the context that looked likeliest, and how likely it looked. */
  likeliest: number;
  chance: number;
};

/** Null for forecasts, and for what never came to be decided. */
export function weighed(entry: Entry): Weighed | null {
  if (entry.kind === 'forecast' || entry.kind === 'exhibit' || entry.isLost) return null;
  const family = table.families[entry.kind];
  const chances = posterior(family, entry.cues);
  const marks = Object.fromEntries(
    Object.keys(family.options).map((option) => [option, expectedMark(family, option, chances)]),
  );
  const best = Object.keys(marks).reduce((a, b) => (marks[a]! >= marks[b]! ? a : b));
  const likeliest = chances.indexOf(Math.max(...chances));
  return {
    entry,
    marks,
    best,
    lost: marks[best]! - (marks[entry.done] ?? 0),
    likeliest,
    chance: chances[likeliest] as number,
  };
}
