// Something cannot wait, it is said. Every addition takes its weeks from somewhere; the question is from where, and whether.
import type { FamilyTable } from './family.ts';

export const urgent: FamilyTable = {
  contexts: ['big and real', 'small and real', 'real, capacity offered', 'noise'],
  prior: [4, 4, 4, 4],
  cues: {
    source: {
      measured: [0.78, 0.61, 0.61, 0.03],
      single: [0.19, 0.31, 0.31, 0.17],
      hearsay: [0.03, 0.08, 0.08, 0.8],
    },
    stake: {
      heavy: [0.9, 0.03, 0.06, 0.08],
      modest: [0.07, 0.85, 0.79, 0.11],
      unnamed: [0.03, 0.12, 0.15, 0.81],
    },
    room: {
      none: [0.64, 0.62, 0.03, 0.46],
      offered: [0.03, 0.03, 0.94, 0.04],
      unasked: [0.33, 0.35, 0.03, 0.5],
    },
    timing: { now: [0.88, 0.09, 0.5, 0.33], later: [0.12, 0.91, 0.5, 0.67] },
  },
  options: {
    add: {
      cost: 0,
      marks: [0.8, 0.3, 3, 0],
      good: { source: 'measured', stake: 'modest', room: 'offered', timing: 'now' },
      bad: { source: 'measured', stake: 'modest', room: 'none', timing: 'later' },
    },
    displace: {
      cost: 0.5,
      marks: [3, 0.6, 0.6, 0],
      good: { source: 'measured', stake: 'heavy', room: 'none', timing: 'now' },
      bad: { source: 'hearsay', stake: 'unnamed', room: 'unasked', timing: 'later' },
    },
    park: {
      cost: 0.3,
      marks: [0, 3, 0.8, 0.8],
      good: { source: 'measured', stake: 'modest', room: 'none', timing: 'later' },
      bad: { source: 'measured', stake: 'heavy', room: 'none', timing: 'now' },
    },
    refuse: {
      cost: 0.3,
      marks: [0, 0.7, 0.2, 3],
      good: { source: 'hearsay', stake: 'unnamed', room: 'unasked', timing: 'later' },
      bad: { source: 'measured', stake: 'heavy', room: 'none', timing: 'now' },
    },
  },
  otherwise: 'add',
};
