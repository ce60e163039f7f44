import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../../test/world.ts';
import * as holidays from './holidays.ts';
import * as rhythmRoles from './rhythm-roles.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

it('gives a role once, for a team or everywhere, and takes it away', async () => {
  const everywhere = { role: 'sponsor' as const, teamId: null, personId: at.viewer.personId };
  await at.owner.ask(rhythmRoles.give, everywhere);
  expect((await at.owner.refused(rhythmRoles.give, everywhere)).code).toBe('already-exists');
  const { roles } = await at.owner.ask(rhythmRoles.give, { ...everywhere, teamId: at.boarding });
  expect(roles.map(({ personName, teamName }) => [personName, teamName])).toEqual([
    ['Rui Brito', null],
    ['Rui Brito', 'Boarding'],
  ]);
  const left = await at.owner.ask(rhythmRoles.take, { id: roles[0]!.id });
  expect(left.roles.map(({ teamName }) => teamName)).toEqual(['Boarding']);
  expect((await at.owner.refused(rhythmRoles.take, { id: roles[0]!.id })).code).toBe('not-found');
});

it('is given by those who run the place, to people and teams that are here', async () => {
  const role = { role: 'coach' as const, teamId: null, personId: at.member.personId };
  expect((await at.member.refused(rhythmRoles.give, role)).code).toBe('forbidden');
  for (const wrong of [{ personId: crypto.randomUUID() }, { teamId: crypto.randomUUID() }])
    expect((await at.owner.refused(rhythmRoles.give, { ...role, ...wrong })).code).toBe('not-found');
});

it('keeps days off once each, in order', async () => {
  const days = [
    { day: '2026-12-25', name: 'Christmas Day' },
    { day: '2026-06-10', name: 'Portugal Day' },
    { day: '2026-12-25', name: 'Christmas' },
  ];
  expect((await at.member.refused(holidays.replace, { days })).code).toBe('forbidden');
  const kept = await at.owner.ask(holidays.replace, { days });
  expect(kept.days).toEqual([days[1], days[2]]);
  expect((await at.viewer.ask(holidays.list, {})).days).toEqual(kept.days);
});
