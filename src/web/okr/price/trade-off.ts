// What is filled in while a price is named, and the trade-off it becomes. Pure.
import type { Id } from '../../../core/id.ts';
import type { TradeOff } from '../../../core/trade-off.ts';
import type { Candidate } from './candidates.ts';

/** What is priced, and where it would stand. */
export type Added = {
  title: string;
  cycleId: Id;
  teamId: Id;
  /** The objective a key result is added to; null for an objective. */
  addedTo: Id | null;
};

type Picked = Candidate & { how: 'stopped' | 'delayed' };

export type Filled = {
  pays: TradeOff['pays'] | null;
  picked: Picked[];
  capacityOf: Id | null;
  capacity: string;
  exceptionId: Id | null;
  expiresOn: string;
  because: string;
};

export type PartProps = {
  filled: Filled;
  set: (change: Partial<Filled>) => void;
  errors: Partial<Record<keyof Filled, string>>;
  added: Added;
};

export const empty: Filled = {
  pays: null,
  picked: [],
  capacityOf: null,
  capacity: '',
  exceptionId: null,
  expiresOn: '',
  because: '',
};

/** What still has to be said, by field; nothing when it can be sent. */
export function lacking(filled: Filled): Partial<Record<keyof Filled, string>> {
  const { pays, picked, capacityOf, capacity, exceptionId, expiresOn, because } = filled;
  return {
    ...(pays === null ? { pays: 'Choose what pays for it' } : {}),
    ...(pays === 'displaces' && picked.length === 0
      ? { picked: 'Choose at least one thing to give up' }
      : {}),
    ...(pays === 'capacity' && !capacityOf ? { capacityOf: 'Name the person whose capacity pays' } : {}),
    ...(pays === 'capacity' && !capacity.trim() ? { capacity: 'Say how much, and until when' } : {}),
    ...(pays === 'exception' && !exceptionId && !expiresOn ? { expiresOn: 'Name the day it ends' } : {}),
    ...(because.trim() ? {} : { because: 'Say why it comes in now' }),
  };
}

/** @throws {RangeError} while something is lacking */
export function tradeOffOf(filled: Filled): TradeOff {
  const because = filled.because.trim();
  if (filled.pays === 'displaces')
    return {
      pays: 'displaces',
      displaces: filled.picked.map(({ objectiveId, keyResultId, how }) => ({
        objectiveId,
        keyResultId,
        how,
      })),
      because,
    };
  if (filled.pays === 'capacity' && filled.capacityOf)
    return { pays: 'capacity', capacityOf: filled.capacityOf, capacity: filled.capacity.trim(), because };
  if (filled.pays === 'exception')
    return {
      pays: 'exception',
      exceptionId: filled.exceptionId,
      expiresOn: filled.exceptionId ? null : filled.expiresOn,
      because,
    };
  throw new RangeError('A price is named before it is sent');
}
