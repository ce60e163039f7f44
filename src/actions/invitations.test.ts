// An invitation is good once, for the one it names, and never worth more than whoever wrote it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, caller } from '../../test/caller.ts';
import { type Founded, founded, ownerEmail, password, secretOf } from '../../test/founded.ts';
import { accept, create, list, open, revoke } from './invitations.ts';
import { get as whoAmI } from './me.ts';
import { start } from './sessions.ts';
import { create as createWorkspace } from './workspaces.ts';

let server: Founded;
let lead: Caller;
let member: Caller;
let stranger: Caller;
beforeAll(async () => {
  server = await founded();
  lead = await server.join('Duarte Lopes', 'lead');
  member = await server.join('Marta Nunes');
  stranger = caller(server.db, { address: '203.0.113.5' });
});
afterAll(() => server.drop());

let made = 0;
async function invited(role: 'member' | 'lead' = 'member', by: Caller = server.owner) {
  const email = `guest${++made}@saltline.example`;
  const guest = { name: `Guest ${made}`, email, role, teamIds: [server.teamId] };
  const invitation = await by.ask(create, guest, { workspaceId: server.workspaceId });
  return { ...invitation, email, token: secretOf(invitation.url) };
}

describe('invitations.create', () => {
  it('gives a link that works without mail and adds the person to their teams', async () => {
    const { url, email, token } = await invited();
    expect(url).toMatch(/^https:\/\/okr\.saltline\.example\/invitations#[\w-]{43}$/);
    const guest = caller(server.db);
    await guest.ask(accept, { token, name: 'Rui Guest', password });
    expect(await guest.ask(whoAmI, {})).toMatchObject({
      name: 'Rui Guest',
      email,
      role: 'member',
      teams: [server.teamId],
    });
  });

  it('keeps only a hash, and leaves the link out of what it keeps for a retry', async () => {
    const fields = { name: 'Retried', email: 'retried@saltline.example', role: 'member' as const };
    const key = { idempotencyKey: crypto.randomUUID() };
    const first = await server.owner.ask(create, fields, key);
    const again = await server.owner.ask(create, fields, key);
    expect(again).toEqual({ ...first, url: null });
    const rows = await server.ask<{ row: string }>(
      'select i::text as row from invitation i union all select k::text from idempotency k union all select e::text from event e',
    );
    expect(rows.map(({ row }) => row).join('\n')).not.toContain(secretOf(first.url));
  });

  it('refuses a role above one’s own, a member, and a person who can sign in already', async () => {
    const admin = { name: 'Too Much', email: null, role: 'admin' as const };
    expect((await lead.refused(create, admin)).code).toBe('forbidden');
    expect((await member.refused(create, { ...admin, role: 'viewer' })).code).toBe('forbidden');
    expect((await server.owner.refused(create, { personId: server.ownerId })).code).toBe('already-exists');
    await lead.ask(create, { ...admin, role: 'lead' });
  });

  it('does not let a lead open the account of somebody above them', async () => {
    const { personId, id } = await server.owner.ask(create, {
      name: 'New Admin',
      email: null,
      role: 'admin',
    });
    expect((await lead.refused(create, { personId })).code).toBe('forbidden');
    expect((await lead.refused(revoke, { id })).code).toBe('forbidden');
  });

  it('replaces an earlier link of the same person', async () => {
    const first = await invited();
    const second = await server.owner.ask(create, { personId: first.personId });
    expect((await stranger.refused(open, { token: first.token })).code).toBe('link-spent');
    expect((await stranger.ask(open, { token: secretOf(second.url) })).email).toBe(first.email);
  });
});

describe('invitations.open', () => {
  it('tells what it is for and does not use it up', async () => {
    const { token, email } = await invited();
    for (let turn = 0; turn < 3; turn++)
      expect(await stranger.ask(open, { token })).toEqual({
        workspaceName: 'Saltline Ferries',
        name: `Guest ${made}`,
        email,
        role: 'member',
        invitedBy: 'Ines Carvalho',
        hasLogin: false,
        signedInAs: null,
      });
    await caller(server.db).ask(accept, { token, password });
  });

  it('refuses used, revoked, expired and made-up links alike', async () => {
    const used = await invited();
    await caller(server.db).ask(accept, { token: used.token, password });
    const revoked = await invited();
    await server.owner.ask(revoke, { id: revoked.id });
    const expired = await invited();
    await server.ask(`update invitation set expires_at = now() where id = $1`, [expired.id]);
    for (const token of [used.token, revoked.token, expired.token, 'x'.repeat(43)]) {
      expect((await stranger.refused(open, { token })).code).toBe('link-spent');
      expect((await stranger.refused(accept, { token, password })).code).toBe('link-spent');
    }
    const { invitations } = await server.owner.ask(list, {});
    expect(invitations.map(({ id }) => id)).not.toContain(revoked.id);
  });

  it('refuses another signed-in account, helpfully, and keeps the link for the right one', async () => {
    const { token } = await invited();
    const refusal = await member.refused(open, { token });
    expect(refusal).toMatchObject({
      code: 'other-account',
      data: { detail: { signedInAs: 'marta.nunes@saltline.example' } },
    });
    expect(refusal.data.next).toContain('Sign out');
    expect((await member.refused(accept, { token })).code).toBe('other-account');
    await caller(server.db).ask(accept, { token, password });
  });
});

describe('invitations.accept', () => {
  it('lets one of eight in that accept at once', async () => {
    const { token } = await invited();
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () => caller(server.db).ask(accept, { token, password })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of all)
      if (each.status === 'rejected') expect(['link-spent', 'already-exists']).toContain(each.reason.code);
    const [{ logins }] = (await server.ask('select count(*)::int as logins from login where email = $1', [
      `guest${made}@saltline.example`,
    ])) as [{ logins: number }];
    expect(logins).toBe(1);
  });

  it('lets one of eight in when the invitation names no e-mail and each gives another', async () => {
    const { url } = await server.owner.ask(create, { name: 'Anybody', email: null, role: 'viewer' });
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, turn) =>
        caller(server.db).ask(accept, {
          token: secretOf(url),
          email: `any${turn}@saltline.example`,
          password,
        }),
      ),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [{ logins }] = (await server.ask(
      `select count(*)::int as logins from login where email like 'any%'`,
    )) as [{ logins: number }];
    expect(logins).toBe(1);
  });

  it('asks for what is missing and refuses a weak password, and keeps the link', async () => {
    const { url } = await server.owner.ask(create, { name: 'Nameless Mail', email: null, role: 'member' });
    const token = secretOf(url);
    expect((await stranger.refused(accept, { token, password })).code).toBe('incomplete');
    expect((await stranger.refused(accept, { token, email: 'nm@saltline.example' })).code).toBe('incomplete');
    expect(
      (await stranger.refused(accept, { token, email: 'nm@saltline.example', password: 'password1234' }))
        .code,
    ).toBe('password-weak');
    expect((await stranger.ask(open, { token })).email).toBeNull();
  });

  it('takes the login somebody has already, once they have signed in with it', async () => {
    const visitor = await server.join('Vera Alves');
    await visitor.ask(createWorkspace, { name: 'Harbour Trust', zone: 'Europe/Lisbon' });
    const { url } = await visitor.ask(create, { name: 'Ines', email: ownerEmail, role: 'member' });
    const token = secretOf(url);
    expect((await stranger.ask(open, { token })).hasLogin).toBe(true);
    expect((await stranger.refused(accept, { token, password: 'another long secret of mine' })).code).toBe(
      'already-exists',
    );
    const browser = caller(server.db, { address: '203.0.113.77' });
    await browser.ask(start, { email: ownerEmail, password });
    await browser.ask(accept, { token });
    const me = await browser.ask(whoAmI, {});
    expect(me.workspace.name).toBe('Harbour Trust');
    expect(me.workspaces.map(({ name, role }) => [name, role])).toEqual([
      ['Harbour Trust', 'member'],
      ['Saltline Ferries', 'owner'],
    ]);
  });

  it('does not reach into another workspace', async () => {
    const visitor = await server.join('Xavier Pinto');
    await visitor.ask(createWorkspace, { name: 'Lighthouse Guild', zone: 'Europe/Lisbon' });
    const { id, personId } = await invited();
    expect((await visitor.refused(revoke, { id })).code).toBe('not-found');
    expect((await visitor.refused(create, { personId })).code).toBe('not-found');
    expect(
      (await visitor.refused(create, { name: 'Spy', email: null, role: 'member', teamIds: [server.teamId] }))
        .code,
    ).toBe('not-found');
    expect((await visitor.ask(list, {})).invitations).toEqual([]);
  });
});
