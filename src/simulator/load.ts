// How much a team carries.
import { lastWeek } from './plan.ts';
import type { Objective, World } from './world.ts';

/** Live objectives a team works on. */
export function objectivesOf(objectives: readonly Objective[], team: number): Objective[] {
  return objectives.filter(({ isLive, teams }) => isLive && teams.includes(team));
}

/** Team-weeks still to do for each week that is left; 1 is just full. */
export function loadOf({ objectives, week }: World, team: number): number {
  const weeksLeft = Math.max(1, lastWeek + 1 - week);
  let left = 0;
  for (const { isLive, teams, effort, progress } of objectives)
    if (isLive && teams.includes(team)) left += (effort * Math.max(0, 1 - progress)) / teams.length;
  return left / weeksLeft;
}
