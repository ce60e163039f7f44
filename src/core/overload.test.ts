// Too much is said of teams by what was agreed, and of people only across teams.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { peopleOver, teamsOver } from './overload.ts';
import { defaultLimits } from './workspace.ts';

const objectives = (count: number, keyResults = 2) =>
  Array.from({ length: count }, (_, at) => ({ id: `o${at}`, keyResults }));

it('names a team over its limit, and the company only over its own', () => {
  const teams = [
    { id: 'company', isTop: true, objectives: objectives(5) },
    { id: 'boarding', isTop: false, objectives: objectives(4) },
    { id: 'engines', isTop: false, objectives: objectives(3) },
  ];
  expect(teamsOver(teams, defaultLimits)).toEqual([{ id: 'boarding', objectives: 4, limit: 3, wide: [] }]);
});

it('names the objectives that have too many key results', () => {
  const teams = [
    { id: 'boarding', isTop: false, objectives: [...objectives(1), { id: 'wide', keyResults: 5 }] },
  ];
  expect(teamsOver(teams, defaultLimits)).toEqual([
    { id: 'boarding', objectives: 2, limit: 3, wide: ['wide'] },
  ]);
});

it('names people across teams only, in the order they came in', () => {
  const person = (id: string, keyResults: number, teams: number) => ({ id, keyResults, teams });
  const people = [person('ana', 5, 2), person('bea', 9, 1), person('cai', 4, 3), person('dov', 8, 2)];
  expect(peopleOver(people, defaultLimits).map(({ id }) => id)).toEqual(['ana', 'dov']);
  const some = fc.array(fc.record({ id: fc.uuid(), keyResults: fc.nat(9), teams: fc.nat(4) }));
  fc.assert(
    fc.property(some, (all) => {
      const over = peopleOver(all, defaultLimits);
      expect(over).toEqual(all.filter((each) => over.includes(each)));
    }),
  );
});
