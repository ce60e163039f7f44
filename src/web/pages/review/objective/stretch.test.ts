import { expect, test } from 'vitest';
import { stretchQuestion } from './stretch.ts';

const turnedAway = {
  kind: 'decrease' as const,
  role: 'result' as const,
  baseline: 31,
  target: 10,
  bandLow: null,
  bandHigh: null,
};
const cycle = { startsOn: '2026-10-12', endsOn: '2027-01-10', quietWeeks: [] };
const told = (effectiveOn: string, value: number | null, confidence: number | null) => ({
  effectiveOn,
  value,
  confidence,
  correctedById: null,
});

test('asks with the week the target was met in and how sure people were before', () => {
  const course = [told('2026-10-20', 25, 0.95), told('2026-11-24', 9, 0.99), told('2026-12-01', 6, 1)];
  expect(stretchQuestion(turnedAway, course, cycle)).toBe(
    'Met in week 7 of 13, and 95% sure already in week 2. Was it a stretch, or was it safe?',
  );
});

test('says nothing of confidence that came with the number, and asks without facts where there are none', () => {
  expect(stretchQuestion(turnedAway, [told('2026-11-24', 9, 0.99)], cycle)).toBe(
    'Met in week 7 of 13. Was it a stretch, or was it safe?',
  );
  expect(stretchQuestion(turnedAway, [told('2026-11-24', 12, 0.5)], cycle)).toBe(
    'Was it a stretch, or was it safe?',
  );
});
