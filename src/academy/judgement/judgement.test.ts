// The order of the ratings is scored, not their boldness; one rating throughout scores nothing and is told.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoredOptions } from './key.ts';
import { keyFromPanel } from './panel.ts';
import { distance, judgementScore } from './score.ts';
import { markSitting, type Sitting } from './sitting.ts';

const key = [4.6, 3.9, 2.1, 1.4];

test.each([
  [[5, 5, 1, 1], 0.685, 0, 0.4927, 0.1923, 0.963, 0.0741],
  [[4, 3, 3, 2], 0.585, 0, 0.3492, 0.2358, 0.8716, 0.2568],
  [[3, 3, 3, 3], 1.685, 0, 1.685, 0, null, null],
  [[1, 2, 4, 5], 8.285, 0, 0.0801, 8.2049, -0.9988, 3.9976],
] as [number[], number, number, number, number, number | null, number | null][])(
  '%j is taken apart as worked out by hand',
  (ratings, total, elevation, scatter, shape, r, standardised) => {
    const apart = distance(ratings, key);
    expect(apart.total).toBeCloseTo(total, 4);
    expect(apart.elevation).toBeCloseTo(elevation, 4);
    expect(apart.scatter).toBeCloseTo(scatter, 4);
    expect(apart.shape).toBeCloseTo(shape, 4);
    const score = judgementScore(ratings, key);
    if (r === null) expect(score).toEqual({ score: 0, r: null, standardised: null, differentiates: false });
    else {
      expect(score.r).toBeCloseTo(r, 4);
      expect(score.standardised).toBeCloseTo(standardised!, 4);
      expect(score.score).toBeCloseTo(100 * Math.max(0, r), 2);
    }
  },
);

test('a mild answer is nearer by raw distance, the better-ordered one scores higher', () => {
  expect(distance([4, 3, 3, 2], key).total).toBeLessThan(distance([5, 5, 1, 1], key).total);
  expect(judgementScore([5, 5, 1, 1], key).score).toBeGreaterThan(judgementScore([4, 3, 3, 2], key).score);
});

describe('for all ratings', () => {
  const rating = fc.integer({ min: 1, max: 5 });
  const both = fc
    .integer({ min: 2, max: 40 })
    .chain((size) =>
      fc.tuple(
        fc.array(rating, { minLength: size, maxLength: size }),
        fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: size, maxLength: size }),
      ),
    );
  test('the score lies between 0 and 100, and the parts of the distance make the whole', () => {
    fc.assert(
      fc.property(both, ([ratings, experts]) => {
        const { score } = judgementScore(ratings, experts);
        expect(score >= 0 && score <= 100).toBe(true);
        const direct =
          ratings.reduce((sum, value, at) => sum + (value - experts[at]!) ** 2, 0) / ratings.length;
        expect(distance(ratings, experts).total).toBeCloseTo(direct, 6);
      }),
    );
  });
  test('rating all options a little higher or more boldly changes nothing', () => {
    fc.assert(
      fc.property(both, fc.integer({ min: 1, max: 4 }), ([ratings, experts], factor) => {
        const { r } = judgementScore(ratings, experts);
        const louder = judgementScore(
          ratings.map((value) => factor * value + 3),
          experts,
        ).r;
        if (r === null) expect(louder).toBeNull();
        else expect(louder).toBeCloseTo(r, 9);
      }),
    );
  });
});

const scenario = (id: string, options: [id: string, mean: number, sd: number][], experts = 9) => ({
  id,
  experts,
  options: options.map(([option, mean, sd]) => ({ id: option, mean, sd })),
});

test('options experts differ on are left out, and scenarios whose options are all alike', () => {
  const scored = scoredOptions([
    scenario('sponsor', [
      ['a', 4.6, 0.5],
      ['b', 3.9, 1.2],
      ['c', 1.4, 0.5],
    ]),
    scenario('tracker', [
      ['a', 3.2, 0.4],
      ['b', 3.9, 0.6],
    ]),
  ]);
  expect(scored.map(({ scenario: of, option }) => `${of} ${option}`)).toEqual(['sponsor a', 'sponsor c']);
});

test('who left an option unrated has no score yet, and a key of three experts is provisional', () => {
  const sitting: Sitting = {
    scenarios: [
      scenario(
        'sponsor',
        [
          ['a', 4.6, 0.5],
          ['b', 2.1, 0.7],
          ['c', 1.4, 0.5],
        ],
        3,
      ),
    ],
    answers: [
      { person: 'p1', ratings: { sponsor: { a: 5, b: 2, c: 1 } } },
      { person: 'p2', ratings: { sponsor: { a: 5, c: 1 } } },
    ],
  };
  const { people, provisional } = markSitting(sitting);
  expect(provisional).toBe(true);
  expect(people[0]!.result!.score).toBeGreaterThan(99);
  expect(people[1]).toEqual({ person: 'p2', missing: 1, result: null, distance: null });
});

describe('a panel', () => {
  const names = ['sponsor/a', 'sponsor/b', 'tracker/a'];
  test('becomes a key, each expert the same, and the fewest who rated an option count', () => {
    const { scenarios, problems } = keyFromPanel(names, [
      [5, 1, 3],
      [4, 2, 3],
      [4, null, 4],
    ]);
    expect(problems).toEqual([]);
    expect(scenarios).toEqual([
      {
        id: 'sponsor',
        experts: 2,
        options: [
          { id: 'a', mean: 4.3333, sd: 0.5774 },
          { id: 'b', mean: 1.5, sd: 0.7071 },
        ],
      },
      { id: 'tracker', experts: 3, options: [{ id: 'a', mean: 3.3333, sd: 0.5774 }] },
    ]);
  });
  test('is sent back with a column nobody can place, a rating off the scale, or one expert', () => {
    expect(keyFromPanel(['sponsor'], [[5]]).problems).toEqual(['“sponsor” is not scenario/option']);
    expect(keyFromPanel(['s/a'], [[6], [5]]).problems).toEqual(['expert 1, s/a: 6 is not from 1 to 5']);
    expect(keyFromPanel(['s/a'], [[5], [null]]).problems).toEqual(['s: it takes two experts to differ']);
  });
});
