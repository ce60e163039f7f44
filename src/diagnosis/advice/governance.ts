// Whether the fault lies above the teams. Where it does, certification waits: nobody can use what they learned.
import type { SignalId } from '../facts.ts';
import type { Situation } from './rule.ts';

/** Sponsorship supported, or priorities added without a trade-off beside an absent sponsor, overload, or leadership people do not see in it. */
export function governanceBroken({ verdicts, patterns, stateOf }: Situation): boolean {
  if (verdicts.sponsorship === 'supported') return true;
  return (
    patterns.has('priorities added without trade-off') &&
    (patterns.has('sponsor absent') || patterns.has('overload') || stateOf('SV_LEAD') === 'STRONG')
  );
}

export const governanceSignals: readonly SignalId[] = [
  'SP_ABS',
  'ADD_UNP',
  'ES_STALE',
  'SV_LEAD',
  'DC_STALE',
  'OVERLOAD',
];
