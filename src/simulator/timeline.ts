// The weeks that are over as the learner may see them: what was reported, what was answered, whether the review was held. Nothing here was hidden then.

import { optionsOf } from './table/index.ts';
import { type Answered, answeredOf, type Content } from './view.ts';
import type { World } from './world.ts';

export type PastWeek = {
  week: number;
  /** Null before the quarter, when there is no review. */
  isReviewHeld: boolean | null;
  /** Teams without a check-in, by index. */
  silent: number[];
  /** By objective. */
  reported: number[];
  /** Points of attention nobody spent; null before the quarter. */
  pointsLeft: number | null;
  answers: Answered[];
  /** Matters that were left. */
  left: number;
};

/** Oldest first. */
export function timelineOf(content: Content, world: World): PastWeek[] {
  const all = Map.groupBy(
    world.log.filter(({ isLost }) => !isLost),
    ({ week }) => week,
  );
  return [...all].map(([week, entries]) => {
    const line = world.weeks.find((each) => each.week === week);
    const answers = entries.filter(({ option, probability }) => option ?? probability !== undefined);
    return {
      week,
      isReviewHeld: line?.isReviewHeld ?? null,
      silent: line?.madeCheckIn.flatMap((made, team) => (made ? [] : [team])) ?? [],
      reported: line?.reported ?? [],
      pointsLeft: line?.pointsLeft ?? null,
      answers: answers.map((entry) =>
        answeredOf(content, world.seed, { ...entry, options: optionsOf(entry.kind) }, entry),
      ),
      left: entries.length - answers.length,
    };
  });
}
