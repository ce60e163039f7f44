// A measured value as people say it: a milestone without steps is reached or not, everything else is a number in its unit.
import type { KeyResult } from '../../actions/objectives/shapes.ts';
import { plain } from '../../core/number.ts';

type Kind = Pick<KeyResult, 'kind' | 'unit' | 'target' | 'baseline'>;

/** A milestone that is reached or not, without steps between. */
export function isYesOrNo({ kind, target, baseline }: Omit<Kind, 'unit'>): boolean {
  return kind === 'milestone' && (target ?? 1) === 1 && (baseline ?? 0) === 0;
}

/** "33 min", "reached", "not measured". */
export function valueWords(keyResult: Kind, value: number | null): string {
  if (value === null) return 'not measured';
  if (isYesOrNo(keyResult)) return value >= 1 ? 'reached' : 'not reached yet';
  return plain(value, keyResult.unit);
}
