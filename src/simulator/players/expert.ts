// The reference: weighs what shows against the table, and spends attention where it gains most.
import { reachedChance } from '../mark/reached.ts';
import { purseOf } from '../play.ts';
import { expectedMark, posterior } from '../posterior.ts';
import { table } from '../table/index.ts';
import type { Decision, Situation } from '../world.ts';
import type { Player } from './player.ts';

type Weighed = {
  situation: Situation;
  ranked: { option: string; mark: number; cost: number }[];
  gain: number;
};

function weighed(situation: Situation): Weighed {
  const family = table.families[situation.kind as keyof typeof table.families];
  const chances = posterior(family, situation.cues);
  const ranked = Object.entries(family.options)
    .map(([option, { cost }]) => ({ option, cost, mark: expectedMark(family, option, chances) }))
    .sort((a, b) => b.mark - a.mark);
  return { situation, ranked, gain: ranked[0]!.mark - expectedMark(family, family.otherwise, chances) };
}

/** Sees only what shows. */
export const expert: Player = ({ week, situations, points }) => {
  const left = { ...points };
  const said: Decision[] = [];
  const toWeigh: Weighed[] = [];
  for (const situation of situations)
    if (situation.options.length > 0) toWeigh.push(weighed(situation));
    else said.push({ situation: situation.id, probability: reachedChance(situation, table) });
  toWeigh.sort((a, b) => b.gain - a.gain);
  for (const { situation, ranked } of toWeigh) {
    const purse = purseOf({ week }, situation.kind);
    const best = ranked.find(({ cost }) => cost <= left[purse] + 1e-9)!;
    left[purse] -= best.cost;
    said.push({ situation: situation.id, option: best.option });
  }
  return said;
};
