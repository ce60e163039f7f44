// One working week of the organisation, after everything was answered. It answers to what was the case, not to what could be known.
import { loadOf, objectivesOf } from './load.ts';
import { lastWeek } from './plan.ts';
import { luckOf, normal, rng } from './rng.ts';
import type { Objective, Team, World } from './world.ts';

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Changes `world`. @param pace share of the week each team has @param quality mean fit of the review; null when it was lost */
export function work(world: World, pace: readonly number[], quality: number | null): void {
  const deadWeight = world.objectives.filter(({ isLive, isDead }) => isLive && isDead).length;
  const besides = 0.95 ** (world.carried.length + deadWeight);
  for (const [index, objective] of world.objectives.entries())
    if (objective.isLive) progress(world, objective, index, pace, besides);
  for (const [index, team] of world.teams.entries()) feel(world, team, index, quality, deadWeight);
  const heard = quality ?? 0;
  if (quality === null) world.actedOn *= 0.88;
  const trust = world.trust.reduce((sum, each) => sum + each, 0) / world.trust.length;
  world.actedOn =
    0.7 * world.actedOn +
    0.3 * (0.15 + 0.85 * heard * (0.45 + 0.55 * clamp(world.attention, 0, 1)) * (0.75 + 0.35 * trust));
  world.attention = clamp(world.attention, 0, 1);
  world.carried = world.carried.map((weeks) => weeks - 1).filter((weeks) => weeks > 0);
}

function progress(
  world: World,
  objective: Objective,
  index: number,
  pace: readonly number[],
  besides: number,
): void {
  const { week } = world;
  const seed = luckOf(world);
  const entity = `objective ${objective.candidate}`;
  const together = objective.teams.length > 1 ? 0.8 : 1;
  let done = 0;
  for (const member of objective.teams) {
    const team = world.teams[member]!;
    const n = objectivesOf(world.objectives, member).length;
    const focus = 1 / (1 + 0.4 * (n - 1)) / n;
    const spirit = (0.55 + 0.6 * team.morale) * (0.8 + 0.4 * team.craft) * (0.7 + 0.6 * team.belief);
    done += 1.45 * focus * together * spirit * (pace[member] as number) * (1 - team.drag);
  }
  const luck = clamp(1 + 0.3 * normal(seed, entity, week, 'luck'), 0.2, 2);
  const hindered =
    (objective.isBlocked ? 0.25 : 1) *
    (objective.displacedWeeks > 0 ? 0.8 : 1) *
    (objective.isWide ? 0.45 : 1);
  const decided = 0.8 + 0.4 * world.actedOn;
  objective.progress = Math.min(
    1,
    objective.progress + (done * luck * hindered * besides * decided) / objective.effort,
  );
  objective.displacedWeeks = Math.max(0, objective.displacedWeeks - 1);
  const chance = rng(seed, entity, week, 'block');
  objective.isBlocked = objective.isBlocked ? chance >= 0.08 + 0.27 * world.attention : chance < 0.06;
  report(world, objective, index);
}

// Green until the end appears by itself where safety is low.
function report(world: World, objective: Objective, index: number): void {
  const { week } = world;
  const seed = luckOf(world);
  const lead = objective.teams[0] as number;
  const sight = world.open.find(({ id }) => id === `${week}.t${lead}`);
  if (sight?.cues.checkIn === 'missed') return;
  const { safety, belief, fatigue } = world.teams[lead]!;
  const hides = sight?.context === 4 ? 0.35 : 0;
  const honesty = clamp(0.1 + 0.95 * safety + 0.25 * (belief - 0.5) - 0.1 * fatigue - hides, 0, 1);
  const gap = Math.max(0, (0.95 * week) / lastWeek - objective.progress);
  objective.reported = clamp(
    objective.progress +
      (1 - honesty) * 1.2 * gap +
      0.02 * normal(seed, `objective ${index}`, week, 'report'),
    0,
    1,
  );
}

function feel(world: World, team: Team, index: number, quality: number | null, deadWeight: number): void {
  team.belief += 0.03 * (world.actedOn - 0.5) + (quality === null ? -0.02 : 0.025 * (quality - 0.4));
  team.belief += 0.06 * (0.5 - team.belief) - 0.008 * deadWeight;
  team.morale += 0.006 - 0.035 * Math.max(0, loadOf(world, index) - 1.15) - 0.006 * team.fatigue;
  team.fatigue = Math.max(0, team.fatigue - 0.06);
  team.drag = Math.max(0, team.drag - 0.01);
  team.belief = clamp(team.belief, 0, 1);
  team.morale = clamp(team.morale, 0.2, 1);
  team.safety = clamp(team.safety, 0.05, 1);
}
