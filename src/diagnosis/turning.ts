// Where a signal would turn: the count, out of as many as were counted this time, from which it would say something else.
import type { Count, Facts, TeamCounts } from './facts.ts';
import { readSignal } from './read.ts';
import { leansBad, type Reading } from './reading.ts';
import { signalOf } from './signals/index.ts';
import { leastAnswered, spreadLimits, thresholds } from './thresholds.ts';
import { points } from './words.ts';

/** What a signal would have to show, and how it would read then. */
export type Turn = { says: string; becomes: Reading };

/** "at most 1 of the next 6 sponsor sessions without the sponsor": it would no longer lean bad. */
export function cleared(reading: Reading, facts: Facts): Turn {
  if (reading.chance !== undefined) return spreadUnder(reading, spreadLimits.watch.range);
  return atMost(reading, facts, firstCount(reading, facts, leansBad) - 1);
}

/** The same for a signal that would be healthy; null where so few were counted that it cannot be. */
export function healed(reading: Reading, facts: Facts): Turn | null {
  if (reading.chance !== undefined) return spreadUnder(reading, spreadLimits.healthy.range);
  const most = firstCount(reading, facts, ({ state }) => state !== 'HEALTHY') - 1;
  return most < 0 ? null : atMost(reading, facts, most);
}

/** "4 or more of the next 6 sponsor sessions without the sponsor": it would be strong. */
export function proved(reading: Reading, facts: Facts): Turn {
  if (reading.chance !== undefined)
    return {
      says: `a difference between teams of ${points(spreadLimits.strong.range)} or more that chance does not give`,
      becomes: { ...reading, state: 'STRONG' },
    };
  const from = firstCount(reading, facts, ({ state }) => state === 'STRONG');
  const { next, fault } = signalOf(reading.signal);
  return {
    says: `${from} or more of the next ${reading.n} ${next} ${fault}`,
    becomes: at(reading, facts, from),
  };
}

/** "at least 8 decisions due, to see whether decisions are carried out": it could be read, whatever it says. */
export function told(reading: Reading, facts: Facts): Turn {
  const { of, subject } = signalOf(reading.signal);
  const count: Count | TeamCounts | undefined = facts.signals[reading.signal];
  const asked = count && 'asked' in count ? (count.asked ?? 0) : 0;
  const least = Math.max(thresholds[reading.signal].minimum, Math.ceil(asked * leastAnswered));
  return { says: `at least ${least} ${of}, to see ${subject}`, becomes: { ...reading, state: 'UNSURE' } };
}

function atMost(reading: Reading, facts: Facts, most: number): Turn {
  const { next, fault } = signalOf(reading.signal);
  const says = `${most === 0 ? 'none' : `at most ${most}`} of the next ${reading.n} ${next} ${fault}`;
  return { says, becomes: at(reading, facts, most) };
}

const spreadUnder = (reading: Reading, range: number): Turn => ({
  says: `a difference between teams of less than ${points(range)}`,
  becomes: { ...reading, state: range === spreadLimits.healthy.range ? 'HEALTHY' : 'UNSURE' },
});

// States are monotone in what went wrong, so the turn is found by halving.
function firstCount(reading: Reading, facts: Facts, turned: (one: Reading) => boolean): number {
  let [low, high] = [0, reading.n!];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (turned(at(reading, facts, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function at({ signal }: Reading, facts: Facts, bad: number): Reading {
  const signals = { ...facts.signals, [signal]: { ...facts.signals[signal], bad } };
  return readSignal(signalOf(signal), { ...facts, signals });
}
