// The plan becomes a commitment: objectives go to the team they belong to, or to whoever carries least.
import { teamCount } from '../plan.ts';
import type { Objective, World } from '../world.ts';

/** A candidate as an objective. @param share of its scope that was agreed, 0 to 1 */
export function objectiveFrom(world: World, candidate: number, share: number): Objective {
  const { value, effort } = world.candidates[candidate]!;
  return {
    candidate,
    value: value * share,
    effort: effort * (0.3 + 0.7 * share),
    teams: [],
    progress: 0,
    reported: 0,
    isBlocked: false,
    isLive: true,
    isDead: false,
    isWide: false,
    displacedWeeks: 0,
  };
}

const leastObjectives = 2;

/** Gives every objective its team, and teams without one to the objectives that lack hands. Changes `world`. */
export function commit(world: World): void {
  // A list that is nearly empty does not stay so: whoever speaks up first fills it.
  for (let candidate = 0; world.objectives.length < leastObjectives; candidate++)
    if (!world.objectives.some((objective) => objective.candidate === candidate))
      world.objectives.push(objectiveFrom(world, candidate, 1));
  const carried = Array<number>(teamCount).fill(0);
  for (const objective of world.objectives) {
    const own = world.candidates[objective.candidate]!.team;
    const team = carried[own] === 0 ? own : carried.indexOf(Math.min(...carried));
    objective.teams = [team];
    carried[team] = (carried[team] as number) + 1;
  }
  for (let team = 0; team < teamCount; team++) if (carried[team] === 0) lendTeam(world, team);
}

/** A team without an objective joins the live one that has most left and only one team. Changes `world`. */
export function lendTeam({ objectives }: World, team: number): void {
  let most: Objective | undefined;
  const left = ({ effort, progress }: Objective) => effort * (1 - progress);
  for (const each of objectives)
    if (each.isLive && !each.isDead && each.teams.length === 1 && (!most || left(each) > left(most)))
      most = each;
  most?.teams.push(team);
}
