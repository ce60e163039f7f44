// The HTTP door against other sites, other hosts, made-up addresses and curious people.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sessions from '../../src/actions/sessions.ts';
import * as tokens from '../../src/actions/tokens.ts';
import * as views from '../../src/actions/views.ts';
import { type Founded, founded, ownerEmail, password } from '../founded.ts';
import { type Answer, post, type Served, send, sendRaw, served } from './served.ts';

let server: Founded;
let door: Served;
/** Reached by https, so its cookies are bound to the host. */
let secured: Served;
let token: string;
let cookie: string;
const root = mkdtempSync(join(tmpdir(), 'quarterdeck-door-'));
beforeAll(async () => {
  mkdirSync(join(root, 'pages/assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'not for you');
  writeFileSync(join(root, 'secret.js'), 'not for you');
  writeFileSync(join(root, 'pages/index.html'), '<!doctype html><title>Quarterdeck</title>');
  writeFileSync(join(root, 'pages/assets/app-1a2b.js'), 'export {};');
  server = await founded();
  door = await served(server.db, { pages: join(root, 'pages') });
  secured = await served(server.db, { baseUrl: 'https://okr.saltline.example', trustedHops: 1 });
  const given = { name: 'Script', scopes: ['admin' as const], expiresInDays: 1 };
  token = (await server.owner.ask(tokens.create, given)).secret!;
  cookie = (await signIn(door)).headers.get('set-cookie')!.split(';')[0]!;
});
afterAll(async () => {
  await Promise.all([door.close(0), secured.close(0)]);
  await server.drop();
  rmSync(root, { recursive: true });
});

const own = { 'content-type': 'application/json', 'x-quarterdeck': '1' };
const signIn = ({ url }: Served) =>
  send(`${url}/api/sessions/start`, {
    method: 'POST',
    headers: own,
    body: JSON.stringify({ email: ownerEmail, password }),
  });
const view = JSON.stringify({ name: 'Mine', query: '' });
const viewCount = async () => (await server.owner.ask(views.list, {})).views.length;

describe('another site, on somebody’s cookie', () => {
  const change = (headers: Record<string, string>, body: BodyInit = view): Promise<Answer> =>
    send(`${door.url}/api/views`, { method: 'POST', headers: { cookie, ...headers }, body });

  it('changes nothing, by whatever it sends', async () => {
    const count = await viewCount();
    const json = { 'content-type': 'application/json' };
    const attempts: [Record<string, string>, BodyInit?][] = [
      [json],
      [{ 'content-type': 'text/plain' }],
      [{}, new URLSearchParams({ name: 'Mine', query: '' })],
      [{ ...own, 'sec-fetch-site': 'cross-site' }],
      [{ ...own, 'sec-fetch-site': 'same-site' }],
      [{ ...own, origin: 'https://elsewhere.example' }],
      [{ ...own, origin: 'null' }],
    ];
    for (const [headers, body] of attempts) {
      const { status, body: answer } = await change(headers, body);
      expect([headers, status, answer.code]).toEqual([headers, 403, 'forbidden']);
    }
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])
      for (const path of [
        '/rpc/views/create',
        `/rpc/views/create?data=${encodeURIComponent(`{"json":${view}}`)}`,
      ]) {
        const { status } = await sendRaw(door, method, path, { cookie });
        expect([method, status >= 400]).toEqual([method, true]);
      }
    expect(await viewCount()).toBe(count);
  });

  it('does not pass with an authorization that is none', async () => {
    for (const authorization of ['Bearer x', 'Basic eDp5', 'Bearer', '']) {
      const { status } = await change({ 'content-type': 'application/json', authorization });
      expect([authorization, [401, 403].includes(status)]).toEqual([authorization, true]);
    }
  });

  it('is told nothing it could read', async () => {
    const { headers } = await send(`${door.url}/api/me`, {
      headers: { cookie, origin: 'https://elsewhere.example' },
    });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

it('our own pages change things, whatever name they reach us by', async () => {
  const headers = { cookie, ...own };
  const ways: Record<string, string>[] = [{}, { 'sec-fetch-site': 'same-origin' }, { origin: door.url }];
  for (const more of ways) {
    const answer = await send(`${door.url}/api/views`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: view,
    });
    expect([more, answer.status]).toEqual([more, 200]);
  }
});

describe('a session cookie', () => {
  it('is kept from scripts and other sites, and bound to the host where it is encrypted', async () => {
    expect((await signIn(door)).headers.get('set-cookie')).toMatch(
      /^quarterdeck=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await signIn(secured)).headers.get('set-cookie')).toMatch(
      /^__Host-quarterdeck=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('is another one after each sign-in, and worth nothing after signing out', async () => {
    const mine = (await signIn(door)).headers.get('set-cookie')!.split(';')[0]!;
    const again = await send(`${door.url}/api/sessions/start`, {
      method: 'POST',
      headers: { ...own, cookie: mine },
      body: JSON.stringify({ email: ownerEmail, password }),
    });
    const next = again.headers.get('set-cookie')!.split(';')[0]!;
    const me = (held: string) => send(`${door.url}/api/me`, { headers: { cookie: held } });
    expect([(await me(mine)).status, (await me(next)).status]).toEqual([401, 200]);
    const left = await send(`${door.url}/api/sessions/leave`, {
      method: 'POST',
      headers: { ...own, cookie: next },
      body: '{}',
    });
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await me(next)).status).toBe(401);
  });

  it('lives on what a person does, not on what a page left open asks for by itself', async () => {
    const cookie = (await signIn(door)).headers.get('set-cookie')!.split(';')[0]!;
    const hours = async (asking: () => Promise<unknown>) => {
      const held = 'where token_hash = sha256($1)';
      const secret = [Buffer.from(cookie.split('=')[1]!)];
      await server.ask(`update login_session set last_seen_at = now() - interval '11 hours' ${held}`, secret);
      await asking();
      const [{ idle }] = (await server.ask(
        `select round(extract(epoch from now() - last_seen_at) / 3600)::int as idle from login_session ${held}`,
        secret,
      )) as [{ idle: number }];
      return idle;
    };
    const rpc = (more: Record<string, string>) =>
      send(`${door.url}/rpc/home/get`, {
        method: 'POST',
        headers: { ...own, cookie, ...more },
        body: JSON.stringify({ json: {} }),
      });
    expect((await rpc({})).status).toBe(200);
    expect([
      await hours(() => rpc({})),
      await hours(() => send(`${door.url}/api/me`, { headers: { cookie } })),
    ]).toEqual([11, 11]);
    expect([
      await hours(() => rpc({ 'x-by-hand': '1' })),
      await hours(() =>
        send(`${door.url}/api/views`, { method: 'POST', headers: { ...own, cookie }, body: view }),
      ),
    ]).toEqual([0, 0]);
  });
});

describe('every answer', () => {
  const paths = [
    '/',
    '/no/such/page',
    '/nothing.js',
    '/%',
    '/api',
    '/api/openapi.json',
    '/api/nope',
    '/api/me',
    '/rpc/me/get',
    '/livez',
  ];

  it.each(paths)('forbids framing, sniffing and foreign scripts: %s', async (path) => {
    const { headers } = await sendRaw(door, 'GET', path);
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers['cache-control']).toMatch(/^no-(store|cache)$/);
    for (const told of ['server', 'x-powered-by']) expect(headers).not.toHaveProperty(told);
  });

  it('asks for https where it is reached by it', async () => {
    expect((await send(`${secured.url}/livez`)).headers.get('strict-transport-security')).toBe(
      'max-age=31536000',
    );
    expect((await send(`${door.url}/livez`)).headers.has('strict-transport-security')).toBe(false);
  });
});

describe('an address', () => {
  it('is a page without a dot, a file with one, and never anything outside', async () => {
    const text = async (path: string) => {
      const answer = await sendRaw(door, 'GET', path);
      return [answer.status, answer.text.slice(0, 15)];
    };
    for (const path of ['/', '/cycles', '/objectives/nope', '/..%2f..%2fsecret', '//elsewhere.example/x'])
      expect([path, ...(await text(path))]).toEqual([path, 200, '<!doctype html>']);
    for (const path of [
      '/.env',
      '/nothing.json',
      '/assets/nothing.js',
      '/secret.js',
      '/../secret.js',
      '/..%2fsecret.js',
      '/assets/..%2f..%2fsecret.js',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/..%5csecret.js',
      '/assets/app-1a2b.js%00',
      '/%',
      '/%ff',
    ])
      expect([path, ...(await text(path))]).toEqual([path, 404, 'Not here\n']);
    expect((await sendRaw(door, 'GET', '/assets/app-1a2b.js')).headers['cache-control']).toContain(
      'immutable',
    );
  });

  it('takes the methods it has, and names them to who sends another', async () => {
    const to = async (method: string, path: string) => {
      const { status, headers } = await sendRaw(door, method, path, { authorization: `Bearer ${token}` });
      return [status, headers.allow];
    };
    expect(await to('PUT', '/api/objectives')).toEqual([405, 'GET, POST, HEAD']);
    expect(await to('OPTIONS', `/api/objectives/${server.teamId}`)).toEqual([
      405,
      'GET, PATCH, DELETE, HEAD',
    ]);
    expect(await to('GET', '/rpc/objectives/list')).toEqual([405, 'POST']);
    expect(await to('TRACE', '/api/me')).toEqual([405, 'GET, PATCH, HEAD']);
    expect(await to('HEAD', '/api/me')).toEqual([200, undefined]);
    expect(await to('GET', '/api/nope')).toEqual([404, undefined]);
    expect((await to('POST', '/'))[0]).toBe(404);
  });

  it('is built from our own, whatever host was asked', async () => {
    const { text } = await sendRaw(door, 'GET', '/api/openapi.json', { host: 'elsewhere.example' });
    expect(JSON.parse(text).servers).toEqual([{ url: `${door.url}/api` }]);
    const person = { name: 'Rui Brito', role: 'member' };
    const invited = await post(`${secured.url}/api/invitations`, token, person, {
      host: 'elsewhere.example',
      'x-forwarded-host': 'elsewhere.example',
    });
    expect(invited.body.url).toMatch(/^https:\/\/okr\.saltline\.example\/invitations#/);
  });
});

describe('where a call came from', () => {
  const addresses = async (at: Served, forwarded: string) => {
    const { headers } = await send(`${at.url}/api/sessions/start`, {
      method: 'POST',
      headers: { ...own, 'x-forwarded-for': forwarded },
      body: JSON.stringify({ email: ownerEmail, password }),
    });
    const held = headers.get('set-cookie')!.split(';')[0]!;
    const { body } = await send(`${at.url}/api/sessions`, { headers: { cookie: held } });
    return (body as { sessions: { isThisOne: boolean; address: string }[] }).sessions.find(
      (each) => each.isThisOne,
    )?.address;
  };

  it('is said by the proxies we trust and by nobody else', async () => {
    expect(await addresses(door, '203.0.113.9')).toBe('127.0.0.1');
    expect(await addresses(secured, '198.51.100.1, 203.0.113.9')).toBe('203.0.113.9');
  });
});

it('takes no workspace for another than the one that was named', async () => {
  const me = (workspace: string) =>
    send(`${door.url}/api/me`, { headers: { cookie, 'x-workspace': workspace } });
  expect((await me(server.workspaceId)).status).toBe(200);
  for (const other of ['nope', '', `${server.workspaceId}x`, crypto.randomUUID()])
    expect([other, (await me(other)).status]).toEqual([other, 403]);
});

it('takes no idempotency key that it could not tell from another', async () => {
  const long = 'k'.repeat(201);
  expect(
    (await post(`${door.url}/api/views`, token, JSON.parse(view), { 'idempotency-key': long })).status,
  ).toBe(400);
});

it('opens its pages to nobody whose session has ended, and its API to no unknown token', async () => {
  await server.owner.ask(sessions.list, {});
  for (const authorization of [
    `Bearer ${token}x`,
    `Bearer qd_${'a'.repeat(43)}`,
    `Bearer ${'a'.repeat(300)}`,
  ])
    expect((await send(`${door.url}/api/me`, { headers: { authorization } })).status).toBe(401);
  expect((await send(`${door.url}/api/me?token=${token}`)).status).toBe(401);
});

it('tells who tries too often how long to wait, in words and in the header made for it', async () => {
  const tries = await served(server.db, { trustedHops: 1 });
  const attempt = (path: string, body: object) =>
    send(`${tries.url}${path}`, {
      method: 'POST',
      headers: { ...own, 'x-forwarded-for': '192.0.2.44' },
      body: JSON.stringify(body),
    });
  const input = { token: 'no such link' };
  for (let round = 0; round < 30; round++) await attempt('/api/invitations/open', input);
  await attempt('/api/invitations/open', input);
  for (const [path, body] of [
    ['/api/invitations/open', input],
    ['/rpc/invitations/open', { json: input }],
  ] as const) {
    const { status, headers, text } = await attempt(path, body);
    const seconds = Number(headers.get('retry-after'));
    expect([path, status, seconds > 0]).toEqual([path, 429, true]);
    expect(text).toContain(`"waitSeconds":${seconds}`);
  }
  await tries.close(0);
});
