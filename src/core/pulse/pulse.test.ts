// Scales are scored as their makers score them, and an adversary with every published figure in hand never gets at one answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../id.ts';
import { type Branch, leastShown } from './branches.ts';
import { asked, ownScales } from './own-scales.ts';
import { type Answer, askedIn, type Published, publish, type Wave } from './publish.ts';
import { fits, itemsOf, readItems, type Scale, unfavourable } from './scale.ts';
import { steadyBranches } from './steady.ts';

const asWritten = (words: readonly string[]) => [...words];
const safety: Scale = {
  name: 'Bad news',
  topic: 'safety',
  source: 'A scale Saltline Ferries holds a licence for',
  items: readItems('1. Mistakes are held against you here. (R)\n2) Anybody may raise a problem.\n\n'),
};

describe('a scale', () => {
  it('is read from pasted lines, with what is reversed', () => {
    expect(safety.items).toEqual([
      { text: 'Mistakes are held against you here.', isReversed: true },
      { text: 'Anybody may raise a problem.', isReversed: false },
    ]);
  });

  it('turns reversed items round, and is unfavourable only below the middle', () => {
    expect(unfavourable([safety], [1, 5])).toEqual([false]);
    expect(unfavourable([safety], [5, 1])).toEqual([true]);
    expect(unfavourable([safety], [3, 3])).toEqual([false]);
    expect(unfavourable([safety], [4, 3])).toEqual([true]);
  });

  it('takes the place of ours for what it speaks for', () => {
    expect(itemsOf(ownScales)).toHaveLength(6);
    const topics = asked([safety]).map(({ topic }) => topic);
    expect(topics.filter((topic) => topic === 'safety')).toHaveLength(1);
    expect(asked([safety])[0]).toBe(safety);
    expect(asked([])).toEqual(ownScales);
  });

  it('takes a mark for every item and nothing else', () => {
    expect(fits([safety], [1, 5])).toBe(true);
    for (const marks of [[1], [1, 2, 3], [0, 3], [3, 6], [2.5, 3]]) expect(fits([safety], marks)).toBe(false);
  });
});

/** Somebody who answered: known to us here, and to nobody else. */
type Somebody = { id: Id; teamId: Id | null; marks: [number] };

const question: Scale = { ...ownScales[0]!, items: [{ text: 'OKRs decide', isReversed: false }] };
const mostly = fc.nat(9).map((drawn) => drawn > 1);
const tree: fc.Arbitrary<Branch[]> = fc
  .array(fc.nat(1000), { maxLength: 5 })
  .map((picks) =>
    picks.map((pick, at) => ({ id: `team ${at}`, parentId: at === 0 ? null : `team ${pick % at}` })),
  );
const organisation = tree.chain((teams) =>
  fc.record({
    teams: fc.constant(teams),
    people: fc
      .array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 5 }), mostly), { maxLength: 60, size: 'max' })
      .map((drawn) =>
        drawn.map(([pick, mark, answers], at) => ({
          id: `person ${at}`,
          teamId: teams[pick % (teams.length + 1)]?.id ?? null,
          marks: [mark] as [number],
          answers,
        })),
      ),
  }),
);

const waveOf = (
  teams: readonly Branch[],
  people: readonly (Somebody & { answers: boolean })[],
  before: Wave['before'] = [],
): Wave => ({
  scales: [question],
  answers: people.filter(({ answers }) => answers).map(({ teamId, marks }): Answer => ({ teamId, marks })),
  words: [],
  asked: people.map(({ id, teamId }) => ({ personId: id, teamId })),
  teams,
  before,
});

/** People whom no published group tells apart: they are in the same ones. */
function alike(people: readonly Somebody[], groups: Published['groups']): Somebody[][] {
  const among = ({ teamId }: Somebody) =>
    groups.map(({ teamIds }) => (teamIds.includes(teamId) ? '1' : '0')).join('');
  return [...Map.groupBy(people, among)].filter(([key]) => key.includes('1')).map(([, some]) => some);
}

