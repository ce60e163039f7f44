// The numbers of a key result on one line: "41 → 25 min", "≤ 12 a week", "not known, measured by 1 August → 45%".
import type { KeyResultFields } from '../../core/key-result.ts';
import { dayWords } from '../parts/dates.ts';
import { amountWords, numberWords } from '../parts/numbers.ts';

type Measured = Pick<
  KeyResultFields,
  'kind' | 'role' | 'baseline' | 'baselineBy' | 'target' | 'bandLow' | 'bandHigh' | 'unit'
>;

/** From where to where; empty while nothing is said. */
export function measureWords(fields: Measured): string {
  const { kind, role, baseline, baselineBy, target, bandLow, bandHigh, unit } = fields;
  if (kind === 'band') return bandWords(bandLow, bandHigh, unit);
  if (role === 'guard' && target !== null)
    return `${kind === 'decrease' ? '≤' : '≥'} ${amountWords(target, unit)}`;
  if (kind === 'milestone') return target === null || target === 1 ? '' : `${amountWords(target, unit)}`;
  const from =
    baseline === null ? (baselineBy ? `measured by ${dayWords(baselineBy)}` : '') : numberWords(baseline);
  const to = target === null ? '' : amountWords(target, unit);
  if (!from && !to) return '';
  return `${from || 'no baseline'} → ${to || 'no target'}`;
}

function bandWords(low: number | null, high: number | null, unit: string): string {
  if (low !== null && high !== null) return `${numberWords(low)} to ${amountWords(high, unit)}`;
  if (low !== null) return `≥ ${amountWords(low, unit)}`;
  return high === null ? '' : `≤ ${amountWords(high, unit)}`;
}
