// Somebody wants something of the quarter: a priority to be on the list, a target to be lowered, a name to be cleared.
import type { FamilyTable } from './family.ts';

export const claim: FamilyTable = {
  contexts: ['strong', 'unclear', 'weak, open owner', 'weak, hard owner'],
  prior: [7, 7, 6, 6],
  cues: {
    estimate: {
      high: [0.73, 0.26, 0.07, 0.08],
      middling: [0.22, 0.53, 0.3, 0.27],
      low: [0.05, 0.21, 0.63, 0.65],
    },
    basis: {
      tested: [0.79, 0.08, 0.06, 0.06],
      partial: [0.15, 0.72, 0.15, 0.15],
      asserted: [0.06, 0.2, 0.79, 0.79],
    },
    owner: { open: [0.44, 0.44, 0.84, 0.05], even: [0.41, 0.41, 0.11, 0.13], set: [0.15, 0.15, 0.05, 0.82] },
    answer: {
      figures: [0.74, 0.12, 0.06, 0.06],
      unknown: [0.16, 0.74, 0.2, 0.08],
      aside: [0.1, 0.14, 0.74, 0.86],
    },
    volume: { loud: [0.44, 0.44, 0.4, 0.63], soft: [0.56, 0.56, 0.6, 0.37] },
  },
  options: {
    accept: {
      cost: 0,
      marks: [3, 0.4, 0, 0],
      good: { estimate: 'high', basis: 'tested', owner: 'open', answer: 'figures', volume: 'soft' },
      bad: { estimate: 'low', basis: 'asserted', owner: 'open', answer: 'aside', volume: 'soft' },
    },
    evidence: {
      cost: 1.2,
      marks: [0.7, 3, 0.7, 0.7],
      good: { estimate: 'middling', basis: 'partial', owner: 'open', answer: 'unknown', volume: 'soft' },
      bad: { estimate: 'low', basis: 'asserted', owner: 'open', answer: 'aside', volume: 'soft' },
    },
    trade: {
      cost: 0.8,
      marks: [0.7, 0.7, 0.7, 3],
      good: { estimate: 'low', basis: 'asserted', owner: 'set', answer: 'aside', volume: 'loud' },
      bad: { estimate: 'low', basis: 'asserted', owner: 'open', answer: 'aside', volume: 'soft' },
    },
    refuse: {
      cost: 0.3,
      marks: [0, 0.6, 3, 0.9],
      good: { estimate: 'low', basis: 'asserted', owner: 'open', answer: 'aside', volume: 'soft' },
      bad: { estimate: 'high', basis: 'tested', owner: 'open', answer: 'figures', volume: 'soft' },
    },
  },
  otherwise: 'accept',
};
