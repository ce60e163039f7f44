// Ceremonies keep their place in the quarter whether it has 12, 13 or 14 weeks, and step out of quiet ones.
import { expect, test } from 'vitest';
import { ceremoniesOf } from './ceremonies.ts';
import { weeksOf } from './weeks.ts';

const weekNumbers = (startsOn: string, endsOn: string, quietWeeks: number[] = []) => {
  const weeks = weeksOf({ startsOn, endsOn });
  const numberOf = (day: string) => weeks.find((week) => day >= week.startsOn && day <= week.endsOn)?.number;
  return Object.fromEntries(
    ceremoniesOf({ startsOn, endsOn, quietWeeks }).map(({ ceremony, from, to }) => [
      ceremony,
      [numberOf(from), numberOf(to)],
    ]),
  );
};

test.each([
  [12, '2026-03-29', 6],
  [13, '2026-04-05', 7],
  [14, '2026-04-12', 7],
])(
  'in %i weeks: commit first, mid-quarter in the middle, review in the last two',
  (weeks, endsOn, middle) => {
    const at = weekNumbers('2026-01-05', endsOn);
    expect(at.commit).toEqual([1, 1]);
    expect(at['mid-quarter review']).toEqual([middle, middle]);
    expect(at['quarter review']).toEqual([weeks - 1, weeks]);
    expect(at.reset).toEqual([weeks, weeks]);
    expect(at['alignment workshop']).toEqual([undefined, undefined]);
  },
);

test('steps out of quiet weeks', () => {
  const at = weekNumbers('2026-01-05', '2026-04-05', [1, 7, 13]);
  expect(at.commit).toEqual([2, 2]);
  expect(at['mid-quarter review']).toEqual([6, 6]);
  expect(at.reset).toEqual([12, 12]);
});

test('still places them when every week is quiet', () => {
  expect(weekNumbers('2026-01-05', '2026-01-18', [1, 2]).commit).toEqual([1, 1]);
});
