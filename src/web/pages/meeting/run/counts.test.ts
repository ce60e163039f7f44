// The record counts against what should have happened.
import { expect, test } from 'vitest';
import type { MeetingInList } from '../../../../actions/meetings/shapes.ts';
import { answersWords, heldByKind, perfectsWords } from './counts.ts';

const meeting = (state: MeetingInList['state'], countsAsMissed = false) =>
  ({ kind: 'leadership review', state, countsAsMissed }) as MeetingInList;

test('a review that was called off or held too late stays in the sum; one to come does not', () => {
  const all = [
    meeting('held'),
    meeting('held without quorum'),
    meeting('missed', true),
    meeting('held', true),
    meeting('scheduled'),
    meeting('cancelled'),
  ];
  expect(heldByKind(all)).toEqual([{ kind: 'leadership review', held: 2, of: 4, without: 1 }]);
});

test('answers are counted against what was asked', () => {
  const asked = [
    { state: 'answered' as const, isLate: false },
    { state: 'answered' as const, isLate: true },
    { state: 'open' as const, isLate: false },
    { state: 'withdrawn' as const, isLate: false },
  ];
  expect(answersWords(asked)).toBe('1 of 3 answered in time, 1 still waiting');
  expect(answersWords([])).toBe('Nobody asked for help');
});

test('perfect scores are told by what people say they were', () => {
  expect(perfectsWords({ perfect: 3, stretch: 1, safe: 1 })).toBe(
    '3: 1 a stretch, 1 safe, 1 nobody has answered for',
  );
  expect(perfectsWords({ perfect: 2, stretch: 2, safe: 0 })).toBe('2: 2 a stretch');
});
