// What has changed since an earlier diagnosis: the re-test of a playbook. Two shares that differ may still be the same, so the difference has an interval.
import { percent } from '../core/number.ts';
import type { Diagnosis } from './diagnose.ts';
import { type SignalId, signalIds } from './facts.ts';
import { type Pattern, signalBehind } from './patterns.ts';
import type { Reading } from './reading.ts';
import { signalOf } from './signals/index.ts';
import { points } from './words.ts';

type Change = {
  signal: SignalId;
  /** Now minus before, −1 to 1: below 0, less goes wrong. */
  difference: number;
  low: number;
  high: number;
  /** `not shown` where the interval holds no change at all. */
  reads: 'better' | 'worse' | 'not shown';
  says: string;
};

type PatternSince = {
  pattern: Pattern;
  /** `gone`: healthy now. `weaker`: better, and not healthy yet. `not known`: too little was counted on one side. */
  now: 'gone' | 'weaker' | 'still there' | 'new' | 'not known';
};

export type Since = { signals: Change[]; patterns: PatternSince[] };

/** Holds a diagnosis against an earlier one of the same organisation. Signals that were not read on both sides are left out. */
export function since(before: Diagnosis, now: Diagnosis): Since {
  const signals = signalIds.flatMap((id) => changeOf(before.signals[id], now.signals[id]));
  const all = [...new Set([...before.patterns, ...now.patterns])].sort();
  return {
    signals,
    patterns: all.map((pattern) => ({ pattern, now: patternSince(pattern, { before, now, signals }) })),
  };
}

// Newcombe 1998, method 10: from the two intervals alone, so that clusters and detectors are in it already.
function changeOf(before: Reading, now: Reading): Change[] {
  if (before.state === 'UNKNOWN' || now.state === 'UNKNOWN') return [];
  if (before.low === null || now.low === null) return [];
  const [was, is] = [sides(before), sides(now)];
  const difference = is.share - was.share;
  const low = difference - Math.hypot(is.share - is.low, was.high - was.share);
  const high = difference + Math.hypot(is.high - is.share, was.share - was.low);
  const reads = high < 0 ? 'better' : low > 0 ? 'worse' : 'not shown';
  const numbers = { signal: now.signal, difference, low, high, reads } as const;
  return [{ ...numbers, says: sentence(numbers, was.share, is.share) }];
}

const sides = ({ share, low, high }: Reading) => ({ share: share!, low: low!, high: high! });

function sentence(change: Omit<Change, 'says'>, was: number, is: number): string {
  const { title } = signalOf(change.signal);
  const words = { better: 'better', worse: 'worse', 'not shown': 'no change shown' }[change.reads];
  const by = `${signed(change.difference)}, 95% interval ${signed(change.low)} to ${signed(change.high)}`;
  return `${title}: ${percent(was)} before, ${percent(is)} now (${by}): ${words}.`;
}

const signed = (difference: number): string => {
  const text = points(Math.abs(difference));
  if (text.startsWith('0 ')) return text;
  return `${difference < 0 ? '−' : '+'}${text}`;
};

function patternSince(
  pattern: Pattern,
  { before, now, signals }: { before: Diagnosis; now: Diagnosis; signals: readonly Change[] },
): PatternSince['now'] {
  const id = signalBehind(pattern);
  const state = now.signals[id].state;
  if (!before.patterns.includes(pattern)) return before.signals[id].state === 'UNKNOWN' ? 'not known' : 'new';
  if (state === 'UNKNOWN') return 'not known';
  if (state === 'HEALTHY') return 'gone';
  return signals.find(({ signal }) => signal === id)?.reads === 'better' ? 'weaker' : 'still there';
}
