// What may happen when: the states of an objective, the phases of a cycle, and what has to be said before commit.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byEffect, checkEffectiveDate } from './check-in.ts';
import {
  allows,
  CycleFields,
  earliest,
  mustAllow,
  mustMove,
  mustNotBeEarly,
  mustNotOverlap,
  phases,
} from './cycle.ts';
import { type KeyResultFields, missingForCommit } from './key-result.ts';
import {
  mustFitLimit,
  type ObjectiveState,
  type ObjectiveStep,
  after as stateAfter,
  states,
} from './objective.ts';
import { Refusal } from './refusal.ts';
import { defaultLimits } from './workspace.ts';

const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'fine';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('an objective', () => {
  const ways: Partial<Record<ObjectiveState, Partial<Record<ObjectiveStep, ObjectiveState>>>> = {
    draft: { propose: 'proposed', commit: 'committed' },
    proposed: { 'send back': 'draft', commit: 'committed' },
    committed: { close: 'closed' },
  };
  const steps: ObjectiveStep[] = ['propose', 'send back', 'commit', 'close'];
  test.each(states.flatMap((state) => steps.map((step) => [state, step] as const)))(
    '%s: %s',
    (state, step) => {
      const to = ways[state]?.[step];
      expect(codeOf(() => stateAfter(state, step))).toBe(to ? 'fine' : 'wrong-state');
      if (to) expect(stateAfter(state, step)).toBe(to);
    },
  );
  test('goes over the limit only with a reason', () => {
    expect(codeOf(() => mustFitLimit(defaultLimits, 3, false, null))).toBe('fine');
    expect(codeOf(() => mustFitLimit(defaultLimits, 4, false, null))).toBe('limit-reached');
    expect(codeOf(() => mustFitLimit(defaultLimits, 4, false, '  '))).toBe('limit-reached');
    expect(codeOf(() => mustFitLimit(defaultLimits, 4, false, 'A new route opens'))).toBe('fine');
    expect(codeOf(() => mustFitLimit(defaultLimits, 5, true, null))).toBe('fine');
    expect(codeOf(() => mustFitLimit(defaultLimits, 6, true, null))).toBe('limit-reached');
  });
});

describe('a cycle', () => {
  test('moves one step on or back, and never out of closed', () => {
    for (const from of phases)
      for (const to of phases) {
        const step = Math.abs(phases.indexOf(to) - phases.indexOf(from));
        const code = from === 'closed' ? 'cycle-closed' : step === 1 ? 'fine' : 'wrong-phase';
        expect([from, to, codeOf(() => mustMove(from, to))]).toEqual([from, to, code]);
      }
  });
  test('allows nothing once closed, and check-ins only between commit and close', () => {
    const work = ['draft', 'commit', 'check in', 'score', 'close', 'close early'] as const;
    for (const each of work) expect(codeOf(() => mustAllow('closed', each))).toBe('cycle-closed');
    expect(phases.filter((phase) => allows(phase, 'check in'))).toEqual(['committed', 'running', 'review']);
    expect(phases.filter((phase) => allows(phase, 'score'))).toEqual(['review']);
    expect(codeOf(() => mustAllow('planning', 'score'))).toBe('wrong-phase');
  });
  test('lasts between a week and 400 days, the right way round', () => {
    const cycle = { name: 'Spring', quietWeeks: [], rhythm: { weekday: 4, time: '09:30' } };
    const reads = (startsOn: string, endsOn: string) =>
      CycleFields.safeParse({ ...cycle, startsOn, endsOn }).success;
    expect(reads('2026-01-05', '2026-03-29')).toBe(true);
    expect(reads('2026-03-29', '2026-01-05')).toBe(false);
    expect(reads('2026-01-05', '2026-01-10')).toBe(false);
    expect(reads('2026-01-05', '2027-06-01')).toBe(false);
    expect(reads('2026-02-30', '2026-04-30')).toBe(false);
  });
});

