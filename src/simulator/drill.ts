// One week on its own: the organisation as the reference expert would hand it over.
import { begin } from './begin.ts';
import { advance, chooseAll, isOver, options } from './play.ts';
import { expert } from './players/expert.ts';
import type { Setting } from './template.ts';
import type { World } from './world.ts';

/** @param week −4 to −1 or 1 to 13 */
export function drillAt(setting: Setting, seed: number, week: number): World {
  let world = begin(setting, seed);
  while (world.week !== week && !isOver(world)) {
    const { points } = world;
    const sight = { week: world.week, points, situations: options(world), chance: () => 0 };
    world = advance(chooseAll(world, expert(sight)));
  }
  return world;
}
