// The reference: weighs what shows against the table, and spends attention where it gains most.
import { reachedChance } from '../mark/reached.ts';
import { purseOf } from '../play.ts';
import { expectedMark, posterior } from '../posterior.ts';
import { type Family, families } from '../table/family.ts';
import { table } from '../table/index.ts';
import type { Decision, Situation } from '../world.ts';
import type { Player } from './player.ts';

type Ranked = { option: string; mark: number; cost: number };
type Weighed = { situation: Situation; ranked: Ranked[]; gain: number };

/** The answers of a family as a list, once. */
const answers = Object.fromEntries(
  families.map((family) => [
    family,
    Object.entries(table.families[family].options).map(([option, { cost }]) => ({ option, cost })),
  ]),
) as Record<Family, { option: string; cost: number }[]>;

function weighed(situation: Situation): Weighed {
  const kind = situation.kind as Family;
  const family = table.families[kind];
  const chances = posterior(family, situation.cues);
  const ranked: Ranked[] = [];
  for (const { option, cost } of answers[kind])
    ranked.push({ option, cost, mark: expectedMark(family, option, chances) });
  ranked.sort((a, b) => b.mark - a.mark);
  const otherwise = ranked.find(({ option }) => option === family.otherwise)!;
  return { situation, ranked, gain: ranked[0]!.mark - otherwise.mark };
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
