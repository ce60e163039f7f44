// A count becomes a reading. The share is compared as counted; only the interval knows of clusters and detectors.

import { percent } from '../core/number.ts';
import type { Count, Facts, TeamCounts } from './facts.ts';
import type { Reading, State } from './reading.ts';
import type { Signal } from './signal.ts';
import { effectiveRows } from './statistics/clustering.ts';
import { undetected } from './statistics/detector.ts';
import { wilson } from './statistics/interval.ts';
import { spreadOf } from './statistics/spread.ts';
import { leastAnswered, leastShown, spreadLimits, type Threshold, thresholds } from './thresholds.ts';

/** Reads one signal off the facts. Never fails: what cannot be read is UNKNOWN, and says why. */
export function readSignal(signal: Signal, { teams, signals }: Facts): Reading {
  const count: Count | TeamCounts | undefined = signals[signal.id];
  if (!count) return unknown(signal, 'nothing was counted');
  return 'perTeam' in count ? readSpread(signal, count) : readShare(signal, count, teams);
}

function unknown(signal: Signal, missing: string, known: Partial<Reading> = {}): Reading {
  const nothing = { bad: null, n: null, share: null, low: null, high: null };
  return { signal: signal.id, state: 'UNKNOWN', ...nothing, ...known, missing };
}

function readShare(signal: Signal, count: Count, teams: number): Reading {
  const { bad, n, asked, detector, earlier } = count;
  if (n === 0) return unknown(signal, 'nothing was counted', { bad, n });
  const { minimum } = thresholds[signal.id];
  const tooFew = `${minimum} needed, ${n} counted`;
  if (signal.survey && n < leastShown) return unknown(signal, tooFew, { n });
  const counted = bad / n;
  const wide = wilson(counted, signal.clustered ? effectiveRows(n, teams, earlier) : n);
  const seen = (share: number) => (detector ? undetected(share, detector) : share);
  const numbers = { bad, n, share: seen(counted), low: seen(wide.low), high: seen(wide.high) };
  if (n < minimum) return unknown(signal, tooFew, numbers);
  if (signal.survey && asked !== undefined && n < asked * leastAnswered)
    return unknown(
      signal,
      `${n} of ${asked} people answered, ${percent(leastAnswered)} of them needed`,
      numbers,
    );
  return { signal: signal.id, state: stateOf(numbers, thresholds[signal.id]), ...numbers };
}

/** The state of a share with its interval. Worse never looks better: it is monotone in what went wrong. */
function stateOf(
  { share, low, high }: { share: number; low: number; high: number },
  { warn, fail }: Threshold,
): State {
  if (share >= fail && low >= warn) return 'STRONG';
  if (share >= warn) return 'WATCH';
  return high < fail ? 'HEALTHY' : 'UNSURE';
}

function readSpread(signal: Signal, { perTeam }: TeamCounts): Reading {
  const counts = perTeam.filter(({ n }) => n >= spreadLimits.leastDue);
  const { minimum } = thresholds.SPREAD;
  if (counts.length < minimum)
    return unknown(
      signal,
      `${minimum} teams with ${spreadLimits.leastDue} check-ins due needed, ${counts.length} counted`,
    );
  const { range, chance } = spreadOf(counts);
  const numbers = { bad: null, n: counts.length, share: range, low: null, high: null, chance };
  return { signal: signal.id, state: stateOfSpread(range, chance), ...numbers };
}

function stateOfSpread(range: number, chance: number): State {
  const { strong, watch, healthy } = spreadLimits;
  if (range >= strong.range && chance < strong.chance) return 'STRONG';
  if (range >= watch.range && chance < watch.chance) return 'WATCH';
  return range < healthy.range || chance > healthy.chance ? 'HEALTHY' : 'UNSURE';
}
