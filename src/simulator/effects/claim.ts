// What becomes of a claim. Before the quarter it is a priority; in the quarter it is a matter of trust.
import { fitOf } from '../fit.ts';
import { normal } from '../rng.ts';
import type { Entry, World } from '../world.ts';
import { objectiveFrom } from './commit.ts';

const worthIt = 0.47;
const sliceOfScope = 0.6;
const openOwner = 2;

/** Changes `world`. */
export function settleClaim(world: World, entry: Entry): void {
  const { candidate, leader } = entry.about;
  const fit = fitOf(entry);
  if (leader !== undefined)
    world.trust[leader] = clamp((world.trust[leader] as number) + 0.05 * (fit - 0.5), 0, 1);
  if (candidate === undefined) {
    for (const team of world.teams) team.belief += 0.02 * (fit - 0.45);
    world.attention += 0.016 * (fit - 0.5);
    return;
  }
  const share = shareAgreed(world, entry, candidate);
  if (share > 0) world.objectives.push(objectiveFrom(world, candidate, share));
}

function shareAgreed(world: World, { done, context }: Entry, candidate: number): number {
  if (done === 'accept') return 1;
  if (done === 'evidence') {
    const found =
      world.candidates[candidate]!.value + 0.05 * normal(world.seed, `${candidate}`, 0, 'evidence');
    return found > worthIt ? 1 : 0;
  }
  // Asked what it should replace, whoever holds a weak card lets go; others come back with a slice.
  if (done === 'trade') return context < openOwner ? sliceOfScope : 0;
  return 0;
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
