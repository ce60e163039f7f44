// A scripted quarter from beginning to end, over the same four moves a learner makes.
import { begin } from '../begin.ts';
import { advance, chooseAll, isOver, options } from '../play.ts';
import { rng } from '../rng.ts';
import type { Setting } from '../template.ts';
import type { World } from '../world.ts';
import type { Player } from './player.ts';

/** @param playerSeed tells two learners on one seed apart */
export function run(setting: Setting, seed: number, player: Player, playerSeed = 0): World {
  let world = begin(setting, seed);
  const own = (seed + Math.imul(playerSeed + 1, 0x9e3779b9)) >>> 0;
  while (!isOver(world)) {
    const { week, points } = world;
    const chance = (situation: string, purpose: string) => rng(own, situation, week, purpose);
    const said = player({ week, points, situations: options(world), chance });
    world = advance(chooseAll(world, said));
  }
  return world;
}
