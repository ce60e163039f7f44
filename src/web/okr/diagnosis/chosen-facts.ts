// Which facts are told first: what is strong, what is watched, and as much of the rest as shows where it does not break.
import type { Diagnosis } from '../../../diagnosis/diagnose.ts';
import type { Reading, State } from '../../../diagnosis/reading.ts';

const rank: Record<State, number> = { STRONG: 0, WATCH: 1, UNSURE: 2, HEALTHY: 3, UNKNOWN: 4 };
/** So many facts are told, unless more of them lean bad. */
const told = 5;
const most = 8;

const badness = ({ share, n }: Reading) => [share ?? 0, n ?? 0] as const;

/** Worst first; among the healthy the best counted first. */
export function chosenFacts({ signals }: Pick<Diagnosis, 'signals'>, limit = most): Reading[] {
  const known = Object.values(signals).filter(({ state }) => state !== 'UNKNOWN');
  const sorted = known.toSorted((a, b) => {
    const byState = rank[a.state] - rank[b.state];
    if (byState !== 0) return byState;
    const [[shareA, nA], [shareB, nB]] = [badness(a), badness(b)];
    return a.state === 'HEALTHY' ? nB - nA : shareB - shareA;
  });
  const leaning = known.filter(({ state }) => state === 'STRONG' || state === 'WATCH').length;
  return sorted.slice(0, Math.min(limit, Math.max(told, leaning + 1)));
}

export const unreadFacts = ({ signals }: Pick<Diagnosis, 'signals'>): Reading[] =>
  Object.values(signals).filter(({ state }) => state === 'UNKNOWN');
