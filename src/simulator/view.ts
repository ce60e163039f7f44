// What a learner may see of a world. Everything that leaves the server for a marked run passes here; nothing hidden does.
import { budget } from './begin.ts';
import { isOver, options } from './play.ts';
import type { Situation, World } from './world.ts';

export type View = {
  week: number;
  isOver: boolean;
  points: World['points'];
  budget: typeof budget;
  situations: Situation[];
  /** As the teams tell it; true progress is for the debrief. */
  objectives: { candidate: number; teams: number[]; reported: number; isLive: boolean }[];
  /** Weeks in which each team checked in, oldest first. */
  checkIns: boolean[][];
  /** Whether each past review was held, oldest first. */
  reviews: boolean[];
};

export function viewOf(world: World): View {
  return {
    week: world.week,
    isOver: isOver(world),
    points: world.points,
    budget,
    situations: options(world),
    objectives: world.objectives.map(({ candidate, teams, reported, isLive }) => ({
      candidate,
      teams,
      reported: Math.round(100 * reported) / 100,
      isLive,
    })),
    checkIns: world.teams.map((_, team) => world.weeks.map(({ madeCheckIn }) => madeCheckIn[team] ?? false)),
    reviews: world.weeks.map(({ isReviewHeld }) => isReviewHeld),
  };
}
