// Who is calling is known before a body is read: told by a client that never sends the body it announced.
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Founded, founded } from '../founded.ts';
import { type Served, sendRaw, served } from './served.ts';

let server: Founded;
let door: Served;
beforeAll(async () => {
  server = await founded();
  door = await served(server.db);
});
afterAll(async () => {
  await door.close(0);
  await server.drop();
});

const twentyMegabytes = 20 * 1024 * 1024;

/** Announces a body, sends its beginning and no more, and reads the answer. */
function announce(path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((done, failed) => {
    const socket = connect(door.port, '127.0.0.1');
    const lines = Object.entries({ host: `127.0.0.1:${door.port}`, 'x-quarterdeck': '1', ...headers });
    let answer = '';
    socket.setTimeout(5_000, () => failed(new Error('It waits for the body')));
    socket.on('error', failed);
    socket.on('data', (chunk) => {
      answer += chunk;
      const [head, body] = answer.split('\r\n\r\n');
      if (!body?.includes('}')) return;
      socket.destroy();
      done({ status: Number(head?.split(' ')[1]), body });
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`,
    );
    const beginning = '--quay\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nTitle';
    socket.write(
      'transfer-encoding' in headers
        ? `\r\n${beginning.length.toString(16)}\r\n${beginning}\r\n`
        : `\r\n${beginning}`,
    );
  });
}

const form = {
  'content-type': 'multipart/form-data; boundary=quay',
  'content-length': String(twentyMegabytes),
};
const chunked = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };

it.each([
  ['a file of 20 MB', '/api/imports/upload', form],
  ['a file in the browser’s own way', '/rpc/imports/upload', form],
  ['a body without end', '/api/objectives', chunked],
  ['an assistant’s body without end', '/mcp', chunked],
  [
    'a file with a token that is none',
    '/api/imports/upload',
    { ...form, authorization: `Bearer ${'x'.repeat(40)}` },
  ],
])('answers %s from a stranger with 401 without reading it', async (_, path, headers) => {
  const { status, body } = await announce(path, headers);
  expect([status, JSON.parse(body).code]).toEqual([401, 'not-signed-in']);
});

it('answers a body to nowhere with 404 without reading it', async () => {
  expect((await announce('/api/nowhere', form)).status).toBe(404);
  expect((await announce('/rpc/constructor/name', form)).status).toBe(404);
});

it('asks nobody who they are at the doors that are open to all', async () => {
  const headers = { 'x-quarterdeck': '1', 'content-type': 'application/json', 'content-length': '0' };
  expect((await sendRaw(door, 'POST', '/api/sessions/start', headers)).status).toBe(400);
});
