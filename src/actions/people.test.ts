// Roles are given from above, one owner stays, and whoever is removed stops acting at once but keeps their name.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caller } from '../../test/caller.ts';
import { type Founded, founded } from '../../test/founded.ts';
import { create as invite } from './invitations.ts';
import { get as whoAmI } from './me.ts';
import { objectives } from './objectives/index.ts';
import { edit, get, list, remove, restore, setRole } from './people.ts';
import { create as createToken } from './tokens.ts';
import { create as createWorkspace } from './workspaces.ts';

let server: Founded;
type Joined = Awaited<ReturnType<Founded['join']>>;
let admin: Joined;
let lead: Joined;
let member: Joined;
beforeAll(async () => {
  server = await founded();
  admin = await server.join('Duarte Lopes', 'admin');
  lead = await server.join('Teresa Brito', 'lead');
  member = await server.join('Marta Nunes', 'member', [server.teamId]);
});
afterAll(() => server.drop());

const shown = (id: string) => server.owner.ask(get, { id });
const roleOf = async (id: string) => (await shown(id)).role;

describe('people.list', () => {
  it('lists by name, narrows to a team, and leaves out whoever left unless asked', async () => {
    const gone = await server.join('Zeferino Gone');
    await server.owner.ask(remove, { id: gone.personId, version: (await shown(gone.personId)).version });
    const all = await member.ask(list, {});
    expect(all.people.map(({ name }) => name)).toEqual([
      'Duarte Lopes',
      'Ines Carvalho',
      'Marta Nunes',
      'Teresa Brito',
    ]);
    const team = await member.ask(list, { teamId: server.teamId });
    expect(team.people.map(({ name, leadIds }) => [name, leadIds.length])).toEqual([
      ['Ines Carvalho', 1],
      ['Marta Nunes', 0],
    ]);
    const before = await member.ask(list, { includeLeft: true });
    expect(before.people.find(({ id }) => id === gone.personId)?.leftAt).not.toBeNull();
  });

  it('tells who has not joined yet', async () => {
    const { personId } = await server.owner.ask(invite, { name: 'Not Yet', email: null, role: 'viewer' });
    expect(await shown(personId)).toMatchObject({ hasJoined: false, joinedAt: null, teams: [] });
    await server.owner.ask(remove, { id: personId, version: 1 });
  });
});

describe('people.edit', () => {
  it('lets people change themselves, admins others, and nobody else anybody', async () => {
    const mine = await shown(member.personId);
    const named = await member.ask(edit, {
      id: mine.id,
      version: mine.version,
      fields: { name: 'Marta N.' },
    });
    expect(named).toMatchObject({ name: 'Marta N.', version: mine.version + 1 });
    const again = { id: mine.id, version: named.version, fields: { name: 'Marta Nunes' } };
    expect((await lead.refused(edit, again)).code).toBe('forbidden');
    expect((await admin.ask(edit, again)).name).toBe('Marta Nunes');
  });

  it('keeps an e-mail from being chosen by the one it belongs to, and used by two', async () => {
    const { id, version } = await shown(member.personId);
    const fields = { email: 'captain@saltline.example' };
    expect((await member.refused(edit, { id, version, fields })).code).toBe('forbidden');
    const taken = { id, version, fields: { email: lead.email } };
    expect((await admin.refused(edit, taken)).code).toBe('already-exists');
  });

  it('refuses a stale version and shows both', async () => {
    const { id, version, name } = await shown(member.personId);
    const refusal = await admin.refused(edit, { id, version: version - 1, fields: { name: 'Older' } });
    expect(refusal.code).toBe('stale-version');
    expect(refusal.data.detail).toMatchObject({ yours: { name: 'Older' }, current: { name, version } });
  });

  it('answers for somebody of another workspace as for nobody', async () => {
    const stranger = await server.join('Xavier Pinto');
    await stranger.ask(createWorkspace, { name: 'Lighthouse Guild', zone: 'Europe/Lisbon' });
    for (const id of [member.personId, crypto.randomUUID()]) {
      expect((await stranger.refused(get, { id })).code).toBe('not-found');
      const fields = { name: 'Taken over' };
      expect((await stranger.refused(edit, { id, version: 1, fields })).code).toBe('not-found');
      expect((await stranger.refused(setRole, { id, version: 1, role: 'viewer' })).code).toBe('not-found');
      expect((await stranger.refused(remove, { id, version: 1 })).code).toBe('not-found');
      expect((await stranger.refused(restore, { id, version: 1 })).code).toBe('not-found');
    }
    expect((await stranger.ask(list, {})).people).toHaveLength(1);
  });
});

