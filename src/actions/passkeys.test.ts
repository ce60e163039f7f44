// A passkey signs in alone; a replayed, foreign, unverified or copied answer opens nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authenticator } from '../../test/authenticator.ts';
import { baseUrl, type Caller, caller } from '../../test/caller.ts';
import { type Founded, founded, password } from '../../test/founded.ts';
import { get as whoAmI } from './me.ts';
import { challenge, create, list, options, remove, signIn } from './passkeys.ts';
import { get as secondStep } from './second-steps.ts';

let server: Founded;
beforeAll(async () => {
  server = await founded();
});
afterAll(() => server.drop());
beforeEach(() => server.ask('delete from try_count').then(() => {}));

const nobody = () => caller(server.db, { address: '203.0.113.3' });
const asked = async (browser: Caller) => (await browser.ask(challenge, {})).options.challenge;

async function registered() {
  const device = authenticator(baseUrl);
  const { options: asked } = await server.owner.ask(options, { password });
  const passkey = await server.owner.ask(create, {
    name: 'Office key',
    response: device.create(asked.challenge),
  });
  return { device, passkey };
}

describe('a passkey', () => {
  it('is made while signed in and signs in alone', async () => {
    const { device, passkey } = await registered();
    expect(passkey).toMatchObject({ id: device.id, name: 'Office key', lastUsedAt: null });
    const browser = nobody();
    await browser.ask(signIn, { response: device.get(await asked(browser)) });
    expect((await browser.ask(whoAmI, {})).role).toBe('owner');
    const { passkeys } = await server.owner.ask(list, {});
    expect(passkeys.find(({ id }) => id === device.id)?.lastUsedAt).not.toBeNull();
    expect((await server.owner.ask(secondStep, {})).passkeys).toBe(passkeys.length);
  });

  it('is asked for on this host, discoverable and verified', async () => {
    const { options: made } = await server.owner.ask(options, {});
    expect(made).toMatchObject({
      rp: { id: 'okr.saltline.example' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  });

  it('opens nothing with an answer that was used', async () => {
    const { device } = await registered();
    const browser = nobody();
    const response = device.get(await asked(browser));
    await browser.ask(signIn, { response });
    expect((await nobody().refused(signIn, { response })).code).toBe('passkey-unknown');
  });

  it.each([
    ['signed for another site', { origin: 'https://okr.saltline.example.evil.example' }],
    ['without its holder being verified', { verified: false }],
  ])('opens nothing %s', async (_, more) => {
    const { device } = await registered();
    const browser = nobody();
    expect((await browser.refused(signIn, { response: device.get(await asked(browser), more) })).code).toBe(
      'passkey-unknown',
    );
    expect(browser.session).toBeNull();
  });

  it('opens nothing when its counter runs back, as a copied one’s would', async () => {
    const { device } = await registered();
    const browser = nobody();
    await browser.ask(signIn, { response: device.get(await asked(browser), { counter: 9 }) });
    expect(
      (await nobody().refused(signIn, { response: device.get(await asked(nobody()), { counter: 3 }) })).code,
    ).toBe('passkey-unknown');
  });

  it('opens nothing with another key, an unknown one, a made-up challenge or an old one', async () => {
    const { device } = await registered();
    const browser = nobody();
    const forged = { ...authenticator(baseUrl).get(await asked(browser)), id: device.id, rawId: device.id };
    const old = await asked(browser);
    await server.ask('update login_challenge set expires_at = now()');
    for (const response of [
      forged,
      authenticator(baseUrl).get(await asked(browser)),
      device.get('bWFkZS11cC1ieS1zb21lYm9keQ'),
      device.get(old),
    ])
      expect((await browser.refused(signIn, { response })).code).toBe('passkey-unknown');
  });

  it('cannot be kept on a challenge of somebody else, nor twice', async () => {
    const other = await server.join('Marta Nunes');
    const { options: asked } = await other.ask(options, {});
    const device = authenticator(baseUrl);
    expect(
      (await server.owner.refused(create, { name: 'Theirs', response: device.create(asked.challenge) })).code,
    ).toBe('passkey-unknown');
    await other.ask(create, { name: 'Mine', response: device.create(asked.challenge) });
    expect(
      (await other.refused(create, { name: 'Again', response: device.create(asked.challenge) })).code,
    ).toBe('passkey-unknown');
  });

  it('is refused as unreadable when it is no answer of a passkey', async () => {
    for (const response of [null, 'text', {}, { id: 7 }])
      expect((await nobody().refused(signIn, { response: response as never })).code).toBe('bad-input');
    const { device } = await registered();
    expect((await nobody().refused(signIn, { response: { id: device.id } as never })).code).toBe(
      'passkey-unknown',
    );
  });

  it('opens nothing once it is removed, and is removed by its own login only', async () => {
    const { device } = await registered();
    const other = await server.join('Duarte Lopes');
    expect((await other.refused(remove, { id: device.id })).code).toBe('not-found');
    await server.owner.ask(remove, { id: device.id });
    const browser = nobody();
    expect((await browser.refused(signIn, { response: device.get(await asked(browser)) })).code).toBe(
      'passkey-unknown',
    );
  });

  it('asks for the password ten minutes after it was last given', async () => {
    const late = { now: new Date(Date.now() + 11 * 60_000) };
    expect((await server.owner.refused(options, {}, late)).code).toBe('password-needed');
  });
});
