// A link to a new password opens one login, once, for an hour, and never a login that reaches beyond the workspace.
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caller } from '../../test/caller.ts';
import { type Founded, founded, password, secretOf } from '../../test/founded.ts';
import { create as invite } from './invitations.ts';
import { get as whoAmI } from './me.ts';
import { link, open, reset } from './passwords.ts';
import { start as begin, confirm } from './second-steps.ts';
import { start } from './sessions.ts';
import { create as createWorkspace } from './workspaces.ts';

let server: Founded;
let admin: Awaited<ReturnType<Founded['join']>>;
beforeAll(async () => {
  server = await founded();
  admin = await server.join('Duarte Lopes', 'admin');
});
afterAll(() => server.drop());

const next = 'kelp forests under lanterns';
const stranger = () => caller(server.db, { address: '203.0.113.5' });
const linkFor = async (personId: string) => secretOf((await admin.ask(link, { personId })).url);

describe('passwords.link', () => {
  it('gives a link for an hour, kept only as a hash and left out of the answer to a retry', async () => {
    const person = await server.join('Marta Nunes');
    const key = { idempotencyKey: crypto.randomUUID() };
    const first = await admin.ask(link, { personId: person.personId }, key);
    expect(first.url).toMatch(/^https:\/\/okr\.saltline\.example\/reset#[\w-]{43}$/);
    expect(Date.parse(first.expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
    expect(await admin.ask(link, { personId: person.personId }, key)).toEqual({ ...first, url: null });
    const rows = await server.ask<{ row: string }>(
      'select r::text as row from password_reset r union all select k::text from idempotency k union all select e::text from event e',
    );
    expect(rows.map(({ row }) => row).join('\n')).not.toContain(secretOf(first.url));
  });

  it('refuses a lead, somebody above, oneself, and somebody who has not joined', async () => {
    const lead = await server.join('Rui Matos', 'lead');
    const { personId: waiting } = await server.owner.ask(invite, {
      name: 'Not Here Yet',
      email: null,
      role: 'member',
    });
    const refusals = await Promise.all([
      lead.refused(link, { personId: admin.personId }),
      lead.refused(link, { personId: lead.personId }),
      admin.refused(link, { personId: server.ownerId }),
      admin.refused(link, { personId: admin.personId }),
      admin.refused(link, { personId: waiting }),
    ]);
    expect(refusals.map(({ code }) => code)).toEqual([
      'forbidden',
      'forbidden',
      'forbidden',
      'forbidden',
      'wrong-state',
    ]);
  });

  it('asks for the password again when the sign-in is not fresh', async () => {
    const { personId } = await server.join('Tiago Reis');
    const later = { now: new Date(Date.now() + 11 * 60_000) };
    expect((await admin.refused(link, { personId }, later)).code).toBe('password-needed');
    expect((await admin.ask(link, { personId, password }, later)).url).toContain('/reset#');
  });

  it('refuses a login that belongs to another workspace too, now or before', async () => {
    const visitor = await server.join('Vera Alves');
    const here = { workspaceId: server.workspaceId };
    const { id } = await visitor.ask(createWorkspace, { name: 'Harbour Trust', zone: 'Europe/Lisbon' });
    const refusal = await admin.refused(link, { personId: visitor.personId }, here);
    expect(refusal.code).toBe('forbidden');
    expect(refusal.data.detail?.say).toContain('another workspace');
    await server.ask('alter table person disable trigger person_owner_changed');
    await server.ask('update person set left_at = now() where workspace_id = $1', [id]);
    expect((await admin.refused(link, { personId: visitor.personId }, here)).code).toBe('forbidden');
  });

  it('takes a demo beside it as nothing to protect', async () => {
    const visitor = await server.join('Xavier Pinto');
    const { id } = await visitor.ask(createWorkspace, { name: 'Try it out', zone: 'Europe/Lisbon' });
    await server.ask('update workspace set is_demo = true where workspace_id = $1', [id]);
    expect((await admin.ask(link, { personId: visitor.personId })).url).toContain('/reset#');
  });

  it('does not reach into another workspace', async () => {
    const visitor = await server.join('Zoe Prata');
    await visitor.ask(createWorkspace, { name: 'Lighthouse Guild', zone: 'Europe/Lisbon' });
    expect((await visitor.refused(link, { personId: admin.personId })).code).toBe('not-found');
  });
});

describe('passwords.reset', () => {
  it('sets the password, ends every session and signs nobody in', async () => {
    const person = await server.join('Ana Ruivo');
    const token = await linkFor(person.personId);
    const browser = stranger();
    expect(await browser.ask(open, { token })).toEqual({
      workspaceName: 'Saltline Ferries',
      name: 'Ana Ruivo',
      email: person.email,
    });
    expect(await browser.ask(reset, { token, password: next })).toEqual({ email: person.email, ended: 1 });
    expect(browser.session).toBeNull();
    expect((await person.refused(whoAmI, {})).code).toBe('not-signed-in');
    expect((await browser.refused(start, { email: person.email, password })).code).toBe('sign-in-failed');
    await browser.ask(start, { email: person.email, password: next });
  });

  it('leaves the second step standing', async () => {
    const person = await server.join('Gil Tavares');
    const { secret } = await person.ask(begin, { password });
    await person.ask(confirm, { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
    const token = await linkFor(person.personId);
    await stranger().ask(reset, { token, password: next });
    expect((await stranger().refused(start, { email: person.email, password: next })).code).toBe(
      'second-factor-needed',
    );
  });

  it('refuses used, replaced, expired and made-up links alike', async () => {
    const person = await server.join('Eva Salgado');
    const replaced = await linkFor(person.personId);
    const used = await linkFor(person.personId);
    await stranger().ask(reset, { token: used, password: next });
    const expired = await linkFor(person.personId);
    await server.ask('update password_reset set expires_at = now() where used_at is null');
    for (const token of [replaced, used, expired, 'x'.repeat(43)]) {
      expect((await stranger().refused(open, { token })).code).toBe('link-spent');
      expect((await stranger().refused(reset, { token, password: next })).code).toBe('link-spent');
    }
  });

  it('keeps the link when the new password is weak', async () => {
    const person = await server.join('Hugo Falcato');
    const token = await linkFor(person.personId);
    for (const weak of ['short', 'hugo.falcato2026'])
      expect((await stranger().refused(reset, { token, password: weak })).code).toBe('password-weak');
    await stranger().ask(reset, { token, password: next });
  });

  it('is worth nothing once the login has joined another workspace, or the person has left', async () => {
    const joining = await server.join('Ines Leal');
    const first = await linkFor(joining.personId);
    await joining.ask(createWorkspace, { name: 'Pilots', zone: 'Europe/Lisbon' });
    expect((await stranger().refused(reset, { token: first, password: next })).code).toBe('link-spent');
    const leaving = await server.join('Joel Brandao');
    const second = await linkFor(leaving.personId);
    await server.ask('update person set left_at = now() where id = $1', [leaving.personId]);
    expect((await stranger().refused(reset, { token: second, password: next })).code).toBe('link-spent');
  });

  it('lets one of four in that reset at once', async () => {
    const person = await server.join('Lia Moura');
    const token = await linkFor(person.personId);
    const all = await Promise.allSettled(
      Array.from({ length: 4 }, (_, turn) => stranger().ask(reset, { token, password: `${next} ${turn}` })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
