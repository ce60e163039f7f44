// Worked organisations, and every rule of advice spoken at least once.
import { expect, test } from 'vitest';
import { rules } from './advice/advise.ts';
import type { Kind } from './advice/rule.ts';
import { type Diagnosis, diagnose } from './diagnose.ts';
import { factsOf, organisations } from './organisations.fixture.ts';

const kindsOf = ({ advice }: Diagnosis): Kind[] => advice.map(({ kind }) => kind);

for (const { name, facts, causes, patterns, advice } of organisations)
  test(`${name}: ${advice.join(', ')}`, () => {
    const diagnosis = diagnose(facts);
    const verdicts = Object.entries(diagnosis.causes).map(([cause, { verdict }]) => [cause, verdict]);
    expect(Object.fromEntries(verdicts)).toEqual(causes);
    expect(diagnosis.patterns).toEqual(patterns);
    expect(kindsOf(diagnosis)).toEqual(advice);
  });

const sound = {
  CI_MISS: [30, 390],
  CI_LATE: [40, 360],
  RV_MISS: [1, 22],
  RV_EMPTY: [3, 21],
  SP_ABS: [0, 6],
  DC_STALE: [2, 20],
  ES_STALE: [0, 8],
  ADD_UNP: [0, 6],
  OVERLOAD: [0, 10],
  COPY: [30, 350],
  SPREAD: [0, 20],
  WMELON: [1, 20],
  TG_CUT: [1, 60],
  SV_INFL: [8, 60],
  SV_SAFE: [8, 60],
  SV_LEAD: [8, 60],
  KN_LOW: [1, 14],
  KR_KPI: [4, 60],
  KR_ACT: [4, 60],
} satisfies Parameters<typeof factsOf>[1];

const distrust = {
  SV_INFL: [40, 60],
  WMELON: [14, 20],
  SV_SAFE: [36, 60],
  TG_CUT: [20, 60],
} satisfies Parameters<typeof factsOf>[1];
const unled = { SP_ABS: [5, 6], ADD_UNP: [7, 8], ES_STALE: [7, 9] } satisfies Parameters<typeof factsOf>[1];

test('where priorities do not hold, certification waits, also on a declared path', () => {
  const untaught = { ...sound, ...unled, KN_LOW: [12, 14] } satisfies Parameters<typeof factsOf>[1];
  expect(kindsOf(diagnose(factsOf(10, untaught)))).toEqual(['consulting', 'certification-later']);
  const path = diagnose(factsOf(10, { ...sound, ...unled }, ['capabilityPath']));
  expect(kindsOf(path)).toEqual(['consulting', 'coaching', 'certification-later']);
});

test('additions without a trade-off need a second fault above the teams before consulting is advised', () => {
  const added = { ...sound, ADD_UNP: [6, 8] } satisfies Parameters<typeof factsOf>[1];
  expect(kindsOf(diagnose(factsOf(10, added)))).toEqual(['none']);
  expect(kindsOf(diagnose(factsOf(10, { ...added, OVERLOAD: [7, 10] })))).toEqual(['consulting']);
});

test('low trust is listened to first, unless decisions die or teams differ', () => {
  expect(kindsOf(diagnose(factsOf(10, { ...sound, ...distrust })))).toEqual(['listen-first']);
  const dying = diagnose(factsOf(10, { ...sound, ...distrust, DC_STALE: [14, 20] }));
  expect(kindsOf(dying)).toEqual(['consulting']);
  expect(dying.advice[0]).toMatchObject({ rule: 'R5' });
  expect(kindsOf(diagnose(factsOf(10, { ...sound, ...distrust, SPREAD: [8, 14] })))).toEqual(['coaching']);
});

test('a broken rhythm is mended at home, in some teams coached, and with governance where that is broken', () => {
  const broken = { ...sound, CI_MISS: [200, 390], RV_MISS: [12, 22] } satisfies Parameters<typeof factsOf>[1];
  expect(kindsOf(diagnose(factsOf(10, broken)))).toEqual(['self-serve']);
  expect(kindsOf(diagnose(factsOf(10, { ...broken, SPREAD: [8, 14] })))).toEqual(['coaching']);
  const both = diagnose(factsOf(10, { ...broken, ...unled }));
  expect(both.advice).toMatchObject([{ kind: 'consulting', rule: 'R2', alsoBy: ['R4'] }]);
});

test('a first rollout ends the list, unless it gives nothing', () => {
  const across = diagnose(
    factsOf(10, { ...sound, ...unled }, ['firstRollout', 'crossFunction', 'untrainedOwner']),
  );
  expect(across.advice.map(({ kind, rule }) => [kind, rule])).toEqual([
    ['consulting', 'R0'],
    ['certification', 'R0'],
  ]);
  expect(kindsOf(diagnose(factsOf(10, sound, ['firstRollout'])))).toEqual(['none']);
  expect(kindsOf(diagnose(factsOf(10, sound, ['crossFunction'])))).toEqual(['consulting']);
});

