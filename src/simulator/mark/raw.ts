// Raw scores of a run, read off its log. Every mark is the one to be expected given what showed, so a lucky wrong guess earns what it deserved.
import { posterior } from '../posterior.ts';
import type { Family, FamilyTable } from '../table/family.ts';
import type { Table } from '../table/index.ts';
import { type Entry, room } from '../world.ts';
import type { Part } from './competency.ts';
import { reachedChance } from './reached.ts';

/** What a wording of the learner's own earns when the critic finds nothing good in it. */
const ownWords = 0.4;

/**
 * Mean over contexts of the mean mark in that context, 0 to 3: what comes often counts no more than what comes seldom.
 * Entries belong to a context by its posterior probability.
 */
function macroMark(family: FamilyTable, entries: readonly Entry[]): number {
  const sums = family.contexts.map(() => ({ marks: 0, weight: 0 }));
  for (const { cues, done, wording = 1 } of entries) {
    const marks = family.options[done]?.marks;
    const share = ownWords + (1 - ownWords) * wording;
    for (const [index, chance] of posterior(family, cues).entries()) {
      const sum = sums[index]!;
      sum.marks += chance * share * (marks?.[index] ?? 0);
      sum.weight += chance;
    }
  }
  return sums.reduce((sum, { marks, weight }) => sum + (weight > 0 ? marks / weight : 0), 0) / sums.length;
}

/** Sensitivity + specificity − 1 of flagging, weighed by how likely each entry is the thing looked for. */
function youden(entries: readonly { chance: number; isFlagged: boolean }[]): number {
  let [hits, there, alarms, notThere] = [0, 0, 0, 0];
  for (const { chance, isFlagged } of entries) {
    there += chance;
    notThere += 1 - chance;
    if (isFlagged) {
      hits += chance;
      alarms += 1 - chance;
    }
  }
  return (there > 0 ? hits / there : 0) - (notThere > 0 ? alarms / notThere : 0);
}

/** What an answer adds to the plan, by context: the value of the priority beyond what earns a place. Looking first keeps the good ones. */
const worthAfter: Readonly<Record<string, readonly number[]>> = {
  accept: [0.23, 0.03, -0.18, -0.18],
  evidence: [0.17, 0.1, -0.01, -0.01],
  trade: [0.12, 0.02, -0.02, 0.01],
  refuse: [0, 0, 0, 0],
};
const perPriorityTooMany = 0.12;

/** Value of the committed set given what showed, less what is too much for the room there is; 0 is the best answer to each. */
function committedSet({ families }: Table, entries: readonly Entry[]): number {
  let regret = 0;
  let count = 0;
  for (const { cues, done, about } of entries) {
    if (about.candidate === undefined) continue;
    const chances = posterior(families.claim, cues);
    const worth = (answer: string) => dot(chances, worthAfter[answer] ?? []);
    regret += Math.max(...Object.keys(worthAfter).map(worth)) - worth(done);
    count += dot(chances, countAfter[done] ?? []);
  }
  return -regret - perPriorityTooMany * Math.max(0, count - room - 1);
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** How many priorities an answer leaves on the list, by context. */
const countAfter: Readonly<Record<string, readonly number[]>> = {
  accept: [1, 1, 1, 1],
  evidence: [1, 0.5, 0, 0],
  trade: [1, 1, 0, 0],
};

/** 1 for the chance that could be known, less the further away; can be below 0. */
function forecastMark(said: number | undefined, chance: number): number {
  return 1 - ((said ?? 0.5) - chance) ** 2 / 0.16;
}

const watermelon = 4;

/** Every part of a run, each on its own scale. */
export function rawParts(log: readonly Entry[], table: Table): Record<Part, number> {
  const { families } = table;
  const of = (kind: Family) => log.filter((entry) => entry.kind === kind);
  const macro = (kind: Family) => macroMark(families[kind], of(kind));
  const teams = of('team');
  const forecasts = log.filter(({ kind }) => kind === 'forecast' || kind === 'exhibit');
  return {
    committedSet: committedSet(table, of('claim')),
    midway: macro('midway'),
    detection: youden(
      of('keyResult').map(({ cues, done }) => ({
        chance: 1 - (posterior(families.keyResult, cues)[0] as number),
        isFlagged: done !== 'accept',
      })),
    ),
    claim: macro('claim'),
    meeting: macro('meeting'),
    sponsor: macro('sponsor'),
    missedCheckIns: macroMark(
      families.team,
      teams.filter(({ cues }) => cues.checkIn === 'missed'),
    ),
    urgent: macro('urgent'),
    forecast:
      forecasts.reduce(
        (sum, entry) => sum + forecastMark(entry.probability, reachedChance(entry, table)),
        0,
      ) / Math.max(1, forecasts.length),
    probing: youden(
      teams.map(({ cues, done }) => ({
        chance: posterior(families.team, cues)[watermelon] as number,
        isFlagged: done === 'probe',
      })),
    ),
    keyResult: macro('keyResult'),
    team: macro('team'),
  };
}
