// The organisation as the learner finds it, four weeks before the quarter.
import { opened } from './open.ts';
import { dealt, planningClaims, planOf, teamCount } from './plan.ts';
import { normal, rng, shuffled } from './rng.ts';
import { table } from './table/index.ts';
import type { Setting } from './template.ts';
import { type Candidate, engineVersion, leaderCount, type Team, type World } from './world.ts';

export const budget = { planning: 13, keyResults: 12, week: 5 } as const;

/** Mean value of a priority by the context of its claim. An unclear one turns out good or poor. */
const valueByContext: readonly number[] = [0.68, 0.48, 0.27, 0.27];
const valueSpread = 0.07;
const unclearSwing = 0.19;

const within = ([least, most]: readonly [number, number], share: number) => least + (most - least) * share;
const moved = (value: number, seed: number, purpose: string) =>
  value * (0.9 + 0.2 * rng(seed, 'setting', 0, purpose));

/** A new run. @param seed whole number, 0 to 2³² − 1 */
export function begin(setting: Setting, seed: number): World {
  const teams = teamsOf(setting, seed);
  const world: World = {
    engine: engineVersion,
    table: table.version,
    template: setting.id,
    seed,
    luck: 0,
    week: -4,
    points: { ...budget },
    attention: moved(setting.attention, seed, 'attention'),
    trust: Array<number>(leaderCount).fill(0.7),
    actedOn: 0.5,
    teams,
    candidates: candidatesOf(setting, seed),
    objectives: [],
    keyResults: [],
    besides: 0,
    carried: [],
    isReviewHeld: true,
    plan: planOf(
      seed,
      teams.flatMap(({ isAble }, index) => (isAble ? [index] : [])),
    ),
    open: [],
    answers: {},
    log: [],
    weeks: [],
    decisions: [],
  };
  world.open = opened(world);
  return world;
}

// Strengths are dealt evenly, so that no seed has six weak teams.
function teamsOf(setting: Setting, seed: number): Team[] {
  const evenly = Array.from({ length: teamCount }, (_, index) => (index + 0.5) / teamCount);
  const craft = shuffled(evenly, seed, 'craft');
  const safety = shuffled(evenly, seed, 'safety');
  const able = shuffled([true, true, true, false, false, false], seed, 'able');
  return craft.map((share, index) => ({
    craft: within(setting.craft, share),
    safety: within(setting.safety, safety[index] as number),
    belief: moved(setting.belief, seed, `belief ${index}`),
    morale: 0.75,
    isAble: able[index] as boolean,
    fatigue: 0,
    drag: 0,
    wasNudged: false,
  }));
}

function candidatesOf(setting: Setting, seed: number): Candidate[] {
  const contexts = dealt(planningClaims, seed, 'candidates');
  const swings = contexts.map((context, index) => (context === 1 ? index : -1)).filter((index) => index >= 0);
  const good = new Set(shuffled(swings, seed, 'unclear').slice(0, swings.length / 2));
  const teams = shuffled([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1], seed, 'candidate teams');
  return contexts.map((context, index) => {
    const swing = context === 1 ? (good.has(index) ? unclearSwing : -unclearSwing) : 0;
    return {
      context,
      value: (valueByContext[context] as number) + swing + valueSpread * normal(seed, `${index}`, 0, 'value'),
      effort: within(setting.effort, rng(seed, `${index}`, 0, 'effort')),
      leader: index % leaderCount,
      team: teams[index] as number,
    };
  });
}
