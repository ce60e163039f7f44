// The sentence at the top of planning.
import { expect, it } from 'vitest';
import { planningFinding } from './finding.ts';

const rows = (count: number) => Array.from({ length: count }, () => ({})) as never[];

it('counts what there is for how many places', () => {
  expect(planningFinding({ ranked: rows(5), parked: [], line: 3 })).toBe('Five objectives for 3 places');
  expect(planningFinding({ ranked: rows(1), parked: rows(1), line: 1 })).toBe('One objective for 1 place');
});

it('says so where all are parked', () => {
  expect(planningFinding({ ranked: [], parked: rows(1), line: 3 })).toBe('The one draft is parked');
  expect(planningFinding({ ranked: [], parked: rows(2), line: 3 })).toBe('All 2 drafts are parked');
});