describe('an adversary who knows the tree, who answered and all that is published', () => {
  it('filters and slices, adds and subtracts, and every remainder is five people or more', () => {
    fc.assert(
      fc.property(organisation, ({ teams, people }) => {
        const answered = people.filter(({ answers }) => answers);
        const { groups, n } = publish(waveOf(teams, people), asWritten);
        expect(n === null).toBe(answered.length < leastShown);
        for (const some of alike(answered, groups)) expect(some.length).toBeGreaterThanOrEqual(leastShown);
        // By hand, too: one less another, one less two others, what two share.
        const sets = groups.map(
          ({ teamIds }) =>
            new Set(answered.filter(({ teamId }) => teamIds.includes(teamId)).map(({ id }) => id)),
        );
        for (const a of sets)
          for (const b of sets) {
            expect(isNobodyOrMany(without(a, b))).toBe(true);
            expect(isNobodyOrMany([...a].filter((id) => b.has(id)))).toBe(true);
            for (const c of sets) expect(isNobodyOrMany(without(new Set(without(a, b)), c))).toBe(true);
          }
      }),
    );
  });

  it('cannot tell a world in which two people swapped their answers', () => {
    fc.assert(
      fc.property(organisation, ({ teams, people }) => {
        const told = publish(waveOf(teams, people), asWritten);
        const answered = people.filter(({ answers }) => answers);
        for (const some of alike(answered, told.groups)) {
          const [one, other] = [some[0]!, some.find(({ marks }) => marks[0] !== some[0]!.marks[0])];
          if (!other) continue;
          const swapped = people.map((each) =>
            each.id === one.id
              ? { ...each, marks: other.marks }
              : each.id === other.id
                ? { ...each, marks: one.marks }
                : each,
          );
          expect(publish(waveOf(teams, swapped), asWritten)).toEqual(told);
        }
      }),
    );
  });

  it('compares the teams of waves whose people changed, and still finds no remainder below five', () => {
    const moves = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 8 });
    fc.assert(
      fc.property(organisation, moves, moves, ({ teams, people }, first, second) => {
        let now = people;
        let before: Id[][] = [];
        for (const change of [[], first, second]) {
          now = now.map((each) => ({ ...each }));
          for (const [who, where] of change)
            if (now.length > 0) now[who % now.length]!.teamId = teams[where % (teams.length + 1)]?.id ?? null;
          const wave = waveOf(teams, now, before);
          const { groups } = publish(wave, asWritten);
          const shown = groups.filter(({ teamId }) => teamId !== null);
          before = [...before, ...shown.map(({ teamIds }) => askedIn(wave.asked, teamIds))];
          const inEach = (id: Id) => before.map((some) => (some.includes(id) ? '1' : '0')).join('');
          const known = [...new Set(before.flat())];
          for (const some of Map.groupBy(known, inEach).values())
            expect(some.length).toBeGreaterThanOrEqual(leastShown);
        }
      }),
    );
  });

  it('sees a team again when nobody moved, and not when one joined', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(steadyBranches([{ id: 'team', people: six }], [six])).toEqual(new Set(['team']));
    expect(steadyBranches([{ id: 'team', people: [...six, 'g'] }], [six])).toEqual(new Set());
  });

  it('reads words only from eight answers on', () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        id: `person ${at}`,
        teamId: null,
        marks: [4] as [number],
        answers: true,
      }));
    const words = ['Too many boats'];
    expect(publish({ ...waveOf([], people(7)), words }, asWritten).words).toEqual([]);
    expect(publish({ ...waveOf([], people(8)), words }, asWritten).words).toEqual(words);
    expect(publish(waveOf([], people(7)), asWritten).groups[0]!.items).toEqual([{ low: 0, high: null }]);
    expect(publish({ ...waveOf([], people(4)), words }, asWritten)).toMatchObject({ n: null, groups: [] });
  });
});

const isNobodyOrMany = ({ length }: readonly string[]) => length === 0 || length >= leastShown;
const without = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].filter((id) => !others.has(id));
