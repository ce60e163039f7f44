// One provider on one criterion. A claim is worth a 1 and no more; what nobody scored is a range, not a zero.
import type { CriterionId } from './criteria.ts';
import { type Evidence, evidenceKinds, type Score, type Sheet } from './sheet.ts';

const mostFor: Record<Evidence, number> = { none: 1, claim: 1, document: 3, verified: 4 };
const apart = 2;

/** A score as far as its evidence carries it. */
const carried = ({ score, evidence }: Pick<Score, 'score' | 'evidence'>): number =>
  Math.min(score, mostFor[evidence]);

export type Cell = {
  provider: string;
  criterion: CriterionId;
  state: 'scored' | 'moderated' | 'open' | 'missing';
  /** The same number where it is known. */
  low: number;
  high: number;
  /** First scores as given, by evaluator, before evidence caps them. */
  first: Record<string, number>;
  /** What each is worth after its evidence. */
  worth: Record<string, number>;
  /** The best evidence anybody had. */
  evidence: Evidence;
  isCapped: boolean;
};

/** Where this cell stands, with conflicted evaluators left out. */
export function cellOf(sheet: Sheet, provider: string, criterion: CriterionId): Cell {
  const own = sheet.scores.filter(
    (each) => each.provider === provider && each.criterion === criterion && !isConflicted(sheet, each),
  );
  const settled = sheet.moderated.find((each) => each.provider === provider && each.criterion === criterion);
  const first = Object.fromEntries(own.map(({ evaluator, score }) => [evaluator, score]));
  const worth = Object.fromEntries(own.map((each) => [each.evaluator, carried(each)]));
  const counted = settled ? [settled] : own;
  const base = {
    provider,
    criterion,
    first,
    worth,
    evidence: best(counted.map((each) => each.evidence)),
    isCapped: counted.some((each) => carried(each) < each.score),
  };
  if (settled) return { ...base, state: 'moderated', low: carried(settled), high: carried(settled) };
  const values = Object.values(worth);
  if (values.length === 0) return { ...base, state: 'missing', low: 0, high: 4 };
  if (spread(Object.values(first)) >= apart)
    return { ...base, state: 'open', low: Math.min(...values), high: Math.max(...values) };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { ...base, state: 'scored', low: mean, high: mean };
}

function isConflicted({ conflicts }: Sheet, { evaluator, provider }: Score): boolean {
  return conflicts.some((each) => each.evaluator === evaluator && each.provider === provider);
}

export const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

const best = (kinds: readonly Evidence[]): Evidence =>
  evidenceKinds[Math.max(0, ...kinds.map((kind) => evidenceKinds.indexOf(kind)))] as Evidence;