describe('before commit a key result', () => {
  const good: KeyResultFields = {
    title: 'Bring sailings held for late boarding down from 14 to 4 a week',
    kind: 'decrease',
    role: 'result',
    baseline: 14,
    baselineBy: null,
    target: 4,
    bandLow: null,
    bandHigh: null,
    unit: 'a week',
    source: '',
    guidance: [],
    weight: 1,
    ownerId: 'ines',
    contributorIds: [],
    kpiId: null,
  };
  test.each<[string, Partial<KeyResultFields>, (keyof KeyResultFields)[]]>([
    ['is complete', {}, []],
    ['needs an owner', { ownerId: null }, ['ownerId']],
    ['needs a target', { target: null }, ['target']],
    ['needs a baseline or the day it will be known', { baseline: null }, ['baseline']],
    ['may name that day instead', { baseline: null, baselineBy: '2026-07-20' }, []],
    ['has to change something', { target: 14 }, ['target']],
    ['has to move the way it says', { target: 20 }, ['kind']],
    ['as a guard needs only its limit', { role: 'guard', baseline: null }, []],
    ['as a milestone needs no baseline', { kind: 'milestone', baseline: null, target: 1 }, []],
    [
      'as a milestone that counts no steps needs no target',
      { kind: 'milestone', baseline: null, target: null },
      [],
    ],
    ['as a band needs an edge', { kind: 'band', baseline: null, target: null }, ['bandLow']],
    [
      'as a band needs its edges the right way round',
      { kind: 'band', bandLow: 12, bandHigh: 8 },
      ['bandHigh'],
    ],
  ])('%s', (_, more, fields) => {
    expect(missingForCommit({ ...good, ...more }).map((each) => each.field)).toEqual(fields);
  });
});

describe('check-ins', () => {
  test('are refused from the future and from outside their cycle', () => {
    const cycle = { startsOn: '2026-04-01', endsOn: '2026-06-30' };
    const code = (day: string) => codeOf(() => checkEffectiveDate(day, '2026-05-05', cycle));
    expect(code('2026-05-05')).toBe('fine');
    expect(code('2026-04-01')).toBe('fine');
    expect(code('2026-05-06')).toBe('date-in-future');
    expect(code('2026-03-31')).toBe('outside-cycle');
  });
  test('are in order by the day they are true for, then by when they were made', () => {
    const row = fc.record({
      effectiveOn: fc.constantFrom('2026-04-02', '2026-04-09', '2026-04-16'),
      sequence: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const latest = rows.toSorted(byEffect).at(-1)!;
        for (const { effectiveOn, sequence } of rows) {
          expect(effectiveOn <= latest.effectiveOn).toBe(true);
          if (effectiveOn === latest.effectiveOn) expect(sequence).toBeLessThanOrEqual(latest.sequence);
        }
      }),
    );
  });
});

describe('the days of a cycle', () => {
  const spring = { name: 'Spring tides', startsOn: '2026-04-01', endsOn: '2026-06-30' };

  test('let it be committed eight weeks before, begun in the week before, and planned at any time', () => {
    expect(phases.map((phase) => earliest(spring, phase))).toEqual([
      null,
      '2026-02-04',
      '2026-03-25',
      '2026-03-25',
      null,
    ]);
    const early = (today: string) =>
      codeOf(() => mustNotBeEarly({ ...spring, phase: 'committed' }, 'running', today));
    expect([early('2026-03-24'), early('2026-03-25'), early('2029-01-01')]).toEqual([
      'wrong-phase',
      'fine',
      'fine',
    ]);
  });

  test.each([
    ['the day after', '2026-07-01', '2026-09-30', null, 'fine'],
    ['from its last day', '2026-06-30', '2026-09-30', null, 'limit-reached'],
    ['to its first day', '2026-01-01', '2026-04-01', null, 'limit-reached'],
    ['around it', '2026-01-01', '2026-12-31', null, 'limit-reached'],
    ['around it, for blanks', '2026-01-01', '2026-12-31', '  ', 'limit-reached'],
    ['around it, for a reason', '2026-01-01', '2026-12-31', 'The yard works by the year', 'fine'],
  ])('are its own unless a reason is given: another %s', (_, startsOn, endsOn, reason, code) => {
    expect(codeOf(() => mustNotOverlap({ startsOn, endsOn }, [spring], reason))).toBe(code);
  });
});
