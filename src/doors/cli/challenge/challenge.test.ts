// The command that judges files: what it reads out of each format, where it points, what it writes and how it ends. No server listens.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMarkdown } from './markdown.ts';
import { readAll } from './read.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-challenge-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function challenge(
  words: string[],
  input?: string,
): { code: number | null; said: string; complained: string } {
  const main = join(import.meta.dirname, '../main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'challenge', ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: status, said: stdout, complained: stderr };
}

const markdown = `---
title: Plan
---
# Saltline Ferries

## Objective 1: Islanders set their watch by us
Some words about why.

**Key results**
- Departures within 5 minutes of plan rise from 81% to 93%
- **KR2:** Launch the delay app by August
    - with the harbour office

\`\`\`
- Objective: not this one
\`\`\`

## Notes
- not a key result
`;

test('reads marked Markdown with its places, and leaves notes, code and front matter out', () => {
  const [piece, ...rest] = readMarkdown(markdown);
  expect(rest).toEqual([]);
  expect(piece?.line).toEqual({
    kind: 'set',
    title: 'Islanders set their watch by us',
    key_results: [
      { title: 'Departures within 5 minutes of plan rise from 81% to 93%' },
      { title: 'Launch the delay app by August' },
    ],
  });
  for (const [pointer, title] of [
    ['/title', 'Islanders'],
    ['/key_results/1/title', 'Launch'],
  ] as const)
    expect(markdown.slice(piece?.places.get(pointer)).startsWith(title)).toBe(true);
});

test('takes a heading over a list for an objective where nothing is marked', () => {
  const read = readMarkdown(
    '# OKRs\n\n## Calm decks\r\n1. Injuries from 14 to 4\r\n2. [ ] Buy mats\r\n\n## Words\nNo list.\n',
  );
  expect(read.map(({ line }) => line)).toEqual([
    {
      kind: 'set',
      title: 'Calm decks',
      key_results: [{ title: 'Injuries from 14 to 4' }, { title: 'Buy mats' }],
    },
  ]);
});

test('reads the same set out of YAML, JSON, JSON lines and CSV', async () => {
  const set = {
    objective: 'Calm decks',
    key_results: [{ title: 'Injuries', baseline: 14, target: 4, owner: 'Ines' }],
  };
  const paths = [
    file(
      'a.yaml',
      'objectives:\n  - objective: Calm decks\n    key_results:\n      - { title: Injuries, baseline: 14, target: 4, owner: Ines }\n',
    ),
    file('a.json', JSON.stringify([set])),
    file(
      'a.jsonl',
      `${JSON.stringify({ kind: 'set', title: 'Calm decks', key_results: set.key_results })}\n\n`,
    ),
    file('a.csv', 'Objective,Key result,Baseline,Target,Owner\nCalm decks,Injuries,14,4,Ines\n'),
  ];
  const lines = (await readAll(paths)).flatMap(({ pieces }) => pieces.map(({ line }) => line));
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    expect(line).toMatchObject({
      kind: 'set',
      title: 'Calm decks',
      key_results: [{ title: 'Injuries', owner: 'Ines' }],
    });
    expect(line.key_results?.map((each) => typeof each !== 'string' && Number(each.target))).toEqual([4]);
  }
});

test('answers JSON lines one by one and ends with 1 while an error stands', () => {
  const lines = [
    '{"id":"a","kind":"key_result","title":"Launch the delay app"}',
    '{"id":"b","kind":"key_result","title":"Delays from 18% to 9%"}',
  ];
  const { code, said } = challenge(['-', '--format', 'jsonl'], lines.join('\n'));
  const answers = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['a', 'error'],
    ['b', 'ok'],
  ]);
  expect(Object.keys(answers[0].findings[0]).sort()).toEqual([
    'ask',
    'defect',
    'marks',
    'message',
    'rewrite',
    'rule',
    'severity',
  ]);
});

