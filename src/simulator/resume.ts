// A run that was left, where it was left. It is played again from its decisions: nothing of a world is kept anywhere.
import { advance, choose, chooseAll, isOver, Unplayable } from './play.ts';
import type { Decision, World } from './world.ts';

/** One move of a learner: what was answered together, and whether the week ends with it. */
export type Step = { decisions: readonly Decision[]; endsWeek: boolean };

/** @throws {Unplayable} when the step cannot be taken; the world is as it was */
export function stepped(world: World, { decisions, endsWeek }: Step): World {
  const next = decisions.length > 0 ? chooseAll(world, decisions) : world;
  return endsWeek ? advance(next) : next;
}

type Left = { week: number; decisions: readonly Decision[] };

/** @param begun where it began: the first week, or one on its own @throws {Unplayable} when the decisions are not those of this run */
export function resumedFrom(begun: World, { week, decisions }: Left): World {
  let world = begun;
  let next = 0;
  const answerAll = () => {
    for (let each = decisions[next]; each && isOpenIn(world, each.situation); each = decisions[++next])
      world = choose(world, each);
  };
  for (answerAll(); world.week !== week && !isOver(world); answerAll()) world = advance(world);
  if (next < decisions.length || world.week !== week)
    throw new Unplayable('The decisions do not belong to this seed.');
  return world;
}

const isOpenIn = ({ open }: World, id: string) => open.some((each) => each.id === id);