test('something possible is watched; three causes unjudged are not enough; sound is left alone', () => {
  expect(kindsOf(diagnose(factsOf(10, { ...sound, RV_MISS: [7, 22], CI_MISS: [90, 390] })))).toEqual([
    'watch',
  ]);
  const { CI_MISS, CI_LATE, RV_MISS, SPREAD, RV_EMPTY, COPY } = sound;
  const rhythm = { CI_MISS, CI_LATE, RV_MISS, SPREAD, RV_EMPTY, COPY };
  const little = diagnose(factsOf(10, rhythm));
  expect(little.advice).toMatchObject([{ kind: 'not-enough-evidence', rule: 'R11' }]);
  expect(kindsOf(diagnose(factsOf(10, sound)))).toEqual(['none']);
});

test('key results that track projects or ask for no change are coached; a knowledge gap takes the second', () => {
  expect(kindsOf(diagnose(factsOf(10, { ...sound, KR_TRACK: [40, 60] })))).toEqual(['coaching']);
  expect(kindsOf(diagnose(factsOf(10, { ...sound, KR_KPI: [30, 60] })))).toEqual(['coaching']);
  const untaught = diagnose(factsOf(10, { ...sound, KR_KPI: [30, 60], KN_LOW: [12, 14] }));
  expect(kindsOf(untaught)).toEqual(['certification']);
});

test('a survey under half is not read, and the cause it speaks of directly is not judged', () => {
  const facts = factsOf(10, { ...sound, ...distrust });
  const signals = { ...facts.signals, SV_INFL: { bad: 40, n: 60, asked: 121 } };
  const { signals: read, causes } = diagnose({ ...facts, signals });
  expect(read.SV_INFL).toMatchObject({
    state: 'UNKNOWN',
    missing: '60 of 121 people answered, 50% of them needed',
  });
  expect(causes.trust.verdict).toBe('not-enough-evidence');
  expect(causes.trust.wouldChange).toMatch(/at least 61 answers/i);
});

test('of fewer than five answers not even the count is shown', () => {
  const read = (n: number) => diagnose(factsOf(3, { SV_SAFE: [2, n], RV_MISS: [2, n] })).signals;
  expect(read(4).SV_SAFE).toMatchObject({ state: 'UNKNOWN', bad: null, share: null, n: 4 });
  expect(read(5).SV_SAFE).toMatchObject({ state: 'UNKNOWN', bad: 2, n: 5 });
  expect(read(4).RV_MISS).toMatchObject({ bad: 2, n: 4 });
});

test('spread is read from the counts of teams, those with too few due left out', () => {
  const even = Array.from({ length: 5 }, () => ({ bad: 3, n: 39 }));
  const read = (perTeam: { bad: number; n: number }[]) =>
    diagnose({ teams: 10, flags: [], signals: { SPREAD: { perTeam } } }).signals.SPREAD;
  expect(read([...even, { bad: 4, n: 7 }]).state).toBe('UNKNOWN');
  expect(read([...even, ...even]).state).toBe('HEALTHY');
  expect(read([...even, ...even.map(() => ({ bad: 24, n: 39 }))]).state).toBe('STRONG');
});

test('help that several rules give is told with the reason and the counts of each', () => {
  const both = diagnose(factsOf(10, { ...sound, KR_ACT: [40, 60], RV_EMPTY: [18, 21], SPREAD: [8, 14] }));
  const [coaching] = both.advice;
  expect(coaching).toMatchObject({ kind: 'coaching', rule: 'R7', alsoBy: ['R8'] });
  expect(coaching?.why).toMatch(/Teams run the rhythm very differently\..*The form is in use;/);
  expect(coaching?.signals).toEqual(['SPREAD', 'RV_EMPTY', 'KR_ACT']);
});

test('what to collect is listed, with what is there already', () => {
  const silent = organisations.find(({ name }) => name === 'every box ticked, nobody asked')!;
  const collect = diagnose(silent.facts).advice.find(({ kind }) => kind === 'collect')!;
  expect(collect.signals).toEqual([
    'SV_INFL',
    'SV_SAFE',
    'DC_STALE',
    'ADD_UNP',
    'ES_STALE',
    'SV_LEAD',
    'KN_LOW',
  ]);
  expect(collect.why).toContain('whether decisions are carried out (8 needed, 5 counted)');
});

test('thirteen rules, in their order', () => {
  expect(rules.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, index) => `R${index}`));
});
