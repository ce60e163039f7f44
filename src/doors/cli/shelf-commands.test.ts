// The command line as a process, against a server that really listens: what it prints, where, and with which exit code.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Founded, founded } from '../../../test/founded.ts';
import { type Served, served } from '../../../test/http/served.ts';
import { objectives } from '../../actions/objectives/index.ts';
import * as tokens from '../../actions/tokens.ts';

let house: Founded;
let server: Served;
let url: string;
let token: string;

beforeAll(async () => {
  house = await founded();
  server = await served(house.db);
  ({ url } = server);
  token = (await house.owner.ask(tokens.create, { name: 'walk', scopes: ['admin'], expiresInDays: null }))
    .secret!;
  const { cycleId, teamId } = house;
  await house.owner.ask(objectives.create, { cycleId, teamId, title: 'Leave on time' });
});
afterAll(async () => {
  await server.close(500);
  await house.drop();
});

type Ended = { code: number; said: string; complained: string };

function quarterdeck(words: string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'main.ts'), ...words],
      { env: { ...process.env, QUARTERDECK_URL: url, QUARTERDECK_TOKEN: token, COLUMNS: '80', ...more } },
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
  });
}

test('a list is a table for people and JSON for programs', async () => {
  const list = ['objectives', 'list', '--cycle-id', house.cycleId];
  const [table, json] = await Promise.all([quarterdeck(list), quarterdeck([...list, '--json'])]);
  expect(table).toMatchObject({ code: 0, complained: '' });
  expect(table.said).toMatch(/^Leave on time +draft .*[0-9a-f-]{36}$/m);
  expect(JSON.parse(json.said)).toMatchObject({ total: 1, objectives: [{ title: 'Leave on time' }] });
});

test('a refusal ends with 1 and says why on standard error, as JSON where that is asked for', async () => {
  const missing = ['objectives', 'get', '--id', crypto.randomUUID()];
  const [plain, json, without] = await Promise.all([
    quarterdeck(missing),
    quarterdeck([...missing, '--json']),
    quarterdeck(['objectives', 'get']),
  ]);
  expect(plain).toMatchObject({ code: 1, said: '' });
  expect(plain.complained).not.toContain('{');
  expect(JSON.parse(json.complained)).toMatchObject({ code: 'not-found' });
  expect(without).toMatchObject({ code: 1, complained: expect.stringMatching(/^--id is needed/) });
});

test('a token that is wrong and one that is not there are told apart', async () => {
  const [wrong, none] = await Promise.all([
    quarterdeck(['me', 'get'], { QUARTERDECK_TOKEN: 'qd_nobody_ever_made_this_one' }),
    quarterdeck(['me', 'get'], { QUARTERDECK_TOKEN: '' }),
  ]);
  expect(wrong).toMatchObject({
    code: 1,
    complained: expect.stringContaining('does not know this API token'),
  });
  expect(none).toMatchObject({ code: 1, complained: expect.stringContaining('No API token was given') });
});

test('a server that does not answer, and words that are not understood, have their own ends', async () => {
  const [silent, command, option] = await Promise.all([
    quarterdeck(['me', 'get', '--json'], { QUARTERDECK_URL: 'http://127.0.0.1:1' }),
    quarterdeck(['objectivs', 'list']),
    quarterdeck(['objectives', 'list', '--tekst', 'time']),
  ]);
  expect(silent).toMatchObject({ code: 1, said: '' });
  expect(JSON.parse(silent.complained)).toMatchObject({ code: 'unreachable' });
  expect(command).toMatchObject({ code: 2, complained: expect.stringContaining('Did you mean objectives?') });
  expect(option).toMatchObject({ code: 2, complained: expect.stringContaining('Did you mean --text?') });
});

test('an action that takes one of several forms has the options of all of them', async () => {
  const invited = ['invitations', 'create', '--name', 'Sara Melo', '--role', 'member', '--json'];
  const [made, empty] = await Promise.all([quarterdeck(invited), quarterdeck(['invitations', 'create'])]);
  expect(made).toMatchObject({ code: 0, complained: '' });
  expect(JSON.parse(made.said)).toMatchObject({ url: expect.stringContaining('#') });
  expect(empty).toMatchObject({ code: 1, said: '' });
});

test('a diagnosis of the server has the form of one from counts', async () => {
  const asked = ['diagnose', '--format', 'json'];
  const counts = join(import.meta.dirname, '..', '..', '..', 'package.json');
  const [live, wrong] = await Promise.all([quarterdeck(asked), quarterdeck([...asked, '--signals', counts])]);
  expect(live).toMatchObject({ code: 0, complained: '' });
  expect(JSON.parse(live.said)).toMatchObject({
    signals: { CI_MISS: { state: 'UNKNOWN' } },
    causes: { trust: { verdict: 'not-enough-evidence' } },
    advice: [{ kind: 'not-enough-evidence', rule: 'R1' }],
  });
  expect(wrong).toMatchObject({ code: 1, said: '' });
});
