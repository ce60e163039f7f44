// The second step: a code works once, guesses run out, recovery codes are single use, and the way in stays shut without it.
import { Secret, TOTP } from 'otpauth';
import { beforeEach, expect, it } from 'vitest';
import { caller } from '../../test/caller.ts';
import { type Founded, founded, ownerEmail, password } from '../../test/founded.ts';
import { get as whoAmI } from './me.ts';
import { start as begin, confirm, get, remove } from './second-steps.ts';
import { finish, start } from './sessions.ts';

let server: Founded;
let secret: string;
let recoveryCodes: string[];
const noon = Date.parse('2026-04-15T12:00:00Z');
const at = (seconds: number) => ({ now: new Date(noon + seconds * 1000) });
const codeAt = (seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: noon + seconds * 1000 });

beforeEach(async () => {
  server = await founded();
  const started = await server.owner.ask(begin, { password }, at(0));
  secret = started.secret;
  expect(started.qr.path).toMatch(/^M4 4h7v1h-7z/);
  expect(started.url).toMatch(/^otpauth:\/\/totp\/Quarterdeck:ines\.carvalho/);
  recoveryCodes = (await server.owner.ask(confirm, { code: codeAt(0) }, at(0))).recoveryCodes;
  return () => server.drop();
});

async function challenged() {
  const browser = caller(server.db, { address: '203.0.113.9' });
  const { code, data } = await browser.refused(start, { email: ownerEmail, password });
  expect(code).toBe('second-factor-needed');
  expect(browser.session).toBeNull();
  return { browser, challenge: data.detail?.challenge as string };
}

it('asks for a code after the password, and lets in with it', async () => {
  const { browser, challenge } = await challenged();
  await browser.ask(finish, { challenge, code: codeAt(60) }, at(60));
  expect((await browser.ask(whoAmI, {})).role).toBe('owner');
  expect(await server.owner.ask(get, {})).toEqual({ isOn: true, recoveryCodesLeft: 10, passkeys: 0 });
});

it('refuses a code that was used, also the one that turned it on', async () => {
  const first = await challenged();
  expect(
    (await first.browser.refused(finish, { challenge: first.challenge, code: codeAt(0) }, at(10))).code,
  ).toBe('code-wrong');
  await first.browser.ask(finish, { challenge: first.challenge, code: codeAt(60) }, at(60));
  const second = await challenged();
  expect(
    (await second.browser.refused(finish, { challenge: second.challenge, code: codeAt(60) }, at(62))).code,
  ).toBe('code-wrong');
});

it('lets one of four in that send the same code at once', async () => {
  const doors = await Promise.all(Array.from({ length: 4 }, challenged));
  const all = await Promise.allSettled(
    doors.map(({ browser, challenge }) => browser.ask(finish, { challenge, code: codeAt(60) }, at(60))),
  );
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('spends a challenge after five wrong codes, and slows down whoever asks for more', async () => {
  const { browser, challenge } = await challenged();
  const codes: string[] = [];
  for (let turn = 0; turn < 5; turn++)
    codes.push((await browser.refused(finish, { challenge, code: '000000' }, at(60))).code);
  expect(codes).toEqual(Array(5).fill('code-wrong'));
  expect((await browser.refused(finish, { challenge, code: codeAt(60) }, at(60))).code).toBe('not-signed-in');
  const again = await challenged();
  await again.browser.refused(finish, { challenge: again.challenge, code: '000000' }, at(60));
  expect(
    (await again.browser.refused(finish, { challenge: again.challenge, code: codeAt(60) }, at(60))).code,
  ).toBe('too-many-tries');
});

it('takes a recovery code once', async () => {
  const first = await challenged();
  const recoveryCode = recoveryCodes[0] as string;
  await first.browser.ask(finish, {
    challenge: first.challenge,
    recoveryCode: ` ${recoveryCode.toUpperCase()} `,
  });
  const second = await challenged();
  expect((await second.browser.refused(finish, { challenge: second.challenge, recoveryCode })).code).toBe(
    'code-wrong',
  );
  expect((await server.owner.ask(get, {})).recoveryCodesLeft).toBe(9);
  const [row] = await server.ask<{ all: string }>(
    `select string_agg(c::text, ' ') as all from recovery_code c`,
  );
  expect(row?.all).not.toContain(recoveryCode);
});

it('refuses a made-up or old challenge', async () => {
  const { browser, challenge } = await challenged();
  expect(
    (await browser.refused(finish, { challenge: `${challenge.slice(1)}x`, code: codeAt(60) }, at(60))).code,
  ).toBe('not-signed-in');
  await server.ask(`update login_challenge set expires_at = now()`);
  expect((await browser.refused(finish, { challenge, code: codeAt(60) }, at(60))).code).toBe('not-signed-in');
});

it('is not replaced while it is on, and goes only with the password', async () => {
  expect((await server.owner.refused(begin, { password })).code).toBe('already-exists');
  expect((await server.owner.refused(remove, { password: 'not this one' })).code).toBe('password-needed');
  await server.owner.ask(remove, { password });
  const browser = caller(server.db);
  expect(await browser.ask(start, { email: ownerEmail, password })).toEqual({ signedIn: true });
});

it('gives the session a new secret when it is turned on', async () => {
  const fresh = await server.join('Tomas Reis');
  const before = fresh.session;
  const { secret: own } = await fresh.ask(begin, {});
  const code = new TOTP({ secret: Secret.fromBase32(own) }).generate({ timestamp: noon });
  await fresh.ask(confirm, { code }, at(0));
  expect(fresh.session).not.toBe(before);
  const stale = caller(server.db);
  stale.session = before;
  expect((await stale.refused(whoAmI, {})).code).toBe('not-signed-in');
});

it('asks for the password when the session proved itself more than ten minutes ago', async () => {
  const tomas = await server.join('Tomas Reis');
  const later = { now: new Date(Date.now() + 11 * 60_000) };
  expect((await tomas.refused(begin, {}, later)).code).toBe('password-needed');
  expect((await tomas.ask(begin, { password }, later)).secret).toMatch(/^[A-Z2-7]{32}$/);
});
