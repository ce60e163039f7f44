// Days between reviews, against the numbers the makers of the algorithm test with, and a day that is never too full.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostADay, type Review, schedule, upAt } from './schedule.ts';

const grades = [
  'good',
  'good',
  'good',
  'good',
  'good',
  'good',
  'again',
  'again',
  'good',
  'good',
  'good',
  'good',
  'good',
] as const;

test('six good, two again and five good give the published intervals (open-spaced-repetition, FSRS-6)', () => {
  const reviews: Review[] = [];
  const intervals: number[] = [];
  let at = '2022-12-29T12:30:00.000Z';
  for (const grade of grades) {
    reviews.push({ drill: 'sharpen the outcome', at, grade });
    const [standing] = schedule(reviews);
    intervals.push(standing!.intervalDays);
    at = standing!.dueAt;
  }
  expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

const anyReview = fc.record({
  drill: fc.constantFrom('a', 'b', 'c'),
  at: fc
    .integer({ min: 0, max: 90 })
    .map((day) => new Date(Date.UTC(2026, 0, 5) + day * 86_400_000).toISOString()),
  grade: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
});

test('a drill is never due before it was last done, and the order the reviews are told in does not matter', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyReview, { selector: ({ drill, at }) => drill + at, maxLength: 20 }),
      (reviews) => {
        const found = schedule(reviews);
        for (const { drill, dueAt } of found) {
          const last = Math.max(
            ...reviews.filter((each) => each.drill === drill).map(({ at }) => Date.parse(at)),
          );
          expect(Date.parse(dueAt)).toBeGreaterThanOrEqual(last);
        }
        const turned = schedule(reviews.toReversed());
        expect(turned.toSorted((a, b) => (a.drill < b.drill ? -1 : 1))).toEqual(
          found.toSorted((a, b) => (a.drill < b.drill ? -1 : 1)),
        );
      },
    ),
  );
});

test('a day holds ten drills: the longest overdue first, then new ones, and none of another programme', () => {
  const all = Array.from({ length: 20 }, (_, number) => `d${number}`);
  const at = '2026-03-02T09:00:00.000Z';
  const standings = schedule([
    { drill: 'd4', at: '2026-02-01T09:00:00.000Z', grade: 'good' },
    { drill: 'd9', at: '2026-01-20T09:00:00.000Z', grade: 'good' },
    { drill: 'gone', at: '2026-01-01T09:00:00.000Z', grade: 'again' },
    { drill: 'd1', at, grade: 'good' },
  ]);
  expect(upAt(at, { standings, all, doneToday: 0 })).toEqual([
    'd9',
    'd4',
    'd0',
    'd2',
    'd3',
    'd5',
    'd6',
    'd7',
    'd8',
    'd10',
  ]);
  expect(upAt(at, { standings, all, doneToday: 8 })).toEqual(['d9', 'd4']);
  expect(upAt(at, { standings, all, doneToday: mostADay + 1 })).toEqual([]);
});
