// What the seed brings, whatever the learner does: everybody who plays a seed meets the same matters in the same weeks, each kind as often as the next.
import { rng, shuffled } from './rng.ts';

export const lastWeek = 13;
export const teamCount = 6;
const weeksOfQuarter = Array.from({ length: lastWeek }, (_, index) => index + 1);

/** Each index as often as `counts` says, in the order of the seed. */
export function dealt(counts: readonly number[], seed: number, purpose: string): number[] {
  const cards = counts.flatMap((count, context) => Array.from({ length: count }, () => context));
  return shuffled(cards, seed, purpose);
}

export const planningClaims: readonly number[] = [4, 4, 3, 3];
const runningClaims = [3, 3, 3, 3];
const urgents = [4, 4, 4, 4];
const moments = [5, 5, 5, 5, 5];
const sponsorWeeks = [3, 2, 3, 3, 2];
/** Team-weeks of slip, overload, disbelief and watermelon. */
const episodesEach = 8;
const mostTroubledTeams = 3;

/** Contexts by week; the index in the list tells situations of a week apart. */
type WeekPlan = {
  claims: number[];
  urgents: number[];
  moments: number[];
  sponsor: number;
  /** Context of each team; 0 leaves it to how the team is. */
  teams: number[];
};

export type Plan = {
  weeks: WeekPlan[];
  /** Context of each key result: five rounds of six, one a team; the last two are worded anew in the quarter. */
  keyResults: number[];
  exhibits: number[];
  /** What became of the reason: by midway review, six objectives of the organisation, then three of teams' own. */
  fates: number[][];
};

/** What a seed brings. @param able indices of the teams that have written OKRs before */
export function planOf(seed: number, able: readonly number[]): Plan {
  return {
    weeks: weeksOf(seed),
    keyResults: keyResultsOf(seed, able),
    exhibits: dealt([5, 4], seed, 'exhibits'),
    fates: [0, 1].map((round) => [
      ...dealt([3, 2, 1], seed, `fates ${round}`),
      ...dealt([0, 1, 2], seed, `own fates ${round}`),
    ]),
  };
}

// A bad key result falls where its kind belongs: an able team's on an able team.
function keyResultsOf(seed: number, able: readonly number[]): number[] {
  const fresh = [0, 1, 2, 3, 4, 5].filter((team) => !able.includes(team));
  const contexts: number[] = [];
  for (const [members, counts] of [
    [able, [7, 6, 0, 2]],
    [fresh, [7, 0, 6, 2]],
  ] as const)
    for (const [card, context] of dealt(counts, seed, `key results ${counts[1]}`).entries())
      contexts[Math.floor(card / members.length) * teamCount + (members[card % members.length] as number)] =
        context;
  return contexts;
}

function weeksOf(seed: number): WeekPlan[] {
  const claims = dealt(runningClaims, seed, 'claims');
  const urgent = dealt(urgents, seed, 'urgents');
  const moment = dealt(moments, seed, 'moments');
  const sponsor = dealt(sponsorWeeks, seed, 'sponsor');
  const extra = new Set(shuffled(weeksOfQuarter.slice(0, 12), seed, 'second urgent').slice(0, 4));
  const teams = troubles(seed);
  return weeksOfQuarter.map((week, index) => ({
    claims: week <= 12 ? claims.slice(index, index + 1) : [],
    urgents: week <= 12 ? urgent.splice(0, extra.has(week) ? 2 : 1) : [],
    moments: moment.splice(0, week <= 12 ? 2 : 1),
    sponsor: sponsor[index] as number,
    teams: teams[index] as number[],
  }));
}

// Spread so that no week holds more trouble than one person can answer.
function troubles(seed: number): number[][] {
  const cells = weeksOfQuarter.map(() => Array<number>(teamCount).fill(0));
  const cards = dealt([0, episodesEach, episodesEach, episodesEach, episodesEach], seed, 'episodes');
  const order = weeksOfQuarter
    .flatMap((_, week) => Array.from({ length: mostTroubledTeams }, () => week))
    .map((week, index) => ({ week, at: rng(seed, String(index), 0, 'episode week') }))
    .sort((a, b) => a.at - b.at);
  for (const [index, context] of cards.entries()) {
    const row = cells[order[index]!.week] as number[];
    const free = row.flatMap((each, team) => (each === 0 ? [team] : []));
    row[free[Math.floor(rng(seed, String(index), 0, 'episode team') * free.length)] as number] = context;
  }
  return cells;
}
