// What urgent matters win, and whose weeks they take.
import type { Entry, Objective, World } from '../world.ts';

/** Outcome won, in the order big, small, capacity offered, noise. */
const won: Readonly<Record<string, readonly number[]>> = {
  add: [0.004, -0.004, 0.008, -0.006],
  displace: [0.01, -0.006, -0.004, -0.008],
  park: [-0.02, 0.006, -0.006, -0.004],
  refuse: [-0.02, -0.006, -0.01, 0.004],
};
const offered = 2;
const weeksOfAddition = 3;
const weeksOfDisplacement = 2;

/** Changes `world`. @param displaces the objective that gives up its weeks; the one of least worth when left out */
export function settleUrgent(world: World, { done, context }: Entry, displaces?: number): void {
  world.besides += won[done]?.[context] ?? 0;
  if (done === 'add' && context !== offered) {
    world.carried.push(weeksOfAddition);
    for (const team of world.teams) {
      team.belief -= 0.03;
      team.morale -= 0.012;
    }
  }
  if (done === 'displace') {
    const gives = chosen(world, displaces) ?? leastWorth(world);
    if (gives) gives.displacedWeeks += weeksOfDisplacement;
    for (const team of world.teams) team.belief += context === 0 ? 0.012 : -0.018;
  }
  if (done === 'park' && context === 1) for (const team of world.teams) team.belief += 0.008;
  if (done === 'refuse' && context === 3) for (const team of world.teams) team.belief += 0.01;
  if (done === 'refuse' && context !== 3) world.attention -= 0.02;
}

const chosen = ({ objectives }: World, index: number | undefined) =>
  index !== undefined && objectives[index]?.isLive ? objectives[index] : undefined;

function leastWorth({ objectives }: World): Objective | undefined {
  let least: Objective | undefined;
  for (const each of objectives) if (each.isLive && (!least || each.value < least.value)) least = each;
  return least;
}
