// What an answer does to the sponsor's attention, and whether the next review is held.
import { fitOf } from '../fit.ts';
import { luckOf, rng } from '../rng.ts';
import type { Entry, World } from '../world.ts';

const contexts = { fine: 0, forgot: 1, clash: 2, drifting: 3, bypassing: 4 } as const;
const staysAwayBelow = 0.4;

/** Changes `world`, all but whether the next review is held, which it returns. */
export function settleSponsor(world: World, entry: Entry): boolean {
  const { done, context } = entry;
  const fit = fitOf(entry);
  world.attention -= 0.025;
  if (done === 'brief') world.attention += context === contexts.drifting ? 0.17 : -0.03;
  if (done === 'remind' && context !== contexts.forgot) world.attention -= 0.02;
  if (done === 'reschedule' && context !== contexts.clash) world.attention -= 0.03;
  if (done === 'escalate' && context !== contexts.bypassing) world.attention -= 0.05;
  if (context === contexts.fine) world.attention += 0.05 * fit;
  if (context === contexts.forgot) world.attention += 0.07 * (fit - 0.4);
  if (context === contexts.drifting) world.attention -= 0.07 * (1 - fit);
  if (context === contexts.bypassing) {
    world.actedOn *= 0.75 + 0.25 * fit;
    for (const team of world.teams) team.belief += 0.03 * (fit - 0.5);
    world.attention += 0.1 * (fit - 0.5);
  }
  const chance = rng(luckOf(world), entry.id, entry.week, 'held');
  if (context === contexts.clash && done !== 'reschedule') return chance < 0.45 * fit;
  if (context === contexts.forgot && fit < 0.5) return chance < 0.5;
  return chance >= 2 * Math.max(0, staysAwayBelow - world.attention);
}
