// The situations of a week: what may be the case is decided by plan or state, and what shows of it is drawn from the table.
import { loadOf } from './load.ts';
import { lastWeek, teamCount } from './plan.ts';
import { pick, rng, shuffled } from './rng.ts';
import type { FamilyTable } from './table/family.ts';
import { table } from './table/index.ts';
import {
  type About,
  forecastWeeks,
  leaderCount,
  midwayWeeks,
  type OpenSituation,
  type SituationKind,
  type World,
} from './world.ts';

const exhibitsEach = 3;
const mostForecasts = 6;
/** First and last candidate of each planning week. */
const candidatesByWeek: Readonly<Record<number, readonly [number, number]>> = {
  [-4]: [0, 4],
  [-3]: [4, 8],
  [-2]: [8, 11],
  [-1]: [11, 14],
};
/** Week -> which round of six key results. */
const roundByWeek: Readonly<Record<number, number>> = { [-2]: 0, [-1]: 1, 1: 2 };
/** Weeks in which one team words a key result anew. */
const amendedWeeks: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Everything that can be answered in the week of `world`. */
export function opened(world: World): OpenSituation[] {
  const { week } = world;
  const found: OpenSituation[] = [];
  if (week < 0) found.push(...planningClaims(world));
  found.push(...keyResults(world));
  if (week >= 1 && week <= lastWeek) {
    found.push(...running(world));
    if (midwayWeeks.includes(week)) found.push(...midway(world));
    if (forecastWeeks.includes(week)) found.push(...forecasts(world));
  }
  return found;
}

function planningClaims(world: World): OpenSituation[] {
  const [from, to] = candidatesByWeek[world.week] ?? [0, 0];
  return world.candidates.slice(from, to).map((candidate, index) =>
    situation(world, 'claim', `p${from + index}`, candidate.context, {
      candidate: from + index,
      leader: candidate.leader,
      team: candidate.team,
    }),
  );
}

function keyResults(world: World): OpenSituation[] {
  const { seed, week } = world;
  const round = roundByWeek[week];
  const rounds = round === undefined ? [] : everyTeam.map((team) => round * teamCount + team);
  const amended = amendedWeeks.indexOf(week);
  if (amended >= 0)
    rounds.push(
      (3 + Math.floor(amended / teamCount)) * teamCount +
        (shuffled(everyTeam, seed, 'amended')[amended % teamCount] as number),
    );
  return rounds.map((keyResult) =>
    situation(world, 'keyResult', `k${keyResult}`, world.plan.keyResults[keyResult] as number, {
      keyResult,
      team: keyResult % teamCount,
    }),
  );
}

const everyTeam = [0, 1, 2, 3, 4, 5];

function running(world: World): OpenSituation[] {
  const plan = world.plan.weeks[world.week - 1];
  if (!plan) return [];
  const leader = (index: number) => (world.week + index) % leaderCount;
  return [
    ...plan.claims.map((context, index) =>
      situation(world, 'claim', `c${index}`, context, {
        leader: leader(index),
        team: world.week % teamCount,
      }),
    ),
    ...plan.urgents.map((context, index) =>
      situation(world, 'urgent', `u${index}`, context, {
        leader: leader(index + 2),
        team: (world.week + index + 3) % teamCount,
      }),
    ),
    situation(world, 'sponsor', 's', plan.sponsor, {}),
    ...(world.isReviewHeld
      ? plan.moments.map((context, index) => situation(world, 'meeting', `m${index}`, context, {}))
      : []),
    ...plan.teams.map((planned, team) =>
      situation(world, 'team', `t${team}`, planned || ownTrouble(world, team), { team }),
    ),
  ];
}

const overloadedFrom = 1.5;
const disbelievesBelow = 0.22;
const hidesFrom = 0.3;

/** Trouble that play itself has caused, when the plan brings none. */
function ownTrouble(world: World, team: number): number {
  if (loadOf(world, team) > overloadedFrom) return 2;
  if (world.teams[team]!.belief < disbelievesBelow) return 3;
  const hides = world.objectives.some(
    ({ teams, isLive, reported, progress }) => isLive && teams[0] === team && reported - progress > hidesFrom,
  );
  return hides ? 4 : 0;
}

