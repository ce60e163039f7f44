// What a diagnosis found, followed over time: it opens when it is seen, and heals when a reading says it is gone. Silence heals nothing.
import { type Cause, causes } from './causes.ts';
import type { Diagnosis } from './diagnose.ts';
import { type Pattern, patterns, signalBehind } from './patterns.ts';

/** A pattern by its name, or a cause as `cause:trust`. */
export type Trouble = Pattern | `cause:${Cause}`;

export const troubles: readonly Trouble[] = [
  ...patterns,
  ...causes.map((cause): Trouble => `cause:${cause}`),
];

export type Seen = 'seen' | 'gone' | 'not known';

/** How a diagnosis stands to one trouble. Only what was counted and is healthy is gone; less of it is still there. */
export function standsTo(trouble: Trouble, diagnosis: Diagnosis): Seen {
  if (isCause(trouble)) {
    const { verdict } = diagnosis.causes[causeOf(trouble)];
    if (verdict === 'supported' || verdict === 'form-only') return 'seen';
    return verdict === 'not-supported' ? 'gone' : 'not known';
  }
  if (diagnosis.patterns.includes(trouble)) return 'seen';
  return diagnosis.signals[signalBehind(trouble)].state === 'HEALTHY' ? 'gone' : 'not known';
}

const isCause = (trouble: Trouble): trouble is `cause:${Cause}` => trouble.startsWith('cause:');
const causeOf = (trouble: `cause:${Cause}`) => trouble.slice('cause:'.length) as Cause;