describe('people.setRole', () => {
  it('is for owners and admins, up to their own role and about nobody above them', async () => {
    const { id, version } = await shown(member.personId);
    for (const nobody of [lead, member])
      expect((await nobody.refused(setRole, { id, version, role: 'lead' })).code).toBe('forbidden');
    expect((await admin.refused(setRole, { id, version, role: 'owner' })).code).toBe('forbidden');
    const owner = await shown(server.ownerId);
    const down = { id: owner.id, version: owner.version, role: 'member' as const };
    expect((await admin.refused(setRole, down)).code).toBe('forbidden');
    expect((await admin.ask(setRole, { id, version, role: 'viewer' })).role).toBe('viewer');
    await admin.ask(setRole, { id, version: version + 1, role: 'member' });
  });

  it('refuses to take the role of the last owner, and its membership', async () => {
    const { id, version } = await shown(server.ownerId);
    expect((await server.owner.refused(setRole, { id, version, role: 'admin' })).code).toBe('last-owner');
    expect((await server.owner.refused(remove, { id, version })).code).toBe('last-owner');
  });

  it('lets one of two admins who demote each other at once through', async () => {
    const other = await server.join('Otto Vaz', 'admin');
    const at = async (id: string) => ({ id, version: (await shown(id)).version, role: 'member' as const });
    const [first, second] = [await at(other.personId), await at(admin.personId)];
    const both = await Promise.allSettled([admin.ask(setRole, first), other.ask(setRole, second)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const roles = [await roleOf(admin.personId), await roleOf(other.personId)];
    expect(roles.sort()).toEqual(['admin', 'member']);
    for (const { personId } of [admin, other])
      await server.owner.ask(setRole, { ...(await at(personId)), role: 'admin' });
  });

  it('leaves an owner when two owners demote each other at once', async () => {
    const other = await server.join('Olga Reis', 'owner');
    const at = async (id: string) => ({ id, version: (await shown(id)).version, role: 'member' as const });
    const [first, second] = [await at(other.personId), await at(server.ownerId)];
    const both = await Promise.allSettled([server.owner.ask(setRole, first), other.ask(setRole, second)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const kept = (await roleOf(server.ownerId)) === 'owner' ? server.owner : other;
    await kept.ask(setRole, { ...(await at(server.ownerId)), role: 'owner' }).catch(() => {});
    const again = await shown(other.personId);
    await server.owner.ask(remove, { id: again.id, version: again.version });
  });
});

describe('people.remove', () => {
  it('stops sessions and tokens at once, keeps the name in the history, and restores without the tokens', async () => {
    const leaver = await server.join('Rui Tavares', 'lead', [server.teamId]);
    const made = await leaver.ask(objectives.create, {
      title: 'Passengers trust the timetable',
      teamId: server.teamId,
      cycleId: server.cycleId,
    });
    const { secret } = await leaver.ask(createToken, { name: 'Script', scopes: ['read'], expiresInDays: 30 });
    const script = caller(server.db, { token: secret ?? '' });
    expect((await script.ask(whoAmI, {})).name).toBe('Rui Tavares');
    const { version } = await shown(leaver.personId);
    const gone = await admin.ask(remove, { id: leaver.personId, version });
    expect(gone.leftAt).not.toBeNull();
    expect((await leaver.refused(whoAmI, {})).code).toBe('no-workspace');
    expect((await script.refused(whoAmI, {})).code).toBe('not-signed-in');
    expect((await member.ask(objectives.get, { id: made.id })).ownerName).toBe('Rui Tavares');
    const history = await member.ask(objectives.history, { id: made.id });
    expect(history.events.map(({ actorName }) => actorName)).toContain('Rui Tavares');
    const named = { id: made.id, version: made.version, fields: { why: 'They stopped asking at the desk' } };
    expect((await server.owner.ask(objectives.edit, named)).ownerId).toBe(leaver.personId);
    expect((await admin.refused(remove, { id: leaver.personId, version: gone.version })).code).toBe(
      'wrong-state',
    );
    const back = await admin.ask(restore, { id: leaver.personId, version: gone.version });
    expect(back).toMatchObject({ leftAt: null, role: 'lead', teamIds: [server.teamId] });
    expect((await leaver.ask(whoAmI, {})).role).toBe('lead');
    expect((await script.refused(whoAmI, {})).code).toBe('not-signed-in');
  });

  it('is for owners and admins, not about an owner, and not with a stale version', async () => {
    const { id, version } = await shown(lead.personId);
    expect((await member.refused(remove, { id, version })).code).toBe('forbidden');
    expect((await admin.refused(remove, { id, version: version + 1 })).code).toBe('stale-version');
    const owner = await shown(server.ownerId);
    expect((await admin.refused(remove, { id: owner.id, version: owner.version })).code).toBe('forbidden');
    expect((await admin.refused(restore, { id, version })).code).toBe('wrong-state');
  });

  it('gives the e-mail free, and refuses to restore over whoever uses it now', async () => {
    const first = await server.owner.ask(invite, {
      name: 'Lia',
      email: 'lia@saltline.example',
      role: 'member',
    });
    await admin.ask(remove, { id: first.personId, version: 1 });
    await server.owner.ask(invite, { name: 'Lia Again', email: 'lia@saltline.example', role: 'member' });
    expect((await admin.refused(restore, { id: first.personId, version: 2 })).code).toBe('already-exists');
  });
});
