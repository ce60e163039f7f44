import { expect, it } from 'vitest';
import { holdersOf } from './rhythm-role.ts';

const teams = [
  { id: 'company', parentId: null },
  { id: 'ashore', parentId: 'company' },
  { id: 'kiosks', parentId: 'ashore' },
];
const sponsor = (personId: string, teamId: string | null) => ({ role: 'sponsor' as const, teamId, personId });

it('asks the team, then the teams above it, then the whole workspace', () => {
  const held = [sponsor('everywhere', null), sponsor('ashore', 'ashore')];
  const of = (teamId: string | null) =>
    holdersOf(held, 'sponsor', teamId, teams).map((each) => each.personId);
  expect(of('kiosks')).toEqual(['ashore']);
  expect(of('ashore')).toEqual(['ashore']);
  expect(of('company')).toEqual(['everywhere']);
  expect(of(null)).toEqual(['everywhere']);
  expect(holdersOf(held, 'coach', 'kiosks', teams)).toEqual([]);
});
