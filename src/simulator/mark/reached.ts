// How likely an objective or a key result of elsewhere is to be reached, given what could be seen of it.
import { posterior } from '../posterior.ts';
import type { Table } from '../table/index.ts';
import type { Situation } from '../world.ts';
import { reachedWeights } from './calibration.ts';

type Seen = Pick<Situation, 'kind' | 'cues' | 'facts'>;

/** True progress from which an objective counts as reached. */
export const reachedFrom = 0.8;

/** What a forecast of an own objective rests on, as figures. */
export function featuresOf({ facts, cues }: Seen): number[] {
  const { reported = 0, weeksLeft = 0 } = facts ?? {};
  const gone = 13 - weeksLeft;
  const lead = reported - gone / 13;
  return [
    1,
    lead,
    lead * (gone / 13),
    Number(cues.proof === 'told'),
    Number(cues.proof === 'smooth'),
    weeksLeft / 13,
  ];
}

/** Chance from 0 to 1. */
export function reachedChance(seen: Seen, { exhibit }: Pick<Table, 'exhibit'>): number {
  if (seen.kind === 'exhibit') return posterior(exhibit, seen.cues)[0] as number;
  const logit = featuresOf(seen).reduce((sum, value, index) => sum + value * (reachedWeights[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-logit));
}
