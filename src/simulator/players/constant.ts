// Players of one note, whatever shows.
import type { Family } from '../table/family.ts';
import type { Player } from './player.ts';

type Notes = Record<Family, string> & { probability: number };

const note =
  ({ probability, ...options }: Notes): Player =>
  ({ situations }) =>
    situations.map(({ id, kind }) =>
      kind === 'forecast' || kind === 'exhibit'
        ? { situation: id, probability }
        : { situation: id, option: options[kind] },
    );

/** Accepts everything and leaves everything. */
export const naive = note({
  claim: 'accept',
  keyResult: 'accept',
  team: 'leave',
  sponsor: 'nothing',
  meeting: 'run',
  urgent: 'add',
  midway: 'continue',
  probability: 0.9,
});

/** Accepts everything and reminds everybody. */
export const nagger = note({
  claim: 'accept',
  keyResult: 'accept',
  team: 'nudge',
  sponsor: 'remind',
  meeting: 'park',
  urgent: 'add',
  midway: 'continue',
  probability: 0.75,
});

/** Refuses, rejects, stops and escalates. */
export const hardliner = note({
  claim: 'refuse',
  keyResult: 'reject',
  team: 'escalate',
  sponsor: 'escalate',
  meeting: 'offline',
  urgent: 'refuse',
  midway: 'stop',
  probability: 0.15,
});

/** Coaches whoever comes. */
export const coachAll = note({
  claim: 'evidence',
  keyResult: 'coach',
  team: 'coach',
  sponsor: 'brief',
  meeting: 'write',
  urgent: 'park',
  midway: 'rescope',
  probability: 0.6,
});

/** Wants evidence of everything. */
export const probeAll = note({
  claim: 'evidence',
  keyResult: 'accept',
  team: 'probe',
  sponsor: 'remind',
  meeting: 'name',
  urgent: 'park',
  midway: 'rescope',
  probability: 0.5,
});
