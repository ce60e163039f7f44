// What a signal says once it is read: a state, and the share with its interval where one can be given.
import type { SignalId } from './facts.ts';

export const states = ['STRONG', 'WATCH', 'UNSURE', 'HEALTHY', 'UNKNOWN'] as const;
/** UNSURE: counted, and the interval reaches both ways. UNKNOWN: too little was counted to say anything. */
export type State = (typeof states)[number];

export type Reading = {
  signal: SignalId;
  state: State;
  bad: number | null;
  n: number | null;
  /** 0 to 1; null where nothing was counted. For the spread from team counts: the difference between teams. */
  share: number | null;
  /** The 95% interval of the share; null where there is none. */
  low: number | null;
  high: number | null;
  /** Why the state is UNKNOWN, in words. */
  missing?: string;
  /** The chance of a spread this wide among teams that are alike; only from team counts. */
  chance?: number;
};

/** Whether a reading leans towards trouble. */
export const leansBad = ({ state }: Reading): boolean => state === 'STRONG' || state === 'WATCH';
