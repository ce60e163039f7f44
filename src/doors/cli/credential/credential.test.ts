// An award from key to verdict as people type it, in files alone.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-credential-'));
const published: Record<string, string> = {};
const server = createServer((request, response) => {
  const body = published[request.url ?? ''];
  response.writeHead(body === undefined ? 404 : 200).end(body);
});
let site: string;
let did: string;

function credential(
  words: string[],
  input = '',
): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../main.ts'), 'credential', ...words],
      { cwd: folder },
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
    child.stdin?.end(input);
  });
}
const put = (name: string, of: object) => writeFileSync(join(folder, name), JSON.stringify(of));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  site = `http://localhost:${port}`;
  did = `did:web:localhost%3A${port}`;
  put('award.json', {
    issuer: { name: 'Saltline Ferries Academy' },
    achievement: {
      id: 'https://saltline.example/achievements/okr-practitioner/1',
      name: 'OKR Practitioner',
      description: 'Writes and challenges OKRs.',
      criteria: { narrative: 'Each part above its own cut.' },
    },
    status: { list: `${site}/status/1`, index: 7, purpose: 'revocation' },
  });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('an award is issued, published, verified, taken back, and told so', async () => {
  expect((await credential(['key', '--controller', did, '--out', 'key.json'])).code).toBe(0);
  expect(statSync(join(folder, 'key.json')).mode & 0o777).toBe(0o600);
  expect((await credential(['key', '--out', 'key.json'])).complained).toContain('a key is never overwritten');
  published['/.well-known/did.json'] = (await credential(['did', 'key.json'])).said;
  expect(published['/.well-known/did.json']).not.toContain('secret');
  const made = ['--url', `${site}/status/1`, '--purpose', 'revocation', '--out', 'list.json'];
  await credential(['status-list', '--key', 'key.json', ...made]);
  published['/status/1'] = read('list.json');
  await credential(['issue', 'award.json', '--key', 'key.json', '--format', 'svg', '--out', 'badge.svg']);

  expect(await credential(['verify', 'badge.svg', '--allow-local'])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Valid\.\n[\s\S]*issuer +pass +Signed by localhost/),
  });
  const offline = await credential(['verify', '-', '--offline', '--json'], read('badge.svg'));
  expect(offline.code).toBe(3);
  expect(JSON.parse(offline.said)).toMatchObject({
    verdict: 'unknown',
    checks: [{ name: 'form', result: 'pass' }, {}, {}, {}, {}, {}],
  });
  // Without leave nothing of this machine is asked.
  expect((await credential(['verify', 'badge.svg'])).code).toBe(3);

  await credential(['status-list', 'list.json', '--key', 'key.json', '--set', '7', '--out', 'list.json']);
  published['/status/1'] = read('list.json');
  expect(await credential(['verify', 'badge.svg', '--allow-local', '--json'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('"verdict": "revoked"'),
  });
  const back = await credential(['status-list', 'list.json', '--key', 'key.json', '--clear', '7']);
  expect(back).toMatchObject({ code: 1, complained: expect.stringContaining('stays revoked') });
});

test('a badge that was changed ends with 1; no such file is told in words', async () => {
  await credential(['key', '--out', 'own.json']);
  const { said } = await credential(['issue', 'award.json', '--key', 'own.json']);
  const changed = said.replace('OKR Practitioner', 'OKR Coach');
  expect(await credential(['verify', '-', '--offline'], changed)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^Invalid[\s\S]*proof +FAIL/),
  });
  expect(await credential(['verify', 'none.json'])).toMatchObject({
    code: 1,
    complained: expect.stringContaining('is not there'),
  });
});

test('a sponsor stands by an award; its LinkedIn address is printed and nothing is sent', async () => {
  writeFileSync(
    join(folder, 'own-award.json'),
    (await credential(['issue', 'award.json', '--key', 'own.json'])).said,
  );
  await credential(['key', '--out', 'sponsor.json']);
  const words = [
    'endorse',
    'own-award.json',
    '--key',
    'sponsor.json',
    '--comment',
    'I was there.',
    '--out',
    'e.json',
  ];
  expect((await credential(words)).code).toBe(0);
  expect((await credential(['verify', 'e.json', '--offline'])).said).toMatch(/^Valid/);
  const { said } = await credential(['linkedin', 'own-award.json', '--url', 'https://saltline.example/a/1']);
  expect(said).toMatch(
    /^https:\/\/www\.linkedin\.com\/profile\/add\?startTask=CERTIFICATION_NAME&name=OKR\+Practitioner/,
  );
});

test('what an award lacks is said before anything is signed', async () => {
  const bare = await credential(['issue', '-', '--key', 'own.json'], '{"achievement":{"name":"OKR Lead"}}');
  expect(bare).toMatchObject({
    code: 1,
    said: '',
    complained: expect.stringContaining('achievement.criteria'),
  });
});
