// An API token is shown once, kept as a hash, and can never do more than its scopes and its person.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, caller } from '../../test/caller.ts';
import { type Founded, founded, password } from '../../test/founded.ts';
import type { Scope } from '../core/permission.ts';
import { create as createCycle, list as listCycles } from './cycles.ts';
import { get as whoAmI } from './me.ts';
import { list as listSessions } from './sessions.ts';
import { create, list, revoke } from './tokens.ts';
import { edit, get as getWorkspace } from './workspaces.ts';

let server: Founded;
beforeAll(async () => {
  server = await founded();
});
afterAll(() => server.drop());

async function tokenOf(scopes: Scope[], by: Caller = server.owner) {
  const made = await by.ask(create, { name: 'Script', scopes, expiresInDays: null });
  return { ...made, client: caller(server.db, { token: made.secret as string }) };
}

const nextCycle = {
  name: 'Summer tides',
  startsOn: '2026-07-01',
  endsOn: '2026-09-30',
  quietWeeks: [],
  rhythm: { weekday: 4, time: '09:30' },
};

describe('tokens.create', () => {
  it('shows a secret once and keeps its hash and last four characters', async () => {
    const { secret, hint, id } = await tokenOf(['read']);
    expect(secret).toMatch(/^qd_[\w-]{43}$/);
    expect(hint).toBe(secret?.slice(-4));
    const listed = (await server.owner.ask(list, {})).tokens.find((each) => each.id === id);
    expect(JSON.stringify(listed)).not.toContain(secret?.slice(3, 39));
  });

  it('keeps no secret anywhere in the database, also when a key asks for a retry', async () => {
    const key = { idempotencyKey: crypto.randomUUID() };
    const fields = { name: 'Kept nowhere', scopes: ['read' as const], expiresInDays: 30 };
    const first = await server.owner.ask(create, fields, key);
    expect(await server.owner.ask(create, fields, key)).toEqual({ ...first, secret: null });
    const tables = await server.ask<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await server.ask<{ found: number }>(
        `select count(*)::int as found from "${name}" t where position($1 in t::text) > 0`,
        [first.secret],
      );
      expect([name, rows[0]?.found]).toEqual([name, 0]);
    }
  });

  it('keeps nothing of a password beside a key, not even in a hash that is quick to guess by', async () => {
    const key = { idempotencyKey: crypto.randomUUID() };
    const fields = { name: 'With a password', scopes: ['read' as const], expiresInDays: 30 };
    const { id } = await server.owner.ask(create, { ...fields, password }, key);
    expect(await server.owner.ask(create, fields, key)).toMatchObject({ id, secret: null });
  });

  it('refuses another token, whatever its scopes', async () => {
    const { client } = await tokenOf(['admin']);
    expect(
      (await client.refused(create, { name: 'Child', scopes: ['read'], expiresInDays: null })).code,
    ).toBe('forbidden');
  });

  it('asks for the password ten minutes after it was last given', async () => {
    const late = { now: new Date(Date.now() + 11 * 60_000) };
    const fields = { name: 'Late', scopes: ['read' as const], expiresInDays: null };
    expect((await server.owner.refused(create, fields, late)).code).toBe('password-needed');
    expect((await server.owner.refused(create, { ...fields, password: 'not this one' }, late)).code).toBe(
      'password-needed',
    );
    expect((await server.owner.ask(create, { ...fields, password }, late)).name).toBe('Late');
  });
});

describe('a token', () => {
  it('does what its scopes cover and no more', async () => {
    const reader = (await tokenOf(['read'])).client;
    const writer = (await tokenOf(['write'])).client;
    const keeper = (await tokenOf(['admin'])).client;
    expect((await reader.ask(whoAmI, {})).scopes).toEqual(['read']);
    expect((await reader.ask(listCycles, {})).cycles).toHaveLength(1);
    for (const client of [reader, writer])
      expect((await client.refused(createCycle, nextCycle)).code).toBe('forbidden');
    expect((await keeper.ask(createCycle, nextCycle)).name).toBe('Summer tides');
  });

  it('is never stronger than its person', async () => {
    const member = await server.join('Marta Nunes');
    const { client } = await tokenOf(['admin'], member);
    const { version } = await client.ask(getWorkspace, {});
    expect((await client.refused(edit, { version, fields: { name: 'Mine now' } })).code).toBe('forbidden');
  });

  it('has no login: sessions and second steps stay closed to it', async () => {
    const { client } = await tokenOf(['admin']);
    expect((await client.refused(listSessions, {})).code).toBe('not-signed-in');
  });

  it('is dead at once when revoked, expired, or when its person leaves', async () => {
    const revoked = await tokenOf(['read']);
    expect((await server.owner.ask(revoke, { id: revoked.id })).revokedAt).not.toBeNull();
    const expired = await tokenOf(['read']);
    await server.ask(`update api_token set expires_at = now() where id = $1`, [expired.id]);
    const leaver = await server.join('Leo Vaz');
    const left = await tokenOf(['read'], leaver);
    await server.ask(`update person set left_at = now() where id = $1`, [leaver.personId]);
    for (const { client } of [revoked, expired, left])
      expect((await client.refused(whoAmI, {})).code).toBe('not-signed-in');
  });

  it('of somebody else is not found', async () => {
    const member = await server.join('Nuno Gama');
    const { id } = await tokenOf(['read']);
    expect((await member.refused(revoke, { id })).code).toBe('not-found');
    expect((await member.ask(list, {})).tokens).toEqual([]);
  });
});
