// The suggested status: never better for a worse number, a smaller confidence or a later day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Status } from './check-in.ts';
import type { Measure } from './key-result.ts';
import { anyMeasure, guard, inUnit, mirrored, travelling } from './measure.fixture.ts';
import { guardState, objectiveStatus, reasonOf, type Situation, suggestStatus } from './status.ts';

const rank: Record<Status, number> = { 'off track': 0, 'at risk': 1, 'on track': 2, 'not started': 3 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const confidence = fc.option(share);
const value = fc.integer({ min: -2000, max: 2000 });

const boarding: Measure = {
  kind: 'decrease',
  role: 'result',
  baseline: 41,
  target: 25,
  bandLow: null,
  bandHigh: null,
};
const complaints: Measure = { ...boarding, role: 'guard', baseline: null, target: 12 };
const at = (more: Partial<Situation>): Situation => ({
  measure: boarding,
  value: 33,
  confidence: 0.75,
  previousConfidence: 0.7,
  share: 0.5,
  ...more,
});

describe('examples', () => {
  test.each<[string, Partial<Situation>, Status]>([
    ['on the pace and sure', {}, 'on track'],
    ['a tenth of the way behind still counts as on it', { value: 34.6 }, 'on track'],
    ['a fifth behind', { value: 36.2 }, 'at risk'],
    ['more than a quarter behind', { value: 38 }, 'off track'],
    ['on the pace but doubtful', { confidence: 0.55 }, 'at risk'],
    ['on the pace but given up', { confidence: 0.2 }, 'off track'],
    ['nothing measured, sure', { value: null }, 'on track'],
    ['nothing at all', { value: null, confidence: null }, 'not started'],
    [
      'the target is reached late and the pace is past',
      { value: 25, share: 1, confidence: null },
      'on track',
    ],
    [
      'a milestone still open at the end',
      {
        measure: { ...boarding, kind: 'milestone', baseline: null, target: null },
        value: 0,
        share: 1,
        confidence: null,
      },
      'off track',
    ],
    [
      'a milestone still open half way',
      {
        measure: { ...boarding, kind: 'milestone', baseline: null, target: null },
        value: 0,
        confidence: null,
      },
      'not started',
    ],
    ['a guard that holds', { measure: complaints, value: 9 }, 'on track'],
    ['a guard near its limit', { measure: complaints, value: 11.5 }, 'at risk'],
    ['a broken guard, however sure', { measure: complaints, value: 13, confidence: 0.95 }, 'off track'],
  ])('%s', (_, more, status) => {
    expect(suggestStatus(at(more)).status).toBe(status);
  });
  test('says why in the unit', () => {
    expect(reasonOf(suggestStatus(at({ confidence: 0.55 })), 'min')).toBe('on the pace, 15 points less sure');
    expect(reasonOf(suggestStatus(at({ value: 30 })), 'min')).toBe('3 min ahead of the pace, 5 points surer');
    expect(reasonOf(suggestStatus(at({ measure: complaints, value: 13 })), '')).toContain('over its limit');
  });
});

test('a worse number never gives a better status', () => {
  fc.assert(
    fc.property(travelling, value, value, confidence, share, (measure, a, b, sure, gone) => {
      const [better, worse] = measure.target > measure.baseline === a > b ? [a, b] : [b, a];
      const of = (number: number) =>
        rank[suggestStatus(at({ measure, value: number, confidence: sure, share: gone })).status];
      expect(of(worse)).toBeLessThanOrEqual(of(better));
    }),
  );
});

test('less confidence and a later day never give a better status', () => {
  fc.assert(
    fc.property(anyMeasure, value, share, share, share, (measure, number, a, b, gone) => {
      const [more, less] = a > b ? [a, b] : [b, a];
      const of = (sure: number, when: number) =>
        rank[suggestStatus(at({ measure, value: number, confidence: sure, share: when })).status];
      expect(of(less, gone)).toBeLessThanOrEqual(of(more, gone));
      expect(of(gone, more)).toBeLessThanOrEqual(of(gone, less));
    }),
  );
});

test('is the same up and down, and in any unit', () => {
  fc.assert(
    fc.property(fc.oneof(travelling, guard), value, confidence, share, (measure, number, sure, gone) => {
      const situation = at({ measure, value: number, confidence: sure, share: gone });
      const { status } = suggestStatus(situation);
      expect(suggestStatus({ ...situation, measure: mirrored(measure), value: -number }).status).toBe(status);
      expect(suggestStatus({ ...situation, measure: inUnit(measure, 4), value: number * 4 }).status).toBe(
        status,
      );
    }),
  );
});

test('a guard is broken exactly outside its limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), value, (limit, number) => {
      const below = { ...complaints, target: limit };
      expect(guardState(below, number) === 'broken').toBe(number > limit);
      const above: Measure = { ...below, kind: 'increase' };
      expect(guardState(above, number) === 'broken').toBe(number < limit);
    }),
  );
});

describe('an objective', () => {
  test.each<[Status[], Status]>([
    [[], 'not started'],
    [['not started', 'not started'], 'not started'],
    [['on track', 'on track'], 'on track'],
    [['on track', 'not started'], 'on track'],
    [['on track', 'off track'], 'at risk'],
    [['at risk', 'off track'], 'off track'],
    [['at risk', 'at risk'], 'at risk'],
  ])('with %j is %s', (statuses, status) => {
    expect(objectiveStatus(statuses)).toBe(status);
  });
});
