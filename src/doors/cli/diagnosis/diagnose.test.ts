// `diagnose` as a process: no server, counts from a file or a pipe, and every mistake told at once.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { causes, verdicts } from '../../../diagnosis/causes.ts';
import { signalIds } from '../../../diagnosis/facts.ts';
import { organisations } from '../../../diagnosis/organisations.fixture.ts';
import type { Since } from '../../../diagnosis/since.ts';

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-diagnose-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { code: number | null; said: string; complained: string };

function quarterdeck(words: string[], piped = ''): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), 'diagnose', ...words], {
      cwd: folder,
      // Nothing listens there: whatever asked a server would fail.
      env: { ...process.env, QUARTERDECK_URL: 'http://localhost:1' },
    });
    let [said, complained] = ['', ''];
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complained += chunk;
    });
    child.on('close', (code) => done({ code, said, complained }));
    child.stdin.end(piped);
  });
}

const bypassed = JSON.stringify(organisations[2]!.facts);

test('counts in a file come out as signals, patterns, causes and advice, also from a pipe', async () => {
  writeFileSync(join(folder, 'counts.json'), `\uFEFF${bypassed}`);
  const [file, pipe] = await Promise.all([
    quarterdeck(['--signals', 'counts.json', '--format', 'json']),
    quarterdeck(['--signals', '-', '--format', 'json'], bypassed),
  ]);
  expect(file).toMatchObject({ code: 0, complained: '' });
  expect(pipe.said).toBe(file.said);
  const { signals, patterns, causes: judged, advice } = JSON.parse(file.said);
  expect(Object.keys(signals)).toEqual([...signalIds]);
  expect(signals.SP_ABS).toMatchObject({
    state: 'STRONG',
    share: expect.closeTo(0.8333, 4),
    low: expect.closeTo(0.4365, 4),
    high: expect.closeTo(0.9699, 4),
  });
  expect(patterns).toContain('sponsor absent');
  expect(Object.keys(judged)).toEqual([...causes]);
  for (const each of Object.values(judged)) {
    expect(each).toMatchObject({ score: expect.any(Number), coverage: 1, evidence: expect.any(Array) });
    expect(verdicts).toContain((each as { verdict: string }).verdict);
  }
  expect(advice).toMatchObject([{ kind: 'consulting', rule: 'R2', why: expect.stringContaining('5 of 6') }]);
});

test('people get the advice first, and what would change it', async () => {
  const { code, said } = await quarterdeck(['--signals', '-'], bypassed);
  expect(code).toBe(0);
  expect(said).toMatch(/^Advice\n\n {2}Consulting \(R2\)\. /);
  expect(said).toContain('What would change this: at most 1 of the next 6 sponsor sessions');
  expect(said).toMatch(/^SP_ABS +STRONG +5 +6 +83% +44–97%/m);
});

test('what cannot be read ends with 1, tells all of it, and prints no diagnosis', async () => {
  const wrong = '{"teams":2,"flags":["lost"],"signals":{"CI_MIS":{"bad":1,"n":2},"COPY":{"bad":3,"n":2}}}';
  const [bad, notJson, none, missing] = await Promise.all([
    quarterdeck(['--signals', '-'], wrong),
    quarterdeck(['--signals', '-'], '{"teams": 2'),
    quarterdeck(['--signals', 'nowhere.json']),
    quarterdeck(['--before', 'nowhere.json']),
  ]);
  expect(bad).toMatchObject({ code: 1, said: '' });
  for (const says of ['"lost" is no flag', '"CI_MIS" is no signal', 'COPY: "bad" cannot be more than "n"'])
    expect(bad.complained).toContain(says);
  expect(notJson).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/^Standard input is not JSON\./),
  });
  expect(none).toMatchObject({ code: 1, complained: expect.stringMatching(/^nowhere\.json is not there\./) });
  expect(missing).toMatchObject({ code: 1, complained: expect.stringMatching(/^--signals is needed/) });
});

