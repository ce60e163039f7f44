// The causes in the order they are told, and how their table is headed.
import { type Cause, causes, type Verdict, verdicts } from '../../../diagnosis/causes.ts';
import type { Diagnosis } from '../../../diagnosis/diagnose.ts';
import { type State, states } from '../../../diagnosis/reading.ts';

type Judged = Pick<Diagnosis, 'causes'>;

const rank = (verdict: Verdict) => {
  const order: Verdict[] = ['supported', 'form-only', ...verdicts.filter((each) => each !== 'supported')];
  return order.indexOf(verdict);
};

/** What is named first; what cannot be judged last, in its own row. */
export function sortedCauses({ causes: judged }: Judged): Cause[] {
  return causes.toSorted((a, b) => rank(judged[a].verdict) - rank(judged[b].verdict));
}

const small = ['none', 'one', 'two', 'three', 'four', 'all five'];

/** "Of five possible causes, one is supported". */
export function causesTitle({ causes: judged }: Judged): string {
  const count = (verdict: Verdict) => causes.filter((cause) => judged[cause].verdict === verdict).length;
  const supported = count('supported');
  if (supported > 0)
    return `Of five possible causes, ${small[supported]} ${supported === 1 ? 'is' : 'are'} supported`;
  const unjudged = count('not-enough-evidence');
  if (unjudged === causes.length) return 'None of five causes can be judged yet';
  const possible = count('possible');
  if (possible > 0) return `Of five possible causes, none is supported and ${small[possible]} may be`;
  return 'Of five possible causes, none is supported';
}

/** What is strong before what is watched; among equals the heavier signal first, as they come. */
export const loudestFirst = <T extends { state: State }>(evidence: readonly T[]): T[] =>
  evidence.toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