test('points at the line and the words, for people, for GitHub and for code scanning', () => {
  const path = file('q3.md', markdown);
  expect(challenge([path]).said).toContain(
    `${path}:11:12  error  activity-output\n  Launch the delay app by August\n  ~~~~~~~~~~~~~~~~~~~~\n`,
  );
  expect(challenge([path, '--format', 'github']).said).toContain(
    `::error file=${path},line=11,col=12,endColumn=32,title=activity-output::`,
  );
  const { runs } = JSON.parse(challenge([folder, '--format', 'sarif']).said);
  const [result] = runs[0].results.filter(
    ({
      ruleId,
      locations,
    }: {
      ruleId: string;
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
    }) => ruleId === 'activity-output' && locations[0]?.physicalLocation.artifactLocation.uri === path,
  );
  expect(result.locations[0].physicalLocation.region).toEqual({
    startLine: 11,
    startColumn: 12,
    endColumn: 32,
  });
  expect(runs[0].tool.driver.rules[result.ruleIndex].id).toBe('activity-output');
});

test('follows the switches and the school a team keeps beside its files', () => {
  const path = file('one.jsonl', '{"kind":"key_result","title":"Launch the delay app"}');
  file(
    'quarterdeck.challenge.json',
    JSON.stringify({ rules: { 'activity-output': { severity: 'question', reason: 'A first version' } } }),
  );
  expect(challenge([path]).code).toBe(0);
  expect(challenge([path, '--profile', 'delivery', '--format', 'json']).said).not.toContain(
    '"severity": "error"',
  );
  const other = file('other.json', '{"rules":{"activity":"off"}}');
  const { code, complained } = challenge([path, '--config', other]);
  expect([code, complained]).toEqual([
    2,
    `${other}: there is no rule activity. Did you mean activity-output? quarterdeck challenge --rules lists all.\n`,
  ]);
});

test('says what it did not understand and judges nothing then', () => {
  const path = file('broken.json', '{');
  for (const words of [[path], ['missing.md'], [], [file('odd.jsonl', '{"kind":"poem"}')]]) {
    const { code, said, complained } = challenge(words);
    expect([code, said]).toEqual([2, '']);
    expect(complained).toMatch(/\w/);
  }
});

test('leaves out what is no OKR in a folder, and says so', async () => {
  const place = join(folder, 'mixed');
  mkdirSync(place);
  writeFileSync(join(place, 'a.md'), '# Objective: Calm decks\n- Injuries from 14 to 4\n');
  writeFileSync(join(place, 'b.json'), '{"name":"other"}');
  const { code, said, complained } = challenge([place]);
  expect([code, complained]).toEqual([
    0,
    `Left out: ${join(place, 'b.json')}, entry 1: there is no title.\n`,
  ]);
  expect(said).toContain('1 text read');
});

test('explains a rule and lists them all', () => {
  expect(challenge(['--explain', 'effort']).said).toContain('Who disagrees: ');
  expect(JSON.parse(challenge(['--rules', '--format', 'json']).said).length).toBeGreaterThan(30);
});

test('runs as the recipe in the guide says, on a folder of Markdown in a pull request', () => {
  const guide = readFileSync(join(root, 'docs/guides/challenge.md'), 'utf8');
  const recipe = guide.split('## In a pipeline')[1]?.match(/^ {4}name: OKRs\n(?: {4}.*\n)+/m)?.[0];
  const { jobs } = parse(recipe!.replace(/^ {4}/gm, '')) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  const [run] = Object.values(jobs)
    .flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []))
    .slice(-1);
  const place = join(folder, 'pull-request');
  mkdirSync(join(place, 'okrs'), { recursive: true });
  symlinkSync(root, join(place, '.quarterdeck'));
  const runs = () => spawnSync('sh', ['-ec', run!], { cwd: place, encoding: 'utf8' });
  const file = join(place, 'okrs/q3.md');
  writeFileSync(file, '## Objective: Calm decks\n- Launch the mat app\n- Injuries on deck from 14 to 4\n');
  const marked = runs();
  expect([marked.status, marked.stdout.split('\n')[0]]).toEqual([
    1,
    expect.stringMatching(/^::error file=okrs\/q3\.md,line=2,col=3,endColumn=21,title=activity-output::/),
  ]);
  writeFileSync(
    file,
    '## Objective: Calm decks\n- Injuries on deck from 14 to 4\n- Near misses told from 25% to 80%\n',
  );
  expect(runs().status).toBe(0);
});
