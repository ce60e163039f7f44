// Continue, rescope or stop. An objective whose reason has gone is not free to carry: it holds a team, and everybody can see it.
import { fitOf } from '../fit.ts';
import type { Entry, World } from '../world.ts';
import { lendTeam } from './commit.ts';

const contexts = { onTrack: 0, salvageable: 1, dead: 2 } as const;
const deadValue = 0.06;

/** Changes `world`. */
export function settleMidway(world: World, entry: Entry): void {
  const { about, done, context } = entry;
  if (about.objective === undefined) {
    settleOwn(world, entry);
    return;
  }
  const objective = world.objectives[about.objective]!;
  if (context === contexts.dead && !objective.isDead) {
    objective.isDead = true;
    objective.value *= deadValue;
  }
  if (context === contexts.salvageable) objective.isWide = true;
  if (done === 'rescope') {
    objective.effort *= context === contexts.salvageable ? 0.72 : 0.85;
    objective.value *= context === contexts.salvageable ? 0.95 : 0.72;
    objective.isWide = false;
  }
  if (done === 'stop') {
    objective.isLive = false;
    const freed = objective.teams;
    objective.teams = [];
    for (const team of freed) if (!carries(world, team)) lendTeam(world, team);
    if (context === contexts.dead) for (const team of world.teams) team.belief += 0.015;
    else for (const team of world.teams) team.belief -= context === contexts.onTrack ? 0.04 : 0.015;
  }
}

const carries = ({ objectives }: World, team: number) =>
  objectives.some(({ isLive, teams }) => isLive && teams.includes(team));

// What a team set itself besides the plan: no value for the organisation, but hours and heart of the team.
function settleOwn(world: World, entry: Entry): void {
  const team = world.teams[entry.about.team as number]!;
  const fit = fitOf(entry);
  team.drag = Math.min(0.5, Math.max(0, team.drag + 0.08 * (0.5 - fit)));
  team.belief += 0.03 * (fit - 0.5);
}
