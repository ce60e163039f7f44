// Something cannot wait, it is said. Every addition takes its weeks from somewhere; the question is from where, and whether.
import type { FamilyTable } from './family.ts';

export const urgent: FamilyTable = {
  contexts: ['big and real', 'small and real', 'real, capacity offered', 'noise'],
  prior: [4, 4, 4, 4],
  cues: {
    source: {
      measured: [0.71, 0.55, 0.55, 0.05],
      single: [0.24, 0.33, 0.33, 0.22],
      hearsay: [0.05, 0.12, 0.12, 0.73],
    },
    stake: {
      heavy: [0.83, 0.05, 0.1, 0.12],
      modest: [0.11, 0.78, 0.7, 0.16],
      unnamed: [0.06, 0.17, 0.2, 0.72],
    },
    room: {
      none: [0.61, 0.58, 0.03, 0.45],
      offered: [0.03, 0.05, 0.9, 0.07],
      unasked: [0.36, 0.37, 0.07, 0.48],
    },
    timing: { now: [0.82, 0.14, 0.5, 0.37], later: [0.18, 0.86, 0.5, 0.63] },
  },
  options: {
    add: { cost: 0, marks: [0.8, 0.3, 3, 0] },
    displace: { cost: 0.5, marks: [3, 0.6, 0.6, 0] },
    park: { cost: 0.3, marks: [0, 3, 0.8, 0.8] },
    refuse: { cost: 0.3, marks: [0, 0.7, 0.2, 3] },
  },
  otherwise: 'add',
};
