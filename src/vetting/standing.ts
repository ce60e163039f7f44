// Where each provider stands: gates first, then points as a range, and what they cost beside it, never blended in.
import { type Cell, cellOf } from './cell.ts';
import { type CriterionId, criterionIds } from './criteria.ts';
import type { Provider, Sheet } from './sheet.ts';

export type Standing = {
  provider: Provider;
  /** Without an hour of live work it is out, whatever else it scores; unasked it is not known. */
  gate: 'passed' | 'out' | 'not known';
  cells: Cell[];
  /** 0 to 100: Σ weight · score / 4, from what is certain to what is possible. */
  points: [low: number, high: number];
  /** Money for a point, at the middle of the range; null without a price or points. */
  pricePerPoint: number | null;
};

/** Weights as shares of one. */
export function sharesOf(weights: Record<CriterionId, number>): Record<CriterionId, number> {
  const all = criterionIds.reduce((sum, id) => sum + weights[id], 0);
  return Object.fromEntries(criterionIds.map((id) => [id, weights[id] / all])) as Record<CriterionId, number>;
}

export function standings(sheet: Sheet): Standing[] {
  const shares = sharesOf(sheet.weights);
  return sheet.providers.map((provider) => {
    const cells = criterionIds.map((criterion) => cellOf(sheet, provider.id, criterion));
    const points = (end: 'low' | 'high') =>
      cells.reduce((sum, cell) => sum + (100 * shares[cell.criterion] * cell[end]) / 4, 0);
    const [low, high] = [points('low'), points('high')];
    const middle = (low + high) / 2;
    return {
      provider,
      gate: provider.hours === null ? 'not known' : provider.hours.live > 0 ? 'passed' : 'out',
      cells,
      points: [low, high],
      pricePerPoint: provider.price && middle > 0 ? provider.price.amount / middle : null,
    };
  });
}
