// The strategy in a sentence: carried, not carried, and no boasting where there is nothing.
import { expect, it } from 'vitest';
import { reachWords, strategyFinding } from './finding.ts';

const outcomes = (...carriers: number[]) => carriers.map((each) => ({ carriers: each }));

it('says which outcomes nothing carries', () => {
  expect(strategyFinding(outcomes(3, 2, 0), 5)).toBe(
    'Three outcomes; two are carried by five objectives, one by none',
  );
  expect(strategyFinding(outcomes(1, 0), 1)).toBe(
    'Two outcomes; one is carried by one objective, one by none',
  );
});

it('says it shortly when all or none are carried', () => {
  expect(strategyFinding(outcomes(3, 4), 6)).toBe('Two outcomes, carried by six objectives');
  expect(strategyFinding(outcomes(0, 0), 0)).toBe('Two outcomes; nothing carries them yet');
  expect(strategyFinding(outcomes(0), 0)).toBe('One outcome, carried by nothing yet');
  expect(strategyFinding([], 0)).toBe('No outcome is active yet');
});

it('counts the objectives that reach none', () => {
  expect(reachWords(5, 8, 'Q3 2026')).toBe('3 objectives of Q3 2026 reach none of them.');
  expect(reachWords(7, 8, 'Q3 2026')).toBe('1 objective of Q3 2026 reaches none of them.');
  expect(reachWords(8, 8, 'Q3 2026')).toBe('Every objective of Q3 2026 reaches one of them.');
  expect(reachWords(0, 0, 'Q3 2026')).toBe('Q3 2026 has no objectives yet.');
});
