import { expect, test } from 'vitest';
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import type { Verdict } from '../../../../core/objective.ts';
import { reviewFinding } from './finding.ts';

const keyResult = (score: number | null, role: 'result' | 'guard' = 'result') =>
  ({ role, score }) as ListedObjective['keyResults'][number];
const open = (...scores: (number | null)[]) => ({
  state: 'committed' as const,
  verdict: null,
  keyResults: scores.map((score) => keyResult(score)),
});
const closed = (verdict: Verdict = 'partial') => ({
  state: 'closed' as const,
  verdict,
  keyResults: [keyResult(null)],
});
const many = <T>(count: number, thing: T) => Array.from({ length: count }, () => thing);

test('says how many are closed and how many key results wait for a score', () => {
  expect(reviewFinding([...many(9, closed()), open(null, 0.3), open(null, null)], 'review', 'Q3')).toBe(
    'Nine of eleven objectives are closed; three key results have no score',
  );
  expect(reviewFinding([...many(1, closed()), open(0.3)], 'review', 'Q3')).toBe(
    'One of two objectives is closed; every key result has its score',
  );
});

test('writes figures for both where one of them is large', () => {
  expect(reviewFinding([...many(9, closed()), ...many(5, open(null, null, null))], 'review', 'Q3')).toBe(
    '9 of 14 objectives are closed; 15 key results have no score',
  );
  expect(reviewFinding(many(17, open(null)), 'review', 'Q3')).toBe(
    'None of 17 objectives is closed; 17 key results have no score',
  );
});

test('asks no score of a guard', () => {
  expect(
    reviewFinding([{ ...open(0.7), keyResults: [keyResult(0.7), keyResult(null, 'guard')] }], 'review', 'Q3'),
  ).toBe('None of one objective is closed; every key result has its score');
});

test('counts the verdicts of a closed cycle', () => {
  const objectives = [closed('achieved'), ...many(7, closed()), closed('missed'), closed('carried over')];
  expect(reviewFinding(objectives, 'closed', 'Q3')).toBe(
    'One of ten objectives was achieved; seven reached in part, one missed and one carried over',
  );
});

test('says that a review has not begun, and that there is nothing to review', () => {
  expect(reviewFinding([open(null)], 'running', 'Q4 2026')).toBe('The review of Q4 2026 has not begun');
  expect(reviewFinding([], 'planning', 'Q4 2026')).toBe('The review of Q4 2026 has not begun');
  expect(reviewFinding([], 'review', 'Q4 2026')).toBe(
    'Nothing was committed in Q4 2026, so there is nothing to review',
  );
});
