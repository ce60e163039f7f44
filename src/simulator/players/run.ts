// A scripted quarter from beginning to end, over the same four moves a learner makes.
import { begin } from '../begin.ts';
import { advance, choose, isOver, options } from '../play.ts';
import { rng } from '../rng.ts';
import type { Setting } from '../template.ts';
import type { Decision, World } from '../world.ts';
import type { Player } from './player.ts';

export type Run = { world: World; decisions: Decision[] };

/** @param playerSeed tells two learners on one seed apart */
export function run(setting: Setting, seed: number, player: Player, playerSeed = 0): Run {
  let world = begin(setting, seed);
  const decisions: Decision[] = [];
  const own = (seed + Math.imul(playerSeed + 1, 0x9e3779b9)) >>> 0;
  while (!isOver(world)) {
    const { week, points } = world;
    const chance = (situation: string, purpose: string) => rng(own, situation, week, purpose);
    for (const decision of player({ week, points, situations: options(world), chance })) {
      world = choose(world, decision);
      decisions.push(decision);
    }
    world = advance(world);
  }
  return { world, decisions };
}
