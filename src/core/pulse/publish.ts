// What is told of a closed wave, worked out once and kept: the answers themselves are gone afterwards, so that nothing can be sliced anew.
import type { Id } from '../id.ts';
import { type Branch, leastShown, shownBranches } from './branches.ts';
import { itemsOf, type Marks, type Scale, turned, unfavourable } from './scale.ts';
import { steadyBranches } from './steady.ts';

/** Fewer answers than this, and no words are shown. */
const leastForWords = 8;
/** Fewer answers than this, and of an item only the unfavourable marks are counted. */
const leastForAll = 8;

/** An answer as it lies in the box: nothing says whose it is, when it came or which words came with it. */
export type Answer = { teamId: Id | null; marks: Marks };

export type Group = {
  /** Null: everybody. */
  teamId: Id | null;
  /** The teams it held when the wave was closed. */
  teamIds: (Id | null)[];
  asked: number;
  n: number;
  /** Answers whose mean is below the middle, a scale. */
  scales: number[];
  /** Unfavourable and favourable marks, an item; favourable is null where too few answered to tell. */
  items: { low: number; high: number | null }[];
};

export type Published = {
  asked: number;
  /** Null: fewer than five, and how many is not told. */
  n: number | null;
  /** Everybody first. */
  groups: Group[];
  words: string[];
};

export type Wave = {
  scales: readonly Scale[];
  answers: readonly Answer[];
  words: readonly string[];
  /** Who was asked, by team. */
  asked: readonly { personId: Id; teamId: Id | null }[];
  teams: readonly Branch[];
  /** Who was asked in each branch that waves of the last year showed. */
  before: readonly (readonly Id[])[];
};

/** @param shuffle puts the words in an order nobody knows */
export function publish(wave: Wave, shuffle: (words: readonly string[]) => string[]): Published {
  const { scales, answers, words, asked, teams, before } = wave;
  if (answers.length < leastShown) return { asked: asked.length, n: null, groups: [], words: [] };
  const counts = new Map<Id | null, number>();
  for (const { teamId } of answers) counts.set(teamId, (counts.get(teamId) ?? 0) + 1);
  const branches = teams.map(({ id }) => ({ id, people: askedIn(asked, below(id, teams)) }));
  const steady = steadyBranches(branches, before);
  const groups = shownBranches(counts, teams, (id) => steady.has(id)).map(({ id, teamIds, n }): Group => {
    const held = new Set(teamIds);
    const own = answers.filter(({ teamId }) => held.has(teamId));
    const of = id === null ? asked.length : asked.filter(({ teamId }) => held.has(teamId)).length;
    return { teamId: id, teamIds, asked: of, n, ...counted(scales, own) };
  });
  const isEnough = answers.length >= leastForWords;
  return { asked: asked.length, n: answers.length, groups, words: isEnough ? shuffle(words) : [] };
}

/** Who was asked in the teams given. */
export function askedIn(asked: Wave['asked'], teamIds: readonly (Id | null)[]): Id[] {
  const held = new Set(teamIds);
  return asked.filter(({ teamId }) => held.has(teamId)).map(({ personId }) => personId);
}

function below(id: Id, teams: readonly Branch[]): Id[] {
  return [id, ...teams.filter(({ parentId }) => parentId === id).flatMap((team) => below(team.id, teams))];
}

function counted(scales: readonly Scale[], answers: readonly Answer[]): Pick<Group, 'scales' | 'items'> {
  const verdicts = answers.map(({ marks }) => unfavourable(scales, marks));
  return {
    scales: scales.map((_, at) => verdicts.filter((verdict) => verdict[at]).length),
    items: itemsOf(scales).map((item, at) => {
      const marks = answers.map((answer) => turned(item, answer.marks[at] as number));
      const high = marks.filter((mark) => mark > 3).length;
      return {
        low: marks.filter((mark) => mark < 3).length,
        high: answers.length < leastForAll ? null : high,
      };
    }),
  };
}

/** Answers that speak against a topic, of those shown for a group; undefined where the wave had no scale for it. */
export function against(
  scales: readonly Scale[],
  group: Group,
  topic: Scale['topic'],
): { bad: number; n: number; asked: number } | undefined {
  const at = scales.findIndex((scale) => scale.topic === topic);
  const bad = group.scales[at];
  return bad === undefined ? undefined : { bad, n: group.n, asked: group.asked };
}
