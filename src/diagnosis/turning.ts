// Where a signal would turn: the count, out of as many as were counted this time, from which its state would be another.
import type { Count, Facts, SignalId, TeamCounts } from './facts.ts';
import { readSignal } from './read.ts';
import { leansBad, type Reading } from './reading.ts';
import { signalOf } from './signals/index.ts';
import { leastAnswered, spreadLimits, thresholds } from './thresholds.ts';
import { points } from './words.ts';

/** "at most 1 of the next 6 sponsor sessions without the sponsor": then this signal would no longer lean bad. */
export function wouldClear(reading: Reading, facts: Facts): string {
  if (reading.chance !== undefined)
    return `a difference between teams of less than ${points(spreadLimits.watch.range)}`;
  const { next, fault } = signalOf(reading.signal);
  const from = firstCount(reading, facts, leansBad);
  const most = from === 1 ? 'none' : `at most ${from - 1}`;
  return `${most} of the next ${reading.n} ${next} ${fault}`;
}

/** "4 or more of the next 6 sponsor sessions without the sponsor": then this signal would be strong. */
export function wouldProve(reading: Reading, facts: Facts): string {
  if (reading.chance !== undefined)
    return `a difference between teams of ${points(spreadLimits.strong.range)} or more that chance does not give`;
  const { next, fault } = signalOf(reading.signal);
  const from = firstCount(reading, facts, ({ state }) => state === 'STRONG');
  return `${from} or more of the next ${reading.n} ${next} ${fault}`;
}

/** "at least 8 decisions due, to see whether decisions are carried out": then this signal could be read. */
export function wouldTell({ signal }: Reading, facts: Facts): string {
  const { of, subject } = signalOf(signal);
  const count: Count | TeamCounts | undefined = facts.signals[signal];
  const asked = count && 'asked' in count ? (count.asked ?? 0) : 0;
  const least = Math.max(thresholds[signal].minimum, Math.ceil(asked * leastAnswered));
  return `at least ${least} ${of}, to see ${subject}`;
}

// States are monotone in what went wrong, so the turn is found by halving.
function firstCount({ signal, n }: Reading, facts: Facts, turned: (reading: Reading) => boolean): number {
  let [low, high] = [0, n!];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (turned(readSignal(signalOf(signal), withBad(facts, signal, middle)))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function withBad(facts: Facts, signal: SignalId, bad: number): Facts {
  return { ...facts, signals: { ...facts.signals, [signal]: { ...facts.signals[signal], bad } } };
}
