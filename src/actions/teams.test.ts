// Teams stay one tree, keep what is under way in them, and nobody loses sight of an objective they work on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../test/world.ts';
import { objectives } from './objectives/index.ts';
import * as people from './people.ts';
import { archive, create, edit, get, list, restore } from './teams.ts';
import { create as createWorkspace } from './workspaces.ts';

let server: World;
beforeAll(async () => {
  server = await world();
});
afterAll(() => server.drop());

const shown = (id: string) => server.owner.ask(get, { id });
const made = (name: string, more: { parentId?: string; memberIds?: string[]; leadIds?: string[] } = {}) =>
  server.owner.ask(create, { name, parentId: server.teamId, ...more });

describe('teams.list and teams.get', () => {
  it('show the tree, who leads, how many belong, and only as many objectives as one may see', async () => {
    await server.draft({ title: 'Boarding without queues' });
    await server.draft({ title: 'Only for the team', visibility: 'team' });
    const seen = async (who: typeof server.member) =>
      (await who.ask(list, {})).teams.find(({ id }) => id === server.boarding);
    expect(await seen(server.member)).toMatchObject({
      parentId: server.teamId,
      leads: [{ id: server.lead.personId, name: 'Marta Nunes' }],
      memberCount: 2,
      objectives: 2,
    });
    expect((await seen(server.outsider))?.objectives).toBe(1);
    const company = await server.outsider.ask(get, { id: server.teamId });
    expect(company.path).toEqual([]);
    expect(company.children.map(({ name }) => name)).toEqual(['Boarding', 'Engine room']);
    const gangway = await made('Gangway', { parentId: server.boarding, memberIds: [server.member.personId] });
    expect(gangway.path.map(({ name }) => name)).toEqual(['Saltline Ferries', 'Boarding']);
    expect(gangway.members).toEqual([{ id: server.member.personId, name: 'Duarte Lopes', isLead: false }]);
  });

  it('leave people who left out of the counts, and put them back with their place', async () => {
    const crew = await server.join('Sara Pires', 'member', [server.engines]);
    const { version } = await server.owner.ask(people.get, { id: crew.personId });
    const before = (await shown(server.engines)).memberCount;
    await server.owner.ask(people.remove, { id: crew.personId, version });
    const without = await shown(server.engines);
    expect(without.memberCount).toBe(before - 1);
    const memberIds = without.members.map(({ id }) => id);
    await server.owner.ask(edit, { id: without.id, version: without.version, fields: { memberIds } });
    await server.owner.ask(people.restore, { id: crew.personId, version: version + 1 });
    expect((await shown(server.engines)).memberCount).toBe(before);
  });
});

