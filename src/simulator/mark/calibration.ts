// Written by `npm run simulator:validate -- --write`, from a bank of seeds nobody is marked on. Change the engine or the table, not this file.
import type { Competency, Part } from './competency.ts';

/** Raw score of the best constant answer, and of the reference expert. */
export type Scale = { zero: number; reference: number };

/** Weights of `featuresOf`, fitted to learners of every skill. */
export const reachedWeights: readonly number[] = [2.3187, 4.8492, 6.5945, -0.1289, -0.639, -2.8231];

/** By template. */
export const scales: Readonly<Record<string, Readonly<Record<Part, Scale>>>> = {
  'scale-up': {
    committedSet: { zero: -0.7815, reference: -0.0683 },
    midway: { zero: 1.3, reference: 2.641 },
    detection: { zero: 0.0018, reference: 0.7851 },
    claim: { zero: 1.275, reference: 2.5151 },
    meeting: { zero: 1.0473, reference: 2.376 },
    sponsor: { zero: 1.1, reference: 2.396 },
    missedCheckIns: { zero: 0.9941, reference: 2.0825 },
    urgent: { zero: 1.15, reference: 2.5863 },
    forecast: { zero: 0.4036, reference: 1 },
    probing: { zero: 0, reference: 0.8303 },
    keyResult: { zero: 1.071, reference: 2.4427 },
    team: { zero: 0.9903, reference: 2.481 },
  },
  'public-body': {
    committedSet: { zero: -0.7815, reference: -0.0683 },
    midway: { zero: 1.3, reference: 2.6346 },
    detection: { zero: 0.0018, reference: 0.7851 },
    claim: { zero: 1.275, reference: 2.513 },
    meeting: { zero: 1.0451, reference: 2.3683 },
    sponsor: { zero: 1.1, reference: 2.3912 },
    missedCheckIns: { zero: 0.9956, reference: 2.0899 },
    urgent: { zero: 1.15, reference: 2.5812 },
    forecast: { zero: 0.4166, reference: 1 },
    probing: { zero: 0, reference: 0.83 },
    keyResult: { zero: 1.071, reference: 2.4427 },
    team: { zero: 0.9905, reference: 2.4784 },
  },
};

/** How exact one run is, by template: ICC(1,1), and the standard error in points. */
export const precision: Readonly<
  Record<string, Readonly<Record<'mark' | Competency, { reliability: number; error: number }>>>
> = {
  'scale-up': {
    mark: { reliability: 0.9431, error: 7.9036 },
    focus: { reliability: 0.7139, error: 19.9199 },
    outcomeThinking: { reliability: 0.7122, error: 18.1225 },
    challenge: { reliability: 0.8303, error: 14.6211 },
    facilitation: { reliability: 0.8072, error: 19.6659 },
    cadence: { reliability: 0.7668, error: 15.7254 },
    tradeOff: { reliability: 0.6994, error: 19.8525 },
    evidence: { reliability: 0.7601, error: 21.2524 },
    coaching: { reliability: 0.9048, error: 9.098 },
  },
  'public-body': {
    mark: { reliability: 0.9414, error: 8.0424 },
    focus: { reliability: 0.7137, error: 19.8839 },
    outcomeThinking: { reliability: 0.7122, error: 18.1225 },
    challenge: { reliability: 0.8257, error: 14.8566 },
    facilitation: { reliability: 0.8052, error: 20.0686 },
    cadence: { reliability: 0.7688, error: 15.6127 },
    tradeOff: { reliability: 0.686, error: 20.2482 },
    evidence: { reliability: 0.7661, error: 21.0995 },
    coaching: { reliability: 0.9046, error: 9.1089 },
  },
};
