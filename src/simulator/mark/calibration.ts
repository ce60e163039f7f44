// Written by `npm run simulator:validate -- --write`, from a bank of seeds nobody is marked on. Change the engine or the table, not this file.
import type { Part } from './competency.ts';

/** Raw score of the best constant answer, and of the reference expert. */
export type Scale = { zero: number; reference: number };

/** Weights of `featuresOf`, fitted to learners of every skill. */
export const reachedWeights: readonly number[] = [2.559, 5.1202, 6.7895, -0.288, -0.5165, -3.0431];

/** By template. */
export const scales: Readonly<Record<string, Readonly<Record<Part, Scale>>>> = {
  'scale-up': {
    committedSet: { zero: -0.7972, reference: -0.0684 },
    midway: { zero: 1.3, reference: 2.6494 },
    detection: { zero: 0.0021, reference: 0.7869 },
    claim: { zero: 1.275, reference: 2.5228 },
    meeting: { zero: 1.043, reference: 2.3751 },
    sponsor: { zero: 1.1, reference: 2.3938 },
    missedCheckIns: { zero: 0.9941, reference: 2.0751 },
    urgent: { zero: 1.15, reference: 2.603 },
    forecast: { zero: 0.3902, reference: 1 },
    probing: { zero: 0, reference: 0.8306 },
    keyResult: { zero: 1.0591, reference: 2.4446 },
    team: { zero: 0.9944, reference: 2.4888 },
  },
  'public-body': {
    committedSet: { zero: -0.7972, reference: -0.0684 },
    midway: { zero: 1.3, reference: 2.6422 },
    detection: { zero: 0.0021, reference: 0.7869 },
    claim: { zero: 1.275, reference: 2.5198 },
    meeting: { zero: 1.041, reference: 2.3669 },
    sponsor: { zero: 1.1, reference: 2.3901 },
    missedCheckIns: { zero: 0.9981, reference: 2.0834 },
    urgent: { zero: 1.15, reference: 2.595 },
    forecast: { zero: 0.4048, reference: 1 },
    probing: { zero: 0, reference: 0.8304 },
    keyResult: { zero: 1.0591, reference: 2.4446 },
    team: { zero: 0.9944, reference: 2.4849 },
  },
};
