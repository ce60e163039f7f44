// What may be asked: the outside world over https, never an address of the house.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getText, isLocalAddress } from './outgoing.ts';

const server = createServer((request, response) => {
  if (request.url === '/long') response.end('x'.repeat(2_100_000));
  else if (request.url === '/away') response.writeHead(302, { location: '/' }).end();
  else response.end('{"id":"here"}');
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test.each([
  '10.1.2.3',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.1.1',
  '0.0.0.0',
  '::1',
  '::',
  'fd00::1',
  'fe80::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
])('%s lies inside', (address) => expect(isLocalAddress(address)).toBe(true));

test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s lies outside', (address) =>
  expect(isLocalAddress(address)).toBe(false),
);

test('inside is asked only when that is allowed', async () => {
  expect(await getText(url, { mayBeLocal: true })).toEqual({ body: '{"id":"here"}', problem: null });
  for (const address of [
    url,
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'file:///etc/passwd',
    'x',
  ])
    expect((await getText(address, { mayBeLocal: false })).body, address).toBeNull();
});

test('a redirect is not followed and a flood is cut off', async () => {
  expect((await getText(`${url}/away`, { mayBeLocal: true })).problem).toBe('the address answered 302');
  expect((await getText(`${url}/long`, { mayBeLocal: true })).problem).toContain('too long');
});
