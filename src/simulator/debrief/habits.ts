// The pattern across decisions: which answer somebody gives again and again where it does not fit, and what it cost together.
import { type Family, families } from '../table/family.ts';
import { table } from '../table/index.ts';
import type { Entry } from '../world.ts';
import { type Weighed, weighed } from './visible-then.ts';

export type Habit = {
  family: Family;
  done: string;
  /** What looked to be the case, by name. */
  context: string;
  times: number;
  /** How often it looked so, whatever was done. */
  outOf: number;
  lost: number;
  /** Every time it looked so, in order of week: the rows of a table. */
  all: Weighed[];
};

const leastTimes = 2;

/** Most costly first; only what was done at least twice. */
export function habitsIn(log: readonly Entry[]): Habit[] {
  const all = log.flatMap((entry) => weighed(entry) ?? []);
  return families
    .flatMap((family) => {
      const own = all.filter(({ entry }) => entry.kind === family);
      return table.families[family].contexts.flatMap((context, index) => {
        const alike = own.filter(({ likeliest }) => likeliest === index);
        return [...Map.groupBy(alike, ({ entry }) => entry.done)].map(
          ([done, same]): Habit => ({
            family,
            done,
            context,
            times: same.length,
            outOf: alike.length,
            lost: same.reduce((sum, { lost }) => sum + lost, 0),
            all: alike,
          }),
        );
      });
    })
    .filter(({ times, lost }) => times >= leastTimes && lost > 1)
    .sort((a, b) => b.lost - a.lost);
}
