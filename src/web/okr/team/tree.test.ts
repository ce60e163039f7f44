// Teams as a tree: everybody has a place in it, whatever is out of view.
import { expect, it } from 'vitest';
import { below, treeOf } from './tree.ts';

const teams = [
  { id: 'company', parentId: null },
  { id: 'engines', parentId: 'company' },
  { id: 'stokers', parentId: 'engines' },
  { id: 'boarding', parentId: 'company' },
];

it('hangs every team under its own', () => {
  const [company] = treeOf(teams);
  expect(company?.below.map(({ team }) => team.id)).toEqual(['engines', 'boarding']);
  expect(company?.below[0]?.below.map(({ team }) => team.id)).toEqual(['stokers']);
});

it('keeps a team whose parent is not in the list', () => {
  expect(treeOf(teams.slice(2)).map(({ team }) => team.id)).toEqual(['stokers', 'boarding']);
});

it('finds everything under a team, and not the team itself', () => {
  expect([...below(teams, 'company')].sort()).toEqual(['boarding', 'engines', 'stokers']);
  expect(below(teams, 'stokers').size).toBe(0);
});
