// What an answer does to a team. Trouble that is met eases; trouble that is missed stays in the work.
import { fitOf } from '../fit.ts';
import type { Entry, World } from '../world.ts';

const contexts = { fine: 0, slip: 1, overload: 2, disbelief: 3, watermelon: 4 } as const;

/** What is left of a team's week, in order of context, when its trouble is not met. */
const paceUnmet: readonly number[] = [1, 0.8, 0.5, 0.55, 0.4];

/** Changes `world`. @returns the share of the week the team has for its objectives */
export function settleTeam(world: World, entry: Entry): number {
  const { about, done, context } = entry;
  const team = world.teams[about.team as number]!;
  const fit = fitOf(entry);
  team.wasNudged = done === 'nudge';
  if (done === 'nudge' && context !== contexts.slip) {
    team.fatigue += 0.35;
    team.belief -= 0.012;
    team.morale -= 0.012;
  }
  if (context === contexts.fine) return disturbed(world, entry);
  team.drag = Math.min(0.4, Math.max(0, team.drag + 0.12 * (0.5 - fit)));
  team.belief += 0.03 * (fit - 0.45);
  if (context === contexts.disbelief) team.belief += 0.06 * (fit - 0.5);
  if (context === contexts.watermelon) team.safety += 0.06 * (fit - 0.6);
  if (context === contexts.overload) team.morale += 0.04 * (fit - 0.6);
  if (done === 'escalate' && context !== contexts.overload) wronglyEscalated(world, 0.6);
  const unmet = paceUnmet[context] as number;
  return unmet + (1 - unmet) * fit;
}

/** A team that was fine loses a little of its week to whoever looks after it. */
function disturbed(world: World, { about, done }: Entry): number {
  const team = world.teams[about.team as number]!;
  team.drag = Math.max(0, team.drag - 0.02);
  if (done === 'probe') team.safety -= 0.02;
  if (done === 'escalate') {
    team.belief -= 0.05;
    wronglyEscalated(world, 1);
  }
  return { leave: 1, nudge: 0.96, coach: 0.82, probe: 0.82, escalate: 0.7 }[done] ?? 1;
}

function wronglyEscalated(world: World, share: number): void {
  world.attention -= 0.05 * share;
  world.trust = world.trust.map((each) => Math.max(0, each - 0.04 * share));
}
