// Learners of any skill: what the expert would do, or anything at all; and one who has learnt a run by heart.
import type { Decision, Situation } from '../world.ts';
import { expert } from './expert.ts';
import type { Player, Sight } from './player.ts';

function anything({ id, options }: Situation, chance: Sight['chance']): Decision {
  if (options.length === 0) return { situation: id, probability: chance(id, 'probability') };
  // Sorted, because the order of options is the seed's and the choice should be the player's.
  const sorted = options.toSorted();
  return { situation: id, option: sorted[Math.floor(chance(id, 'option') * sorted.length)] as string };
}

/** @param skill share of decisions taken as the expert would, 0 to 1 */
export function mixed(skill: number): Player {
  return (sight) => {
    const byId = new Map(sight.situations.map((situation) => [situation.id, situation]));
    return expert(sight).map((decision) =>
      sight.chance(decision.situation, 'skill') < skill
        ? decision
        : anything(byId.get(decision.situation)!, sight.chance),
    );
  };
}

/** Gives the answers of another run wherever a matter of the same name comes up. */
export function memoriser(learnt: readonly Decision[]): Player {
  const byId = new Map(learnt.map((decision) => [decision.situation, decision]));
  return ({ situations }) => situations.flatMap(({ id }) => byId.get(id) ?? []);
}