function midway(world: World): OpenSituation[] {
  const fates = world.plan.fates[midwayWeeks.indexOf(world.week)] as number[];
  let met = 0;
  const company = world.objectives.flatMap(({ isLive, isDead, candidate, teams }, objective) => {
    if (!isLive) return [];
    const fate = isDead ? 2 : (fates[met++ % companyFates] as number);
    const about = { objective, candidate, team: teams[0] as number };
    return [situation(world, 'midway', `o${objective}`, fate, about)];
  });
  const own = fates.slice(companyFates).map((fate, index) =>
    situation(world, 'midway', `w${index}`, fate, {
      team: (world.seed + world.week + 2 * index) % teamCount,
    }),
  );
  return [...company, ...own];
}

const companyFates = 6;

function forecasts(world: World): OpenSituation[] {
  const { week } = world;
  const own = world.objectives
    .flatMap(({ isLive, reported, progress, teams, candidate }, objective) => {
      if (!isLive) return [];
      const proof = reported - progress > 0.12 ? 1 : 0;
      return [
        {
          ...situation(world, 'forecast', `f${objective}`, proof, {
            objective,
            candidate,
            team: teams[0] as number,
          }),
          facts: { reported: Math.round(reported * 100) / 100, weeksLeft: lastWeek - week },
        },
      ];
    })
    .slice(0, mostForecasts);
  const first = forecastWeeks.indexOf(week) * exhibitsEach;
  const elsewhere = world.plan.exhibits
    .slice(first, first + exhibitsEach)
    .map((context, index) =>
      situation(world, 'exhibit', `e${first + index}`, context, { exhibit: first + index }),
    );
  return [...own, ...elsewhere];
}

/** How well a report can be checked, by whether it runs ahead of the truth. */
const forecastCues: FamilyTable['cues'] = {
  proof: { sampled: [0.62, 0.16], told: [0.26, 0.36], smooth: [0.12, 0.48] },
};

function situation(
  world: World,
  kind: SituationKind,
  name: string,
  context: number,
  about: About,
): OpenSituation {
  const id = `${world.week}.${name}`;
  const cues = shown(world, id, context, slots[kind]);
  if (kind === 'team') cues.checkIn = checkIn(world, id, context, about.team as number);
  return { id, kind, about, cues, context, options: shuffled(answers[kind] ?? [], world.seed, id) };
}

function shown(world: World, id: string, context: number, slots: readonly Slot[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, tokens, weights } of slots)
    found[name] = tokens[pick(weights[context]!, rng(world.seed, id, world.week, name))] as string;
  return found;
}

/** A slot of the table, laid out for drawing: weights by context. */
type Slot = { name: string; tokens: string[]; weights: number[][] };

function slotsOf(cues: FamilyTable['cues']): Slot[] {
  return Object.entries(cues).map(([name, rows]) => ({
    name,
    tokens: Object.keys(rows),
    weights: Object.values(rows)[0]!.map((_, context) => Object.values(rows).map((row) => row[context]!)),
  }));
}

const slots = Object.fromEntries([
  ...Object.entries(table.families).map(([family, { cues }]) => [family, slotsOf(cues)]),
  ['exhibit', slotsOf(table.exhibit.cues)],
  ['forecast', slotsOf(forecastCues)],
]) as Record<SituationKind, Slot[]>;

const answers = Object.fromEntries(
  Object.entries(table.families).map(([family, { options }]) => [family, Object.keys(options)]),
) as Partial<Record<SituationKind, string[]>>;

// The table says how often a team with the usual belief checks in; belief, reminders and fatigue move it from there.
function checkIn(world: World, id: string, context: number, index: number): string {
  const { belief, fatigue, wasNudged } = world.teams[index]!;
  const usual = table.families.team.cues.checkIn!.made![context] as number;
  const logit =
    Math.log(usual / (1 - usual)) + 3.5 * (belief - usualBelief) + Number(wasNudged) - 0.45 * fatigue;
  return rng(world.seed, id, world.week, 'checkIn') < 1 / (1 + Math.exp(-logit)) ? 'made' : 'missed';
}

const usualBelief = 0.6;
