// Signing in gives nothing away, sessions end when they should, and no flood or guess gets further than a few tries.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caller } from '../../test/caller.ts';
import { type Founded, founded, ownerEmail, password } from '../../test/founded.ts';
import { get as whoAmI } from './me.ts';
import { end, endOthers, leave, list, start } from './sessions.ts';

let server: Founded;
beforeAll(async () => {
  server = await founded();
});
afterAll(() => server.drop());
beforeEach(async () => {
  await server.ask('delete from try_count');
  await server.ask(`delete from login_session where address <> '198.51.100.7'`);
});

const elsewhere = (address = '203.0.113.40') => caller(server.db, { address });

describe('sessions.start', () => {
  it('signs in and lets the caller in', async () => {
    const browser = elsewhere();
    expect(await browser.ask(start, { email: ` ${ownerEmail.toUpperCase()}`, password })).toEqual({
      signedIn: true,
    });
    expect(browser.session).toHaveLength(43);
    expect((await browser.ask(whoAmI, {})).role).toBe('owner');
  });

  it('answers a known and an unknown e-mail alike, after alike work', async () => {
    const timed = async (email: string) => {
      const begun = performance.now();
      const { code, status, message, data } = await elsewhere().refused(start, {
        email,
        password: 'not the one at all',
      });
      return {
        took: performance.now() - begun,
        body: { code, status, message, data: { ...data, requestId: '' } },
      };
    };
    const known = await timed(ownerEmail);
    const unknown = await timed('nobody@saltline.example');
    expect(unknown.body).toEqual(known.body);
    expect(known.body).toMatchObject({ code: 'sign-in-failed', status: 401 });
    expect(unknown.took).toBeGreaterThan(known.took / 4);
  });

  it('limits guesses at one account from many addresses alike whether it exists or not, never for good', async () => {
    for (const email of [ownerEmail, 'nobody@saltline.example']) {
      const codes: string[] = [];
      for (let turn = 0; turn < 10; turn++)
        codes.push(
          (await elsewhere(`203.0.113.${turn}`).refused(start, { email, password: 'wrong wrong wrong' }))
            .code,
        );
      expect(codes).toEqual([...Array(9).fill('sign-in-failed'), 'too-many-tries']);
    }
    const late = await elsewhere().refused(start, { email: ownerEmail, password });
    expect(late.data.detail?.waitSeconds).toBeLessThanOrEqual(300);
    await server.ask(`update try_count set next_at = now()`);
    expect(await elsewhere().ask(start, { email: ownerEmail, password })).toEqual({ signedIn: true });
  });

  it('does not make somebody wait where they are signed in, whatever strangers try', async () => {
    const home = elsewhere('192.0.2.77');
    await home.ask(start, { email: ownerEmail, password });
    for (let turn = 0; turn < 10; turn++)
      await elsewhere(`203.0.113.${turn}`).refused(start, {
        email: ownerEmail,
        password: 'wrong wrong wrong',
      });
    expect((await elsewhere().refused(start, { email: ownerEmail, password })).code).toBe('too-many-tries');
    expect(await elsewhere('192.0.2.77').ask(start, { email: ownerEmail, password })).toEqual({
      signedIn: true,
    });
  });

  it('counts a /64 as one caller, and lets others sign in meanwhile', async () => {
    const flood = Array.from({ length: 300 }, (_, turn) =>
      elsewhere(`2001:db8:5:9::${turn.toString(16)}`).refused(start, {
        email: `guess${turn}@x.example`,
        password: 'guess',
      }),
    );
    const other = elsewhere('2001:db8:5:a::1').ask(start, { email: ownerEmail, password });
    const codes = (await Promise.all(flood)).map(({ code }) => code);
    expect(await other).toEqual({ signedIn: true });
    expect(codes.filter((code) => code === 'sign-in-failed').length).toBeLessThanOrEqual(31);
    expect(codes).toContain('too-many-tries');
  });

  it('keeps no secret and no typed e-mail readable', async () => {
    const browser = elsewhere();
    await browser.ask(start, { email: ownerEmail, password });
    await elsewhere().refused(start, { email: 'typed-by-mistake@x.example', password: 'my other password' });
    const rows = await server.ask<{ row: string }>(
      `select s::text as row from login_session s union all select t::text from try_count t union all select l::text from login l`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const secret of [browser.session as string, 'typed-by-mistake', 'my other password', password])
      expect(all).not.toContain(secret);
  });

  it('gives a new secret each time and ends the session it replaces', async () => {
    const browser = elsewhere();
    await browser.ask(start, { email: ownerEmail, password });
    const before = browser.session as string;
    await browser.ask(start, { email: ownerEmail, password });
    expect(browser.session).not.toBe(before);
    const stale = elsewhere();
    stale.session = before;
    expect((await stale.refused(whoAmI, {})).code).toBe('not-signed-in');
  });
});

describe('a session', () => {
  it.each([
    ['12 hours without use', `last_seen_at = now() - interval '12 hours 1 minute'`],
    ['30 days', `expires_at = now() - interval '1 second'`],
  ])('is refused after %s', async (_, change) => {
    const browser = elsewhere();
    await browser.ask(start, { email: ownerEmail, password });
    await server.ask(`update login_session set ${change} where token_hash = sha256($1)`, [
      Buffer.from(browser.session as string),
    ]);
    expect((await browser.refused(whoAmI, {})).code).toBe('not-signed-in');
    const [{ days }] = (await server.ask(
      'select max(extract(epoch from expires_at - created_at) / 86400)::float as days from login_session',
    )) as [{ days: number }];
    expect(days).toBeCloseTo(30, 3);
  });

  it('is listed, ended one by one, and all but this one at once', async () => {
    const [here, there, third] = [elsewhere(), elsewhere('203.0.113.41'), elsewhere('203.0.113.42')];
    for (const each of [here, there, third]) await each.ask(start, { email: ownerEmail, password });
    const { sessions } = await here.ask(list, {});
    expect(sessions.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    const other = sessions.find(({ address }) => address === '203.0.113.41');
    await here.ask(end, { id: other?.id ?? '' });
    expect((await there.refused(whoAmI, {})).code).toBe('not-signed-in');
    expect((await here.ask(endOthers, {})).ended).toBeGreaterThanOrEqual(1);
    expect((await third.refused(whoAmI, {})).code).toBe('not-signed-in');
    expect((await here.ask(list, {})).sessions).toHaveLength(1);
    await server.owner.ask(start, { email: ownerEmail, password });
  });

  it('of somebody else cannot be ended or seen', async () => {
    const tomas = await server.join('Tomas Reis');
    const { sessions } = await server.owner.ask(list, {});
    expect((await tomas.refused(end, { id: sessions[0]?.id ?? '' })).code).toBe('not-found');
    expect((await tomas.ask(list, {})).sessions).toHaveLength(1);
  });

  it('ends with sessions.leave, which also clears the cookie of a dead one', async () => {
    const browser = elsewhere();
    await browser.ask(start, { email: ownerEmail, password });
    const secret = browser.session;
    await browser.ask(leave, {});
    expect(browser.session).toBeNull();
    browser.session = secret;
    expect((await browser.refused(whoAmI, {})).code).toBe('not-signed-in');
    await browser.ask(leave, {});
    expect(browser.session).toBeNull();
  });
});
