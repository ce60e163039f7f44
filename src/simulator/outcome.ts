// What the quarter was worth to the organisation. Luck is in it, which is why nobody is marked on it.
import { qualityOf } from './effects/key-result.ts';
import { room, type World } from './world.ts';

/** About 0 (nothing came of it) to 1 (the best five priorities, done). Half-finished work pays little. */
export function outcomeOf(world: World): number {
  const best = world.candidates
    .map(({ value }) => value)
    .sort((a, b) => b - a)
    .slice(0, room)
    .reduce((sum, value) => sum + value, 0);
  let won = 0;
  for (const { value, isLive, progress, teams } of world.objectives) {
    const kept = isLive || progress > 0.9 ? 1 : 0.4;
    const quality = teams.length === 0 ? 0.5 : qualityOf(world, teams[0] as number);
    won += value * kept * quality * progress ** 1.6;
  }
  return Math.max(0, won / (0.8 * best) + world.besides);
}

/** Mean belief of the teams, 0 to 1. */
export function beliefOf({ teams }: World): number {
  return teams.reduce((sum, { belief }) => sum + belief, 0) / teams.length;
}

/** Share of check-ins made so far, 0 to 1. */
export function checkInsMade({ weeks }: World): number {
  const all = weeks.flatMap(({ madeCheckIn }) => madeCheckIn);
  return all.length === 0 ? 1 : all.filter(Boolean).length / all.length;
}
