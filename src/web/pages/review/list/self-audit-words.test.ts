// The self-audit claims a difference only where its interval leaves no doubt.
import { expect, it } from 'vitest';
import { auditFinding, auditMeaning, estimateWords } from './self-audit-words.ts';

const fewest = { keyResults: 20, objectives: 10 };
const group = (keyResults: number, objectives = 15) => ({ keyResults, objectives, mean: null });
const told = (difference: { value: number; low: number; high: number } | null, flagged = 40) => ({
  flagged: group(flagged),
  unflagged: group(60),
  difference,
  fewest,
});

it('says lower or higher only when zero lies outside the interval', () => {
  expect(auditFinding(told({ value: -0.13, low: -0.22, high: -0.04 }))).toContain('ended lower');
  expect(auditFinding(told({ value: 0.13, low: 0.04, high: 0.22 }))).toContain('ended higher');
  for (const [low, high] of [
    [-0.2, 0],
    [0, 0.2],
    [-0.1, 0.1],
  ] as const)
    expect(auditFinding(told({ value: (low + high) / 2, low, high }))).toContain('says nothing');
});

it('says how much is missing, and when there is nothing to tell apart', () => {
  expect(auditFinding(told(null, 4))).toBe('Not enough yet to tell');
  expect(auditMeaning(told(null, 4))).toContain('4 scored key results');
  expect(auditFinding(told(null))).toContain('alike');
});

it('writes figures with their interval', () => {
  expect(estimateWords({ value: -0.126, low: -0.22, high: -0.001 })).toBe('−0.13 (−0.22 to 0.00)');
});
