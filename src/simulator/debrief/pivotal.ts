// The decisions that cost most, by the marks left on the table given what showed.
import type { Entry } from '../world.ts';
import { type Weighed, weighed } from './visible-then.ts';

/** Largest loss first; the earlier of two alike. At most `count`, and none that lost nothing. */
export function pivotalDecisions(log: readonly Entry[], count = 5): Weighed[] {
  return log
    .flatMap((entry) => weighed(entry) ?? [])
    .filter(({ lost }) => lost > 0.005)
    .sort((a, b) => b.lost - a.lost || a.entry.week - b.entry.week)
    .slice(0, count);
}
