// How sure against how right: what holds for all calls, and values worked out by hand.
import { array, assert, boolean, double, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { bandSentence, bandsOf } from './bands.ts';
import { type Call, readCalls } from './call.ts';
import { leastCalls, skillOf } from './skill.ts';

const call = record({ confidence: double({ min: 0, max: 1, noNaN: true }), achieved: boolean() });
const mixed = array(call, { minLength: leastCalls, maxLength: 80 }).map((calls): Call[] => [
  ...calls,
  ...[true, true, false, false].map((achieved) => ({ confidence: 0.5, achieved })),
]);
const times = (n: number, confidence: number, landed: number): Call[] =>
  Array.from({ length: n }, (_, index) => ({ confidence, achieved: index < landed }));

test('always stating the base rate earns nothing, knowing earns everything', () => {
  assert(
    property(mixed, (calls) => {
      const { base } = skillOf(calls);
      expect(skillOf(calls.map((each) => ({ ...each, confidence: base }))).skill).toBeCloseTo(0, 9);
      expect(skillOf(calls.map((each) => ({ ...each, confidence: Number(each.achieved) })))).toMatchObject({
        skill: 1,
        brier: 0,
      });
    }),
  );
});

test('no constant does better than the base rate: blanket amber cannot win', () => {
  assert(
    property(mixed, double({ min: 0, max: 1, noNaN: true }), (calls, amber) => {
      expect(skillOf(calls.map((each) => ({ ...each, confidence: amber }))).skill).toBeLessThanOrEqual(1e-9);
    }),
  );
});

test('skill is the same for saying yes as for saying no, lies in its interval, and knows no order', () => {
  assert(
    property(mixed, (calls) => {
      const { skill, low, high } = skillOf(calls);
      expect(low).toBeLessThanOrEqual(skill!);
      expect(high).toBeGreaterThanOrEqual(skill!);
      const turned = calls.map(({ confidence, achieved }) => ({
        confidence: 1 - confidence,
        achieved: !achieved,
      }));
      expect(skillOf(turned).skill).toBeCloseTo(skill!, 9);
      expect(skillOf(calls.toReversed()).skill).toBeCloseTo(skill!, 9);
    }),
  );
});

test('too few calls, or calls that all ended alike, have no skill', () => {
  expect(skillOf(times(leastCalls - 1, 0.6, 8)).skill).toBeNull();
  expect(skillOf(times(30, 0.6, 30))).toMatchObject({ skill: null, base: 1, brier: expect.closeTo(0.16, 9) });
  expect(skillOf(times(30, 0.6, 29)).skill).toBeNull();
});

test('the interval narrows as calls add up', () => {
  const quarter = [...times(10, 0.8, 7), ...times(10, 0.3, 4)];
  const year = [...quarter, ...quarter, ...quarter, ...quarter];
  const [few, many] = [skillOf(quarter), skillOf(year)];
  expect(many.skill).toBeCloseTo(few.skill!, 9);
  expect(many.high! - many.low!).toBeLessThan((few.high! - few.low!) * 0.6);
});

test('31 calls of 70% of which 15 landed were too sure', () => {
  const [band] = bandsOf(times(31, 0.7, 15));
  expect(band).toMatchObject({ stated: 0.7, n: 31, landed: 15, reads: 'too sure' });
  expect(bandSentence(band!)).toBe('Your 70% calls landed 48%, n 31 (95% interval 32–65%): too sure.');
});

test('bands hold every call once, and say nothing about fewer than eight', () => {
  assert(
    property(array(call, { maxLength: 80 }), (calls) => {
      const bands = bandsOf(calls);
      expect(bands.reduce((sum, { n }) => sum + n, 0)).toBe(calls.length);
      for (const { n, reads } of bands) expect(reads === 'too few').toBe(n < 8);
      expect(bands.map(({ stated }) => stated)).toEqual(
        bands.map(({ stated }) => stated).toSorted((a, b) => b - a),
      );
    }),
  );
  expect(bandsOf(times(20, 0.2, 15))[0]).toMatchObject({ reads: 'too careful' });
  expect(bandsOf(times(20, 0.6, 12))[0]).toMatchObject({ reads: 'fits' });
});

test.each([
  [{}, /no list/],
  [[3], /Call 1 must be an object/],
  [[{ confidence: 70, achieved: true }], /"confidence" must be a number from 0 to 1/],
  [[{ confidence: 0.7, achieved: 'yes' }], /"achieved" must be true or false/],
  [[{ confidence: 0.7, achieved: true, who: 'Ines' }], /"who" is not known here/],
])('refuses %j', (given, says) => {
  expect(readCalls(given).mistakes?.join('\n')).toMatch(says);
});

test('tells the first twenty mistakes and counts the others', () => {
  const mistakes = readCalls(Array.from({ length: 50 }, () => 3)).mistakes!;
  expect([mistakes.length, mistakes.at(-1)]).toEqual([21, '… and 30 more.']);
});
