// A pack can be made again, tells nobody's secrets, and does not care whether goals were reached.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../canonical.ts';
import { Facts } from './facts.ts';
import { flagsOf } from './flags.ts';
import { gatesOf } from './gates.ts';
import { packOf } from './pack.ts';
import { spring } from './saltline.fixture.ts';

const asked = { seed: 7, chosen: null };
const changedTo = (changed: Partial<Facts>): Facts => Facts.parse({ ...spring, ...changed });
const at = (level: Facts['consent']['level']) => changedTo({ consent: { level, on: '2026-06-01' } });
const flags = (facts: Facts) => flagsOf(facts).map(({ flag }) => flag);
const met = (facts: Facts) => Object.fromEntries(gatesOf(facts).map(({ gate, met: is }) => [gate, is]));

describe('a pack', () => {
  test('is the same text for the same record and seed, whatever order the record comes in', () => {
    const turned = changedTo({
      checkIns: spring.checkIns.toReversed(),
      changes: spring.changes.toReversed(),
      meetings: spring.meetings.toReversed(),
    });
    expect(canonical(packOf(turned, asked))).toBe(canonical(packOf(spring, asked)));
    expect(canonical(packOf(spring, { ...asked, seed: 8 }))).not.toBe(canonical(packOf(spring, asked)));
  });
  test('says nothing of the values: the same path to twice the height, or half, is the same pack', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -500, max: 500 }), (factor, shift) => {
        const moved = changedTo({
          checkIns: spring.checkIns.map((each) => ({ ...each, value: each.value! * factor + shift })),
        });
        expect(packOf(moved, asked)).toEqual(packOf(spring, asked));
        expect(flagsOf(moved)).toEqual(flagsOf(spring));
      }),
    );
  });
  test.each([
    ['counts', [], ['Decision of week 4', 'Ask the crew first', 'Boats leave on time']],
    [
      'own words',
      ['Decision of week 4'],
      ['Decision of week 8', 'Ask the crew first', 'Boats leave on time'],
    ],
    [
      'okr texts',
      ['Decision of week 4', 'Boats leave on time'],
      ['Decision of week 8', 'Ask the crew first'],
    ],
  ] as const)('at the level "%s" it holds what was consented to and no more', (level, there, absent) => {
    // Over enough seeds every piece is drawn once.
    const all = Array.from({ length: 60 }, (_, seed) =>
      canonical(packOf(at(level), { seed, chosen: null })),
    ).join('');
    for (const text of there) expect(all).toContain(text);
    for (const text of absent) expect(all).not.toContain(text);
    for (const id of ['"ines"', '"tomas"', '"priya"']) expect(all).not.toContain(id);
  });
  test('the system draws three, the learner chooses one more, and it is never drawn twice', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { drawn, chosen } = packOf(spring, { seed, chosen: 'd4' }).sample;
      expect(chosen!.id).toBe('d4');
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(3);
      expect(drawn.map(({ id }) => id)).not.toContain('d4');
    }
    expect(packOf(spring, { seed: 1, chosen: 'not mine' }).sample.chosen).toBeNull();
  });
});

describe('gates', () => {
  test('a quarter that was led meets all four', () => {
    expect(met(spring)).toEqual({
      'cadence kept': true,
      'check-ins held': true,
      'review held': true,
      facilitated: true,
    });
  });
  test('three of four weeks are needed, and a day outside the cycle counts for none', () => {
    const weeks = (count: number) => changedTo({ checkIns: spring.checkIns.slice(0, count) });
    expect([met(weeks(10))['cadence kept'], met(weeks(9))['cadence kept']]).toEqual([true, false]);
    const before = { ...spring.checkIns[0]!, trueOn: '2026-02-20' };
    expect(met(changedTo({ checkIns: [...spring.checkIns.slice(0, 9), before] }))['cadence kept']).toBe(
      false,
    );
  });
  test('a review without a lesson, or with a key result unscored, is none', () => {
    expect(met(changedTo({ review: { ...spring.review!, lessons: [] } }))['review held']).toBe(false);
    expect(met(changedTo({ review: { ...spring.review!, keyResults: 2 } }))['review held']).toBe(false);
    expect(met(changedTo({ review: null }))['review held']).toBe(false);
  });
  test('somebody who led one meeting has not led a cycle', () => {
    expect(
      met(
        changedTo({
          meetings: spring.meetings.map((each) => ({
            ...each,
            facilitator: each.id === 'm2' ? 'ines' : 'tomas',
          })),
        }),
      ).facilitated,
    ).toBe(false);
  });
});

describe('flags', () => {
  const checkIns = (change: (each: Facts['checkIns'][number], week: number) => object) =>
    changedTo({ checkIns: spring.checkIns.map((each, week) => ({ ...each, ...change(each, week) })) });
  test('a quarter that was led raises none', () => expect(flags(spring)).toEqual([]));
  test.each([
    [
      'written afterwards',
      checkIns((each, week) => (week < 4 ? { recordedAt: `${each.trueOn.slice(0, 8)}30T09:00:00Z` } : {})),
    ],
    ['many days at one sitting', checkIns(() => ({ recordedAt: '2026-05-30T17:10:00Z' }))],
    ['no movement', checkIns(() => ({ value: 80 }))],
    ['one hand', checkIns(() => ({ by: 'ines' }))],
    [
      'changed near the end',
      changedTo({ changes: [{ ...spring.changes[0]!, what: 'target', on: '2026-05-20' }] }),
    ],
    ['stopped without a reason', changedTo({ changes: [{ ...spring.changes[0]!, reason: ' ' }] })],
  ] as const)('%s', (flag, facts) => expect(flags(facts)).toContain(flag));
  test('missing the goal by far raises none', () => {
    expect(flags(checkIns((_, week) => ({ value: 78 - week })))).toEqual([]);
  });
});
