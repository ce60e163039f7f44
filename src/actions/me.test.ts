// What the shell is told about its reader, and where somebody without a workspace stands.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caller } from '../../test/caller.ts';
import { type Founded, founded } from '../../test/founded.ts';
import { edit, get } from './me.ts';
import { create, edit as editWorkspace, get as getWorkspace } from './workspaces.ts';

let server: Founded;
beforeAll(async () => {
  server = await founded();
});
afterAll(() => server.drop());

it('tells all the shell needs', async () => {
  const me = await server.owner.ask(get, {}, { now: new Date('2026-05-12T23:30:00Z') });
  expect(me).toEqual({
    name: 'Ines Carvalho',
    email: 'ines.carvalho@saltline.example',
    zone: 'Europe/Lisbon',
    ownZone: null,
    version: 1,
    personId: server.ownerId,
    role: 'owner',
    teams: [server.teamId],
    leads: [server.teamId],
    scopes: null,
    workspace: await server.owner.ask(getWorkspace, {}),
    workspaces: [
      {
        id: server.workspaceId,
        name: 'Saltline Ferries',
        isDemo: false,
        personId: server.ownerId,
        role: 'owner',
      },
    ],
    today: '2026-05-13',
    cycle: expect.objectContaining({
      id: server.cycleId,
      name: 'Spring tides',
      startsOn: '2026-04-01',
      closedAt: null,
    }),
    openCycles: 1,
  });
});

it('takes a new name and zone, and refuses a stale version with both', async () => {
  const person = await server.join('Marta Nunes');
  const { version } = await person.ask(get, {});
  expect(await person.ask(edit, { version, fields: { zone: 'Atlantic/Azores' } })).toMatchObject({
    name: 'Marta Nunes',
    zone: 'Atlantic/Azores',
  });
  expect((await person.ask(get, {})).zone).toBe('Atlantic/Azores');
  const stale = await person.refused(edit, { version, fields: { name: 'Marta N.' } });
  expect(stale).toMatchObject({
    code: 'stale-version',
    data: {
      detail: { yours: { name: 'Marta N.' }, current: { name: 'Marta Nunes', zone: 'Atlantic/Azores' } },
    },
  });
  const back = await person.ask(edit, { version: version + 1, fields: { zone: null } });
  expect(back.zone).toBeNull();
});

it('refuses a role sent along, by its name', async () => {
  const person = await server.join('Duarte Lopes');
  const { version } = await person.ask(get, {});
  const fields = { name: 'Duarte', role: 'owner' } as never;
  const { code, data } = await person.refused(edit, { version, fields });
  expect([code, data.detail]).toMatchObject(['bad-input', { issues: [{ path: ['fields', 'role'] }] }]);
  expect(await person.ask(get, {})).toMatchObject({ role: 'member', name: 'Duarte Lopes' });
});

it('refuses no-workspace to somebody signed in who belongs to none, and to a foreign one like to a random one', async () => {
  const person = await server.join('Vera Alves');
  const other = await server.join('Xavier Pinto');
  const { id } = await other.ask(create, { name: 'Lighthouse Guild', zone: 'Europe/Lisbon' });
  const codes = [
    (await person.refused(get, {}, { workspaceId: id })).code,
    (await person.refused(get, {}, { workspaceId: crypto.randomUUID() })).code,
  ];
  expect(codes).toEqual(['no-workspace', 'no-workspace']);
  await server.ask('update person set left_at = now() where id = $1', [person.personId]);
  expect((await person.refused(get, {})).code).toBe('no-workspace');
  expect((await caller(server.db).refused(get, {})).code).toBe('not-signed-in');
});

it('keeps workspaces apart: a second one is its maker’s alone', async () => {
  const maker = await server.join('Nuno Reis');
  const { id, personId, teamId } = await maker.ask(create, { name: 'Harbour Trust', zone: 'Europe/Lisbon' });
  const me = await maker.ask(get, {});
  expect(me).toMatchObject({ personId, role: 'owner', leads: [teamId], cycle: null, workspace: { id } });
  expect((await maker.ask(get, {}, { workspaceId: server.workspaceId })).role).toBe('member');
  expect((await server.owner.ask(get, {})).workspaces).toHaveLength(1);
});

it('lets owners change the workspace, members not, and a stale version nobody', async () => {
  const { version } = await server.owner.ask(getWorkspace, {});
  const calendar = { family: '4-4-5' as const, endWeekday: 6, endMonth: 1, endRule: 'last' as const };
  const edited = await server.owner.ask(editWorkspace, {
    version,
    fields: { calendar, profile: 'balanced' },
  });
  expect(edited).toMatchObject({
    calendar,
    profile: 'balanced',
    name: 'Saltline Ferries',
    version: version + 1,
  });
  expect((await server.owner.refused(editWorkspace, { version, fields: { name: 'Late' } })).code).toBe(
    'stale-version',
  );
  const member = await server.join('Sara Melo');
  expect((await member.refused(editWorkspace, { version: version + 1, fields: { name: 'Mine' } })).code).toBe(
    'forbidden',
  );
});