describe('teams.create and teams.edit', () => {
  it('are for those who run things and for the leads of the team, in their own part of the tree', async () => {
    const below = { name: 'Lounge', parentId: server.boarding };
    for (const nobody of [server.member, server.outsider, server.viewer])
      expect((await nobody.refused(create, below)).code).toBe('forbidden');
    const lounge = await server.lead.ask(create, below);
    expect((await server.lead.refused(create, { ...below, parentId: server.teamId })).code).toBe('forbidden');
    const renamed = { id: lounge.id, version: lounge.version, fields: { name: 'Passenger lounge' } };
    expect((await server.outsider.refused(edit, renamed)).code).toBe('forbidden');
    expect((await server.lead.ask(edit, renamed)).name).toBe('Passenger lounge');
    const away = { id: lounge.id, version: lounge.version + 1, fields: { parentId: server.engines } };
    expect((await server.lead.refused(edit, away)).code).toBe('forbidden');
  });

  it('answer for a team of another workspace as for none', async () => {
    const stranger = await server.join('Xavier Pinto');
    await stranger.ask(createWorkspace, { name: 'Lighthouse Guild', zone: 'Europe/Lisbon' });
    for (const id of [server.boarding, crypto.randomUUID()]) {
      expect((await stranger.refused(get, { id })).code).toBe('not-found');
      expect((await stranger.refused(create, { name: 'Spies', parentId: id })).code).toBe('not-found');
      expect((await stranger.refused(edit, { id, version: 1, fields: { name: 'Mine' } })).code).toBe(
        'not-found',
      );
      expect((await stranger.refused(archive, { id, version: 1 })).code).toBe('not-found');
      expect((await stranger.refused(restore, { id, version: 1 })).code).toBe('not-found');
    }
  });

  it('refuse a stale version with both, and people who are not here', async () => {
    const team = await made('Galley');
    const named = await server.owner.ask(edit, {
      id: team.id,
      version: 1,
      fields: { purpose: 'Warm meals' },
    });
    const refusal = await server.owner.refused(edit, {
      id: team.id,
      version: 1,
      fields: { name: 'Kitchen' },
    });
    expect(refusal.code).toBe('stale-version');
    expect(refusal.data.detail).toMatchObject({
      yours: { name: 'Kitchen' },
      current: { purpose: 'Warm meals' },
    });
    const fields = { memberIds: [crypto.randomUUID()] };
    expect((await server.owner.refused(edit, { id: team.id, version: named.version, fields })).code).toBe(
      'not-found',
    );
  });

  it('keep a lead a member, and somebody who stops leading one too', async () => {
    const { personId } = server.outsider;
    const team = await made('Night watch', { leadIds: [personId] });
    expect(team.members).toEqual([{ id: personId, name: 'Vera Alves', isLead: true }]);
    const fields = { leadIds: [server.ownerId] };
    const after = await server.owner.ask(edit, { id: team.id, version: team.version, fields });
    expect(after.members.map(({ id, isLead }) => [id, isLead])).toEqual([
      [server.ownerId, true],
      [personId, false],
    ]);
    const alone = { id: team.id, version: after.version, fields: { memberIds: [personId] } };
    expect((await server.owner.ask(edit, alone)).leads).toEqual([]);
  });

  it('refuse a circle, a second root and a root under something', async () => {
    const top = await made('Shore');
    const low = await made('Ticket office', { parentId: top.id });
    const into = (id: string, version: number, parentId: string | null) =>
      server.owner.refused(edit, { id, version, fields: { parentId } });
    expect((await into(top.id, top.version, low.id)).code).toBe('makes-a-circle');
    expect((await into(top.id, top.version, top.id)).code).toBe('makes-a-circle');
    expect((await into(top.id, top.version, null)).code).toBe('makes-a-circle');
    const root = await shown(server.teamId);
    expect((await into(root.id, root.version, top.id)).code).toBe('makes-a-circle');
  });

  it('let one of two moves through that would close a circle together', async () => {
    const [north, south] = [await made('North route'), await made('South route')];
    const both = await Promise.allSettled([
      server.owner.ask(edit, { id: north.id, version: north.version, fields: { parentId: south.id } }),
      server.owner.ask(edit, { id: south.id, version: south.version, fields: { parentId: north.id } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const each of both) if (each.status === 'rejected') expect(each.reason.code).toBe('makes-a-circle');
  });
});

describe('who works on what only a team sees', () => {
  it('cannot be taken out of the team, with the objective named to whoever may see it', async () => {
    const lia = await server.join('Lia Matos', 'member', [server.boarding]);
    const { personId } = lia;
    const secret = await lia.ask(objectives.create, {
      title: 'Quiet plan',
      teamId: server.boarding,
      cycleId: server.cycleId,
      visibility: 'team',
    });
    const { id, version, members } = await shown(server.boarding);
    const memberIds = members.map((member) => member.id).filter((each) => each !== personId);
    const refusal = await server.lead.refused(edit, { id, version, fields: { memberIds } });
    expect(refusal.code).toBe('still-in-use');
    expect(JSON.stringify(refusal.data.detail)).toContain('Lia Matos works on “Quiet plan”');
    const blind = await server.join('Nuno Far', 'lead');
    const unnamed = await blind.refused(edit, { id, version, fields: { memberIds } });
    expect(unnamed.code).toBe('still-in-use');
    expect(JSON.stringify(unnamed)).not.toContain('Quiet plan');
    const handed = { id: secret.id, version: secret.version, fields: { ownerId: server.lead.personId } };
    await server.lead.ask(objectives.edit, handed);
    await server.lead.ask(edit, { id, version, fields: { memberIds } });
  });

  it('cannot lose it by the team moving away from under whoever leads it from above', async () => {
    const { personId } = await server.join('Bento Dias');
    const dock = await made('Dock', { leadIds: [personId] });
    const crane = await made('Crane', { parentId: dock.id });
    const { cycleId } = server;
    await server.owner.ask(objectives.create, {
      title: 'Loads without waiting',
      teamId: crane.id,
      cycleId,
      ownerId: personId,
      visibility: 'team',
    });
    const away = { id: crane.id, version: crane.version, fields: { parentId: server.teamId } };
    expect((await server.owner.refused(edit, away)).code).toBe('still-in-use');
    const stepDown = { id: dock.id, version: dock.version, fields: { leadIds: [] } };
    expect((await server.owner.refused(edit, stepDown)).code).toBe('still-in-use');
    const renamed = { id: crane.id, version: crane.version, fields: { name: 'Cranes' } };
    expect((await server.owner.ask(edit, renamed)).name).toBe('Cranes');
  });
});

describe('teams.archive', () => {
  it('is refused while there are teams below or open objectives, hidden ones too', async () => {
    const pier = await made('Pier');
    const rope = await made('Ropes', { parentId: pier.id, memberIds: [server.member.personId] });
    expect((await server.owner.refused(archive, { id: pier.id, version: pier.version })).code).toBe(
      'still-in-use',
    );
    const { id: objectiveId, version } = await server.member.ask(objectives.create, {
      title: 'Lines that never part',
      teamId: rope.id,
      cycleId: server.cycleId,
      visibility: 'team',
    });
    const away = { id: rope.id, version: rope.version };
    expect((await server.lead.refused(archive, away)).code).toBe('forbidden');
    const refusal = await server.owner.refused(archive, away);
    expect(refusal.code).toBe('still-in-use');
    expect(JSON.stringify(refusal.data.detail)).toContain('1 objective is still open');
    await server.member.ask(objectives.remove, { id: objectiveId, version });
    const gone = await server.owner.ask(archive, away);
    expect(gone.archivedAt).not.toBeNull();
    expect((await server.owner.ask(list, {})).teams.map(({ id }) => id)).not.toContain(rope.id);
    const all = await server.owner.ask(list, { includeArchived: true });
    expect(all.teams.map(({ id }) => id)).toContain(rope.id);
    const late = { title: 'Too late', teamId: rope.id, cycleId: server.cycleId };
    expect((await server.owner.refused(objectives.create, late)).code).toBe('wrong-state');
    const named = { id: rope.id, version: gone.version, fields: { name: 'Lines' } };
    expect((await server.owner.refused(edit, named)).code).toBe('wrong-state');
    await server.owner.ask(archive, { id: pier.id, version: pier.version });
    const back = { id: rope.id, version: gone.version };
    expect((await server.owner.refused(restore, back)).code).toBe('wrong-state');
    await server.owner.ask(restore, { id: pier.id, version: pier.version + 1 });
    expect((await server.owner.ask(restore, back)).archivedAt).toBeNull();
  });

  it('never takes the company itself', async () => {
    const root = await shown(server.teamId);
    expect((await server.owner.refused(archive, { id: root.id, version: root.version })).code).toBe(
      'still-in-use',
    );
  });
});
