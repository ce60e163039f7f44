// The first start: one link, one transaction, then never again.
import { beforeEach, describe, expect, it } from 'vitest';
import { baseUrl, caller } from '../../test/caller.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { founded, ownerEmail, password, secretOf } from '../../test/founded.ts';
import { setupLink } from '../db/setup.ts';
import { get as whoAmI } from './me.ts';
import { finish, get } from './setup.ts';

const given = (token: string) => ({
  token,
  you: { name: 'Ines Carvalho', email: ownerEmail, password, zone: 'Atlantic/Azores' },
  workspace: {
    name: 'Saltline Ferries',
    zone: 'Europe/Lisbon',
    calendar: { family: 'quarters' as const, fiscalStartMonth: 1 },
    rhythm: { weekday: 4, time: '09:30' },
  },
  firstCycle: { name: 'Spring tides', startsOn: '2026-04-01', endsOn: '2026-06-30' },
  startWith: 'import' as const,
});

describe('before set-up', () => {
  let fresh: FreshDatabase;
  beforeEach(async () => {
    fresh = await freshDatabase();
    return () => fresh.drop();
  });

  it('makes login, workspace, company, owner and cycle, and signs in', async () => {
    const somebody = caller(fresh.db);
    const token = secretOf(await setupLink(fresh.db, baseUrl));
    expect(await somebody.ask(get, { token })).toEqual({
      isOpen: true,
      canSignIn: false,
      isLinkGood: true,
    });
    const made = await somebody.ask(finish, given(token));
    expect(made.startWith).toBe('import');
    const me = await somebody.ask(whoAmI, {}, { now: new Date('2026-04-10T12:00:00Z') });
    expect(me).toMatchObject({
      role: 'owner',
      zone: 'Atlantic/Azores',
      personId: made.personId,
      workspace: { name: 'Saltline Ferries', startedWith: 'import' },
      cycle: { id: made.cycleId, phase: 'planning' },
      leads: [made.teamId],
    });
    const kinds = await fresh.ask<{ kind: string }>('select kind from event order by sequence');
    expect(kinds.map(({ kind }) => kind)).toEqual(['workspace.created', 'cycle.created']);
  });

  it('lets one of eight who hold the link set up, and leaves nothing of the others', async () => {
    const token = secretOf(await setupLink(fresh.db, baseUrl));
    const other = secretOf(await setupLink(fresh.db, baseUrl));
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, turn) =>
        caller(fresh.db).ask(finish, {
          ...given(turn % 2 ? token : other),
          you: { ...given('').you, email: `owner${turn}@saltline.example` },
        }),
      ),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of all) if (each.status === 'rejected') expect(each.reason.code).toBe('link-spent');
    const [counts] = await fresh.ask(
      'select (select count(*)::int from login) as logins, (select count(*)::int from workspace) as workspaces',
    );
    expect(counts).toEqual({ logins: 1, workspaces: 1 });
  });

  it('refuses a made-up link, a weak password and a cycle that ends before it starts, and keeps the link', async () => {
    const somebody = caller(fresh.db);
    const token = secretOf(await setupLink(fresh.db, baseUrl));
    expect((await somebody.refused(finish, given('made-up'))).code).toBe('link-spent');
    const weak = { ...given(token), you: { ...given('').you, password: 'saltlineferries' } };
    expect((await somebody.refused(finish, weak)).code).toBe('password-weak');
    const backwards = {
      ...given(token),
      firstCycle: { name: 'X', startsOn: '2026-06-30', endsOn: '2026-04-01' },
    };
    expect((await somebody.refused(finish, backwards)).code).toBe('bad-input');
    expect((await somebody.ask(get, { token })).isLinkGood).toBe(true);
  });

  it('keeps only the hash of the link, and lets it die after seven days', async () => {
    const token = secretOf(await setupLink(fresh.db, baseUrl));
    const [row] = await fresh.ask<{ all: string }>(`select setup_link::text as all from setup_link`);
    expect(row?.all).not.toContain(token);
    await fresh.ask(`update setup_link set created_at = now() - interval '8 days'`);
    expect((await caller(fresh.db).refused(finish, given(token))).code).toBe('link-spent');
  });
});

describe('after set-up', () => {
  it('the link is dead and no other is made', async () => {
    const server = await founded();
    const before = await server.ask('select count(*)::int as links from setup_link where used_at is null');
    expect(before).toEqual([{ links: 0 }]);
    expect(await setupLink(server.db, baseUrl)).toBeNull();
    expect(await caller(server.db).ask(get, { token: 'any' })).toEqual({
      isOpen: false,
      canSignIn: true,
      isLinkGood: false,
    });
    await server.drop();
  });
});
