// The package as others import it: by its own name, with nothing of the server behind it.
import { readdirSync, readFileSync } from 'node:fs';
import { challenge, judgeLine, readLine, rules } from 'quarterdeck/challenge';
import { expect, it } from 'vitest';

it('is imported by the name of the package and judges', () => {
  const findings = challenge({ kind: 'key_result', title: 'Launch the delay app' });
  expect(findings[0]).toMatchObject({ rule: 'activity-output', marks: [[0, 20]] });
  expect(readLine('NPS 32 -> 45 by end of Q3, owner: me')).toMatchObject({ baseline: 32, target: 45 });
  expect(rules.length).toBeGreaterThan(30);
});

it('answers a line in the words of the contract', () => {
  expect(judgeLine({ id: 'a', kind: 'key_result', title: 'Hold 12 workshops' })).toEqual({
    id: 'a',
    verdict: 'error',
    findings: [
      {
        rule: 'effort',
        defect: 'EFFORT',
        severity: 'error',
        message: '“Hold 12 workshops” counts what is done, not what comes of it.',
        ask: 'Suppose all 12 are done and nothing is better: would you still call it a success?',
        rewrite: 'Because of 12 workshops, ____ goes from ____ to ____',
        marks: [[0, 17]],
      },
    ],
  });
  expect(judgeLine({ kind: 'objective', title: 'Islanders set their watch by us' }, {}, 3)).toEqual({
    id: 3,
    verdict: 'ok',
    findings: [],
  });
});

it('puts the marks of a set of lines into its text, and says of a set of fields which text it means', () => {
  const text =
    'Objective: Calm decks in any weather\nKR: Launch the delay app\nKR: Injuries on deck from 14 to 4';
  const [said] = judgeLine({ kind: 'set', text }).findings.filter(({ rule }) => rule === 'activity-output');
  expect(said?.marks.map(([from, to]) => text.slice(from, to))).toEqual(['Launch the delay app']);
  expect(said).not.toHaveProperty('at');
  const fields = { kind: 'set' as const, title: 'Calm decks', key_results: ['Launch the delay app'] };
  expect(judgeLine(fields).findings[0]).toMatchObject({ at: '/key_results/0/title', marks: [[0, 20]] });
});

it('asks about several objectives in one text one by one', () => {
  const text = 'Objective: Improve our marketing\nKR: Send 6 newsletters\n\nObjective: Improve our sales';
  const vague = judgeLine({ kind: 'set', text }).findings.filter(({ rule }) => rule === 'vague-objective');
  expect(vague.map(({ marks }) => marks[0])).toEqual([
    [11, 32],
    [68, 85],
  ]);
});

it('weighs a rule as the choices say, and keeps it quiet when they do', () => {
  const line = { kind: 'key_result' as const, title: 'Launch the delay app' };
  const only = (weight: 'warning' | 'off') =>
    judgeLine(line, { rules: { 'activity-output': weight, 'binary-milestone': 'off' } });
  expect(only('warning').verdict).toBe('warning');
  expect(only('off').findings.map(({ rule }) => rule)).not.toContain('activity-output');
  expect(judgeLine(line, { profile: 'delivery' }).verdict).not.toBe('error');
});

it('reads levels written as words, and tells no owner from an owner not told', () => {
  const fields = { kind: 'key_result' as const, title: 'Punctuality of the night crossing' };
  expect(judgeLine({ ...fields, baseline: '81%', target: '93%' }).verdict).toBe('ok');
  const rulesFor = (owner: string | null) =>
    judgeLine({ ...fields, target: 93, owner }).findings.map(({ rule }) => rule);
  expect(rulesFor(null)).toContain('no-owner');
  expect(rulesFor('Ines')).not.toContain('no-owner');
});

it('imports no package at run time, so that any tool can bundle it', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const importing = files.filter((name) =>
    /^import (?!type)[^;]*from '(?!\.)/m.test(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')),
  );
  expect(importing).toEqual(['line.ts']);
});
