// Nobody marks for real before they agree with the key, nor after they have drifted from it.
import { expect, test } from 'vitest';
import { Assessor, assessorStanding } from './assessor.ts';

const known = (script: string, on: string, key: number[], given: number[]) => ({
  script,
  on,
  key: Object.fromEntries(key.map((level, at) => [`c${at}`, level])),
  given: Object.fromEntries(given.map((level, at) => [`c${at}`, level])),
});
const keys = [
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 3],
  [2, 1],
];
const anchors = (on: string, off = 0) =>
  keys.map((key, at) =>
    known(
      `a${at}`,
      on,
      key,
      key.map((level) => (at < off ? 5 - level : level)),
    ),
  );
const of = (changed: object) => Assessor.parse({ marker: 'm1', anchors: anchors('2026-01-31'), ...changed });
const seed = (on: string, off: number) => known(`s${on}`, on, [2, 3], [2 + off, 3]);

test('five anchors marked as the key has them open the door', () => {
  expect(assessorStanding(of({}), '2026-02-01')).toMatchObject({
    state: 'active',
    kappa: 1,
    badSeeds: 0,
    reasons: [],
  });
});

test('four anchors, or five marked otherwise, do not', () => {
  const four = of({ anchors: anchors('2026-01-31').slice(1) });
  expect(assessorStanding(four, '2026-02-01')).toMatchObject({
    state: 'trainee',
    reasons: ['4 of 5 anchor scripts are marked'],
  });
  const otherwise = assessorStanding(of({ anchors: anchors('2026-01-31', 3) }), '2026-02-01');
  expect(otherwise.state).toBe('trainee');
  expect(otherwise.reasons[0]).toMatch(/agreement with the key is −?-?0\.\d\d; it takes 0\.70/);
});

test('half a year later it takes another calibration, and that one counts alone', () => {
  expect(assessorStanding(of({}), '2026-07-31').state).toBe('active');
  expect(assessorStanding(of({}), '2026-08-01')).toMatchObject({
    state: 'paused',
    reasons: [expect.stringContaining('2026-01-31')],
  });
  const again = of({ anchors: [...anchors('2026-01-31', 4), ...anchors('2026-08-01')] });
  expect(assessorStanding(again, '2026-08-02').state).toBe('active');
});

test('two bad seeds since the last calibration pause, one does not, and older ones are settled', () => {
  expect(assessorStanding(of({ seeds: [seed('2026-02-10', 2)] }), '2026-03-01').state).toBe('active');
  const two = of({ seeds: [seed('2026-02-10', 2), seed('2026-02-20', 2)] });
  expect(assessorStanding(two, '2026-03-01')).toMatchObject({ state: 'paused', badSeeds: 2 });
  expect(assessorStanding(two, '2026-02-15').state).toBe('active');
  const recalibrated = of({ ...two, anchors: [...two.anchors, ...anchors('2026-02-25')] });
  expect(assessorStanding(recalibrated, '2026-03-01')).toMatchObject({ state: 'active', badSeeds: 0 });
});

test('drift has a sign, and a handful of seeds shows none', () => {
  const seeds = (count: number) =>
    Array.from({ length: count }, (_, day) => seed(`2026-02-${String(day + 1).padStart(2, '0')}`, 1));
  expect(assessorStanding(of({ seeds: seeds(4) }), '2026-03-01').drift).toEqual({
    state: 'too few',
    n: 8,
    needs: 10,
  });
  expect(assessorStanding(of({ seeds: seeds(5) }), '2026-03-01').drift).toMatchObject({
    state: 'known',
    value: 0.5,
    n: 10,
  });
});

test('a criterion that was not marked is refused', () => {
  expect(
    Assessor.safeParse({
      marker: 'm1',
      anchors: [{ script: 'a', on: '2026-01-31', key: { c0: 2 }, given: {} }],
    }).success,
  ).toBe(false);
});
