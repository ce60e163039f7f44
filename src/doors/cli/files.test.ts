// Files over the command line and over REST, against a server that really listens.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Founded, founded } from '../../../test/founded.ts';
import { type Served, served } from '../../../test/http/served.ts';
import * as tokens from '../../actions/tokens.ts';

let house: Founded;
let server: Served;
let url: string;
let token: string;
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-files-'));

beforeAll(async () => {
  house = await founded();
  server = await served(house.db);
  ({ url } = server);
  token = (await house.owner.ask(tokens.create, { name: 'files', scopes: ['admin'], expiresInDays: null }))
    .secret!;
});
afterAll(async () => {
  await server.close(500);
  await house.drop();
  rmSync(folder, { recursive: true });
});

function quarterdeck(...words: string[]): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'main.ts'), ...words],
      { cwd: folder, env: { ...process.env, QUARTERDECK_URL: url, QUARTERDECK_TOKEN: token } },
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
  });
}

const sheet =
  'Objective;Key result;Quarter;Baseline;Target\nBerths that flow;Boats wait less;Q1 2030;18;10,5\n';

test('a file is looked at, taken in once, and given out again', async () => {
  writeFileSync(join(folder, 'okrs.csv'), sheet);
  const look = await quarterdeck('import', 'okrs.csv', '--dry-run');
  expect(look).toMatchObject({ code: 0, said: expect.stringMatching(/key results\s+1\s+0\s+0/) });
  expect((await quarterdeck('import', 'okrs.csv')).said).toMatch(/okrs\.csv is in\.\n$/);
  expect((await quarterdeck('import', 'okrs.csv', '--json')).said).toContain('"changesNothing": true');
  const out = await quarterdeck('export', '--format', 'csv', '--cycle', 'q1 2030', '--out', 'out.csv');
  expect(out).toMatchObject({ code: 0, said: 'out.csv\n' });
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('Boats wait less');
});

test('a row with an error ends with 1, tells the row, and changes nothing', async () => {
  writeFileSync(join(folder, 'bad.csv'), sheet.replace('10,5', 'soon').replace('Q1', 'Q2'));
  expect(await quarterdeck('import', 'bad.csv')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/ERROR {2}row 2, Target: “soon”/),
  });
  expect(await house.ask(`select 1 from cycle where name = 'Q2 2030'`)).toEqual([]);
});

test('a path that leads nowhere is told in words', async () => {
  expect(await quarterdeck('import', 'none.csv')).toMatchObject({
    code: 1,
    complained: 'none.csv is not there. Nothing was sent.\n',
  });
  expect(await quarterdeck('import', 'okrs.csv', '--cycle', 'Autumn')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('Spring tides'),
  });
});

test('a file goes over REST as a form, and comes out as a download under its name', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const form = new FormData();
  form.set('file', new File([sheet], 'über.csv'));
  const sent = await fetch(`${url}/api/imports/upload`, { method: 'POST', headers, body: form });
  expect(await sent.json()).toMatchObject({ fileName: 'über.csv', source: 'spreadsheet', state: 'uploaded' });
  const got = await fetch(`${url}/api/exports?format=xlsx`, { headers });
  expect(got.headers.get('content-disposition')).toMatch(
    /^attachment; filename="Saltline Ferries .*\.xlsx"; filename\*=utf-8''Saltline%20/,
  );
  expect(new Uint8Array(await got.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

test('what is not a table is refused in words', async () => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])], 'okrs.csv.gz'));
  const answer = await fetch(`${url}/api/imports/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    code: 'file-unreadable',
    data: { detail: { say: expect.stringMatching(/not a text file/) } },
  });
});

test('the document of the API says that an upload is a form', async () => {
  const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { requestBody: { content: object } }>>;
  };
  expect(Object.keys(paths['/imports/upload']!.post!.requestBody.content)).toEqual(['multipart/form-data']);
});
