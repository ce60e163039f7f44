// A new password shuts everybody else out at once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caller } from '../../test/caller.ts';
import { type Founded, founded, password } from '../../test/founded.ts';
import { get as whoAmI } from './me.ts';
import { change } from './passwords.ts';
import { start } from './sessions.ts';

let server: Founded;
beforeAll(async () => {
  server = await founded();
});
afterAll(() => server.drop());

const next = 'kelp forests under lanterns';

it('ends a stolen session, and gives this one a new secret', async () => {
  const person = await server.join('Marta Nunes');
  const elsewhere = caller(server.db, { address: '203.0.113.8' });
  await elsewhere.ask(start, { email: person.email, password });
  const before = person.session;
  expect(await person.ask(change, { current: password, next })).toEqual({ ended: 1 });
  expect((await elsewhere.refused(whoAmI, {})).code).toBe('not-signed-in');
  const copied = caller(server.db);
  copied.session = before;
  expect((await copied.refused(whoAmI, {})).code).toBe('not-signed-in');
  expect((await person.ask(whoAmI, {})).email).toBe(person.email);
  expect((await elsewhere.refused(start, { email: person.email, password })).code).toBe('sign-in-failed');
  await elsewhere.ask(start, { email: person.email, password: next });
});

it('refuses without the current password, and a weak or personal new one', async () => {
  const person = await server.join('Duarte Lopes');
  expect((await person.refused(change, { current: 'not this one', next })).code).toBe('password-needed');
  expect((await person.refused(change, { current: password, next: 'too short' })).code).toBe('password-weak');
  expect((await person.refused(change, { current: password, next: 'duarte.lopes2026' })).code).toBe(
    'password-weak',
  );
  await caller(server.db, { address: '203.0.113.9' }).ask(start, { email: person.email, password });
});

it('slows down guessing the current one', async () => {
  const person = await server.join('Vera Alves');
  const codes: string[] = [];
  for (let turn = 0; turn < 10; turn++)
    codes.push((await person.refused(change, { current: `guess ${turn}`, next })).code);
  expect(codes.at(-1)).toBe('too-many-tries');
});
