// Scoring, assembling and deciding as people type it: a file in, an answer out.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spring } from '../../../academy/evidence/saltline.fixture.ts';

function academy(
  input: object | string,
  ...words: string[]
): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../main.ts'), 'academy', ...words],
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
    child.stdin?.end(typeof input === 'string' ? input : JSON.stringify(input));
  });
}

const options = [4.6, 3.9, 2.1, 1.4].map((mean, at) => ({ id: 'abcd'[at], mean, sd: 0.6 }));
const rated = (...ratings: number[]) => ({
  sponsor: Object.fromEntries(ratings.map((rating, at) => ['abcd'[at], rating])),
});

test('judgement is scored by its order, and one rating throughout is told', async () => {
  const { said } = await academy(
    {
      scenarios: [{ id: 'sponsor', experts: 9, options }],
      answers: [
        { person: 'p1', ratings: rated(5, 5, 1, 1) },
        { person: 'p2', ratings: rated(3, 3, 3, 3) },
      ],
    },
    'judgement',
    '-',
  );
  expect(said).toMatch(/p1 +96\.3 +0\.963/);
  expect(said).toMatch(/p2 +0 .*no differentiation/);
});

test('a form is made by seed, and a bank that runs dry ends with 1', async () => {
  const bank = {
    blueprint: { cells: [{ component: 'judgement', outcome: 'safe', count: 2 }], mostUses: 9 },
    items: ['s1', 's2', 's3'].map((id) => ({ id, component: 'judgement', outcome: 'safe', state: 'live' })),
  };
  const [one, again] = await Promise.all([
    academy(bank, 'form', '-', '--seed', '4'),
    academy(bank, 'form', '-', '--seed', '4'),
  ]);
  expect(one).toMatchObject({ code: 0, said: again.said });
  expect(await academy(bank, 'form', '-', '--count', '2', '--disjoint')).toMatchObject({
    code: 1,
    said: expect.stringContaining('safe (judgement) needs 2 items, and 1 can be given.'),
  });
});

test('a decision comes with its reasons and the digest of what it was made of; a stray field is refused', async () => {
  const frozen = {
    form: 'f1',
    rule: {
      programme: 'okr-lead',
      version: '1.0.0',
      components: [
        { kind: 'scored', id: 'j', name: 'Judgement', cut: 60, sem: 4, method: 'panel', judges: 5 },
      ],
    },
    results: { j: { score: 59.9, second: 60 } },
  };
  const { said } = await academy(frozen, 'decide', '-');
  expect(said).toMatch(/outcome +fail/);
  expect(said).toMatch(/digest +[0-9a-f]{64}/);
  expect(said).toContain('Judgement: the score is below the cut.');
  expect(await academy({ ...frozen, extraTime: 1.25 }, 'decide', '-')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('extraTime'),
  });
});

test("a panel's ratings become a key that answers are scored by", async () => {
  const { said } = await academy('expert,sponsor/a,sponsor/b\nInes,5,1\nTomás,4,2\n', 'key', '-');
  const answers = [{ person: 'p1', ratings: rated(5, 1) }];
  const scored = await academy({ ...JSON.parse(said), answers }, 'judgement', '-');
  expect(scored.said).toMatch(/p1 +100 +1/);
  expect(scored.said).toContain('provisional');
});

test('a conversation is looked through, and a way through it scored', async () => {
  const option = (id: string, weight: number) => ({ id, text: id, to: 'end', weight });
  const talk = {
    id: 'talk',
    title: 'A short talk',
    start: 'open',
    nodes: [
      { id: 'open', says: '…', key: true, options: [option('ask', 4), option('tell', 1)] },
      { id: 'end', says: '…' },
    ],
  };
  expect((await academy(talk, 'conversation', '-', '--path', 'tell')).said).toMatch(/score +25/);
  const lost = { ...talk, nodes: talk.nodes.slice(0, 1) };
  expect(await academy(lost, 'conversation', '-')).toMatchObject({
    code: 1,
    said: expect.stringContaining('end is not there'),
  });
});

test('drills come up ten a day at most', async () => {
  const names = Array.from({ length: 12 }, (_, number) => `d${number}`);
  const reviews = [{ drill: 'd11', at: '2026-03-01T09:00:00Z', grade: 'good' }];
  const { said } = await academy(
    { drills: names, reviews },
    'drills',
    '-',
    '--at',
    '2026-03-09T09:00:00Z',
    '--json',
  );
  expect(JSON.parse(said)).toMatchObject({
    up: ['d11', ...names.slice(0, 9)],
    standings: [{ drill: 'd11', reviews: 1 }],
  });
});

test('an evidence pack comes with its digest, and nobody chooses the sample but the seed', async () => {
  const [one, again, other] = await Promise.all(
    ['3', '3', '4'].map(async (seed) =>
      JSON.parse((await academy(spring, 'evidence', '-', '--seed', seed, '--json')).said),
    ),
  );
  expect(one).toMatchObject({ digestMultibase: expect.stringMatching(/^zQm/), forAssessor: { flags: [] } });
  expect(again).toEqual(one);
  expect(other.digestMultibase).not.toBe(one.digestMultibase);
});

test('an assessor who has marked too few anchors is a trainee, and told how many it takes', async () => {
  const marks = {
    marker: 'm1',
    anchors: [{ script: 'a1', on: '2026-01-31', key: { c: 2 }, given: { c: 2 } }],
  };
  const { said } = await academy(marks, 'assessor', '-', '--at', '2026-02-01');
  expect(said).toMatch(/state +trainee[\s\S]*1 of 5 anchor scripts are marked/);
});
