// Do the evaluators see the same thing? Before they do, a ranking would only say who spoke last.
import { krippendorffAlpha } from '../academy/statistics/krippendorff.ts';
import type { Cell } from './cell.ts';

export type Agreement =
  | { state: 'too few'; evaluators: number; cells: number }
  | { state: 'undefined' }
  | { state: 'agree' | 'do not agree yet'; alpha: number };

const leastEvaluators = 3;
const leastCells = 10;
const leastAlpha = 0.667;

/** Ordinal alpha of the first scores, before anybody talked. */
export function evaluatorAgreement(cells: readonly Cell[]): Agreement {
  const evaluators = [...new Set(cells.flatMap(({ first }) => Object.keys(first)))];
  const doubled = cells.filter(({ first }) => Object.keys(first).length >= 2);
  if (evaluators.length < leastEvaluators || doubled.length < leastCells)
    return { state: 'too few', evaluators: evaluators.length, cells: doubled.length };
  const alpha = krippendorffAlpha(
    doubled.map(({ first }) => evaluators.map((evaluator) => first[evaluator] ?? null)),
    'ordinal',
  );
  if (alpha === null) return { state: 'undefined' };
  return { state: alpha >= leastAlpha ? 'agree' : 'do not agree yet', alpha };
}
