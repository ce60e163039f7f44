// A pattern is one strong signal under the name people know it by. It needs no second witness, for it claims nothing beyond what was counted.
import type { SignalId } from './facts.ts';
import type { Reading } from './reading.ts';

const list = {
  'activity key results': 'KR_ACT',
  'KPI confusion': 'KR_KPI',
  'annual targets': 'KR_CARRY',
  'skipped reviews': 'RV_MISS',
  'ritual reviews': 'RV_EMPTY',
  'priorities added without trade-off': 'ADD_UNP',
  watermelon: 'WMELON',
  'copy-paste check-ins': 'COPY',
  'target cutting': 'TG_CUT',
  overload: 'OVERLOAD',
  'sponsor absent': 'SP_ABS',
  'decisions that die': 'DC_STALE',
  'stale escalations': 'ES_STALE',
  'project-tracker key results': 'KR_TRACK',
} as const satisfies Record<string, SignalId>;

export type Pattern = keyof typeof list;

/** The fourteen, in no order of weight. */
export const patterns = Object.keys(list) as Pattern[];

/** The one signal that proves a pattern. */
export const signalBehind = (pattern: Pattern): SignalId => list[pattern];

/** The patterns proved by these readings, in the order of their names. */
export function patternsIn(readings: readonly Reading[]): Pattern[] {
  const strong = new Set(readings.filter(({ state }) => state === 'STRONG').map(({ signal }) => signal));
  return patterns.filter((pattern) => strong.has(list[pattern])).sort();
}
