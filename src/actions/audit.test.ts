// What happened is for those who keep the workspace, from any day to any day.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Founded, founded } from '../../test/founded.ts';
import * as audit from './audit.ts';
import * as teams from './teams.ts';

let server: Founded;
beforeAll(async () => {
  server = await founded();
  await server.owner.ask(teams.create, { name: 'Boarding', parentId: server.teamId });
});
afterAll(() => server.drop());

const kindsFrom = async (days: { from?: string; to?: string }) =>
  (await server.owner.ask(audit.list, days)).entries.map(({ kind }) => kind);

it('tells what was done between two days, however far apart', async () => {
  expect(await kindsFrom({ from: '0000-01-01', to: '9999-12-31' })).toContain('team.created');
  expect(await kindsFrom({ to: '0000-01-01' })).toEqual([]);
  expect(await kindsFrom({ from: '9999-12-31' })).toEqual([]);
});

it('tells nothing to a member', async () => {
  const member = await server.join('Sara Melo');
  await expect(member.ask(audit.list, {})).rejects.toMatchObject({ code: 'forbidden' });
});
