// The six problems, their best starts, and how they hold up against counts.
import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { organisations } from '../organisations.fixture.ts';
import { assess } from './assess.ts';
import { bestStart } from './best-start.ts';
import { compare } from './compare.ts';
import { type ProblemKey, problemOf, problems } from './problems.ts';

const these = (...keys: ProblemKey[]) => keys.map((key) => problemOf(key)!);
const startsOf = (...keys: ProblemKey[]) => bestStart(these(...keys)).map(({ kind }) => kind);

test.each([
  ['untrained-owner', ['certification']],
  ['rhythm-run-badly', ['coaching']],
  ['priorities-keep-changing', ['consulting']],
  ['activity-key-results', ['coaching']],
  ['across-functions', ['consulting']],
  ['capability-path', ['certification', 'coaching']],
] as const)('%s begins with %j', (key, kinds) => {
  expect(startsOf(key)).toEqual(kinds);
});

test('several problems add up, each kind of help once', () => {
  expect(startsOf('activity-key-results', 'rhythm-run-badly', 'capability-path')).toEqual([
    'certification',
    'coaching',
  ]);
  const [, coaching] = bestStart(these('activity-key-results', 'rhythm-run-badly', 'capability-path'));
  expect(coaching?.for).toEqual(['activity-key-results', 'rhythm-run-badly', 'capability-path']);
  expect(startsOf()).toEqual([]);
});

test('certification waits where priorities keep changing', () => {
  expect(startsOf('untrained-owner', 'priorities-keep-changing')).toEqual([
    'consulting',
    'certification-later',
  ]);
});

test('a stated problem is seen, not seen, or left open by what was counted', () => {
  const bypassed = diagnose(organisations[2]!.facts);
  const { stated, unstated } = compare(
    these('priorities-keep-changing', 'untrained-owner', 'across-functions'),
    bypassed,
  );
  expect(stated.map(({ seen }) => seen)).toEqual(['seen', 'not seen', 'an intention']);
  expect(stated[0]?.says).toMatch(/^What was counted agrees\. Sponsorship is weak: supported;/);
  expect(unstated).toEqual(['decisions that die', 'overload']);
  const tiny = organisations.find(({ name }) => name === 'two boats, five weeks in')!;
  expect(compare(these('priorities-keep-changing'), diagnose(tiny.facts)).stated[0]?.seen).toBe('open');
});

test('what nobody stated is told', () => {
  const uneven = organisations.find(({ name }) => name === 'some piers run it, others do not')!;
  expect(compare(these('activity-key-results'), diagnose(uneven.facts))).toMatchObject({
    stated: [{ seen: 'possible' }],
    unstated: ['Managers run it unevenly: supported', 'ritual reviews'],
  });
});

test('two of three answered with yes make a problem yours; not knowing keeps it open', () => {
  const result = assess({
    'untrained-owner': ['yes', 'yes', 'no'],
    'priorities-keep-changing': ['yes', 'unsure', 'no'],
    'rhythm-run-badly': ['yes', 'no', 'no'],
    'activity-key-results': ['no', 'no', 'no'],
    'capability-path': ['no', 'no', 'unsure'],
  });
  expect(result).toMatchObject({
    yours: ['untrained-owner'],
    open: ['priorities-keep-changing', 'across-functions'],
    start: [{ kind: 'certification' }],
  });
  expect(assess({})).toMatchObject({ yours: [], start: [] });
  expect(assess({}).open).toHaveLength(6);
});

test('every question can be answered with yes', () => {
  for (const { questions, stated, why, firstMove } of problems) {
    expect(new Set(questions).size).toBe(3);
    for (const question of questions) expect(question).toMatch(/^[A-Z].*\?$/);
    for (const text of [stated, why, firstMove]) expect(text).toMatch(/^[A-Z].*[.?]$/);
  }
});
