// What a key result is worth after it was answered: a change pulls the work behind it, an activity does not.
import type { Entry, World } from '../world.ts';

/** Quality by context (good; bad, able team; bad, new team; not theirs). */
const quality: Readonly<Record<string, readonly number[]>> = {
  accept: [0.88, 0.32, 0.32, 0.3],
  coach: [0.86, 0.88, 0.5, 0.42],
  rewrite: [0.7, 0.6, 0.84, 0.4],
  reject: [0.5, 0.52, 0.4, 0.8],
};

/** Belief it gives or takes, in the same order. */
const belief: Readonly<Record<string, readonly number[]>> = {
  accept: [0.01, -0.01, -0.01, -0.01],
  coach: [-0.005, 0.03, 0.005, -0.01],
  rewrite: [-0.03, -0.02, 0.02, -0.02],
  reject: [-0.045, -0.03, -0.04, 0.01],
};

/** A wording of the learner's own that does not hold takes this much of the gain. */
const poorWording = 0.6;

/** Changes `world`. */
export function settleKeyResult(world: World, { about, done, context, wording = 1 }: Entry): void {
  const { team = 0, keyResult = 0 } = about;
  const left = quality.accept![context] as number;
  const reached = quality[done]![context] as number;
  const share = done === 'rewrite' ? 1 - poorWording * (1 - wording) : 1;
  world.keyResults[keyResult] = { team, quality: left + (reached - left) * share };
  world.teams[team]!.belief += belief[done]![context] as number;
}

/** Mean quality of a team's key results, 0 to 1. */
export function qualityOf({ keyResults }: World, team: number): number {
  let sum = 0;
  let count = 0;
  for (const each of keyResults)
    if (each?.team === team) {
      sum += each.quality;
      count++;
    }
  return count === 0 ? 0.5 : sum / count;
}
