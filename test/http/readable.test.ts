// What the HTTP door takes for a request, and what it sends back without the shelf ever seeing it.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import * as tokens from '../../src/actions/tokens.ts';
import { type Founded, founded } from '../founded.ts';
import { type Answer, post, type Served, send, served } from './served.ts';

let server: Founded;
let door: Served;
let token: string;
beforeAll(async () => {
  server = await founded();
  door = await served(server.db);
  const given = { name: 'Script', scopes: ['admin' as const], expiresInDays: 1 };
  token = (await server.owner.ask(tokens.create, given)).secret!;
});
afterAll(async () => {
  await door.close(0);
  await server.drop();
});

const views = () => `${door.url}/api/views`;
const whole = { name: 'Mine', query: 'view=tree' };
const issuesIn = (answer: Answer) =>
  (answer.body as { data: { detail: { issues: { path: string[] }[] } } }).data.detail.issues;

describe('a body', () => {
  it('is taken as JSON', async () => {
    expect(await post(views(), token, whole)).toMatchObject({ status: 200, body: whole });
  });

  it('is refused with a key nobody asked for, by its name', async () => {
    for (const key of ['workspaceId', 'ownerId', 'version', 'createdBy', '__proto__', 'constructor']) {
      const answer = await post(views(), token, `{"name":"Mine","query":"","${key}":"x"}`);
      expect([answer.status, answer.body.code, issuesIn(answer)[0]?.path]).toEqual([400, 'bad-input', [key]]);
    }
    const { id, version } = (await post(views(), token, whole)).body;
    const edited = await send(`${views()}/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ version, fields: { name: 'Yours', ownerId: id } }),
    });
    expect([edited.status, issuesIn(edited)[0]?.path]).toEqual([400, ['fields', 'ownerId']]);
  });

  it.each([
    ['a key given twice', '{"name":"a","name":"b","query":""}'],
    ['a number past all numbers', '{"name":"a","query":"","isOpen":1e400}'],
    ['nesting without end', `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['half a pair', '{"name":"a\\ud800","query":""}'],
    ['NUL', '{"name":"a\\u0000","query":""}'],
    ['what is not JSON', '{name:1}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', ''],
    ['what is not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ])('is refused with %s', async (_, body) => {
    expect(await post(views(), token, body)).toMatchObject({ status: 400, body: { code: 'bad-input' } });
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])('is refused as %s', async (type) => {
    const answer = await post(views(), token, whole, { 'content-type': type });
    expect(answer).toMatchObject({ status: 415, body: { code: 'bad-input', status: 415 } });
  });
});

describe('an id said twice', () => {
  const headers = () => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

  it('is refused where body and address name two things, and neither is touched', async () => {
    const { id, version } = (await post(views(), token, whole)).body;
    const other = (await post(views(), token, whole)).body.id;
    for (const second of [other, null, 7, [id], ''])
      for (const method of ['PATCH', 'DELETE']) {
        const body = JSON.stringify({ id: second, version, fields: { name: 'Twice' } });
        const answer = await send(`${views()}/${id}`, { method, headers: headers(), body });
        expect([method, second, answer.status, issuesIn(answer)[0]?.path]).toEqual([
          method,
          second,
          400,
          ['id'],
        ]);
      }
    const listed = (await send(views(), { headers: headers() })).body.views as { id: string; name: string }[];
    expect(listed.filter((each) => each.id === id || each.id === other)).toMatchObject([whole, whole]);
  });

  it('is taken where both say the same', async () => {
    const { id, version } = (await post(views(), token, whole)).body;
    const body = JSON.stringify({ id, version, fields: { name: 'Once' } });
    const answer = await send(`${views()}/${id}`, { method: 'PATCH', headers: headers(), body });
    expect(answer).toMatchObject({ status: 200, body: { name: 'Once' } });
  });

  it('is refused in the query of a question', async () => {
    const { teamId } = server;
    for (const query of [`id=${crypto.randomUUID()}`, `id[]=${crypto.randomUUID()}`, `id=${teamId}&id=x`]) {
      const asked = `${door.url}/api/teams/${teamId}?${query}`;
      expect((await send(asked, { headers: headers() })).status, query).toBe(400);
    }
  });
});

describe('an address', () => {
  const list = (query: string) =>
    send(`${door.url}/api/objectives?${query}`, { headers: { authorization: `Bearer ${token}` } });

  it.each([
    'ownr=x',
    'limit=1&limit=2',
    'limit=1e400',
    '__proto__[x]=1',
    'text=%00',
    'text=%ff',
    'text=%ed%a0%80',
    'ownerId[]=a&ownerId[]=b',
  ])('is refused as bad-input: ?%s', async (query) => {
    expect(await list(query)).toMatchObject({ status: 400, body: { code: 'bad-input' } });
  });

  it('may give a list as one value, as several, or by place', async () => {
    for (const query of ['states=draft', 'states=draft&states=closed', 'states[0]=draft&states[1]=closed'])
      expect((await list(query)).status).toBe(200);
  });

  it('takes nothing of a change', async () => {
    expect(await post(`${views()}?isOpen=true`, token, whole)).toMatchObject({ status: 400 });
  });
});

it('tells a fault by nothing but the id of its request, which stands in the log', async () => {
  const broken = await served({ ...server.db, sql: null as never });
  const answer = await post(`${broken.url}/api/views`, token, whole);
  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({
    code: 'fault',
    data: { requestId: answer.headers.get('x-request-id') },
  });
  expect(answer.text).not.toMatch(/\.ts|node_modules|TypeError|null/);
  expect(broken.logged.join('')).toContain(answer.headers.get('x-request-id'));
  expect(broken.logged.join('')).not.toContain(token);
  await broken.close(0);
});

// Last, for the server closes a connection it has not read to its end.
test('a body past a megabyte is refused', async () => {
  const large = JSON.stringify({ ...whole, query: 'x'.repeat(3_000_000) });
  expect((await post(views(), token, large)).status).toBe(413);
});