test('before anything is counted, stated problems lead to a start, and later are held against the counts', async () => {
  const [all, start, compared, unknown] = await Promise.all([
    quarterdeck(['which-help']),
    quarterdeck(['which-help', 'priorities-keep-changing', 'untrained-owner', '--format', 'json']),
    quarterdeck(['--signals', '-', '--stated', 'untrained-owner', '--format', 'json'], bypassed),
    quarterdeck(['which-help', 'tired-people']),
  ]);
  expect(all.said.match(/^[a-z-]+: /gm)).toHaveLength(6);
  expect(JSON.parse(start.said)).toMatchObject([{ kind: 'consulting' }, { kind: 'certification-later' }]);
  expect(JSON.parse(compared.said).comparison).toMatchObject({
    stated: [{ problem: 'untrained-owner', seen: 'not seen' }],
    unstated: expect.arrayContaining(['Sponsorship is weak: supported']),
  });
  expect(unknown).toMatchObject({
    code: 1,
    complained: expect.stringContaining('no problem “tired-people”'),
  });
});

test('the guided way asks eighteen questions, again where it did not understand, and stops where answers end', async () => {
  const answers = ['y', 'YES', 'n', 'n', 'maybe', 'n', 'n', '', 'y', 'y'].join('\n');
  const [text, json] = await Promise.all([
    quarterdeck(['which-help', '--guided'], answers),
    quarterdeck(['which-help', '--guided', '--format', 'json'], answers),
  ]);
  expect(text.complained).toContain('1/18 Is there one person');
  expect(text.complained).toContain('y, n or Enter: ');
  expect(text.said).toMatch(/^Yours\n\n {2}untrained-owner: /);
  expect(JSON.parse(json.said)).toMatchObject({
    yours: ['untrained-owner', 'priorities-keep-changing'],
    start: [{ kind: 'consulting' }, { kind: 'certification-later' }],
  });
});

test('a re-test says what has changed since, and what only looks so', async () => {
  writeFileSync(join(folder, 'then.json'), bypassed);
  const better = {
    ...organisations[2]!.facts.signals,
    SP_ABS: { bad: 0, n: 6 },
    DC_STALE: { bad: 9, n: 22 },
  };
  const counts = JSON.stringify({ teams: 10, signals: better });
  const [json, text, both] = await Promise.all([
    quarterdeck(['--signals', '-', '--before', 'then.json', '--format', 'json'], counts),
    quarterdeck(['--signals', '-', '--before', 'then.json'], counts),
    quarterdeck(['--signals', '-', '--before', '-'], counts),
  ]);
  const { since } = JSON.parse(json.said) as { since: Since };
  expect(since.signals.find(({ signal }) => signal === 'SP_ABS')?.reads).toBe('better');
  expect(since.signals.find(({ signal }) => signal === 'DC_STALE')?.reads).toBe('not shown');
  expect(since.patterns).toContainEqual({ pattern: 'sponsor absent', now: 'gone' });
  expect(text.said).toMatch(/^Since then\n\n {2}Check-ins that went missing: 9% before, 9% now/);
  expect(both).toMatchObject({ code: 1, said: '' });
});

test('a playbook is found by its pattern, as it is said or as it is written', async () => {
  const [list, said, written, unknown] = await Promise.all([
    quarterdeck(['playbook']),
    quarterdeck(['playbook', 'Skipped reviews']),
    quarterdeck(['playbook', 'skipped-reviews', '--format', 'json']),
    quarterdeck(['playbook', 'fog']),
  ]);
  expect(list.said.split('\n').filter((line) => /weeks$/.test(line))).toHaveLength(14);
  expect(said.said).toMatch(/^Skipped reviews\n/);
  expect(JSON.parse(written.said)).toMatchObject({
    pattern: 'skipped reviews',
    evidence: ['RV_MISS', 'CI_MISS', 'SP_ABS'],
  });
  expect(unknown).toMatchObject({ code: 1, said: '' });
});

test('a command that is not understood ends with 2', async () => {
  const [format, option] = await Promise.all([
    quarterdeck(['--signals', '-', '--format', 'yaml'], bypassed),
    quarterdeck(['--sygnals', '-'], bypassed),
  ]);
  expect([format.code, option.code]).toEqual([2, 2]);
});
