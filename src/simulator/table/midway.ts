// Half-way: does the reason for this objective still hold, in part, or no longer?
import type { FamilyTable } from './family.ts';

export const midway: FamilyTable = {
  contexts: ['on track', 'salvageable', 'dead'],
  prior: [3, 3, 3],
  cues: {
    reason: { holds: [0.8, 0.16, 0.04], narrower: [0.15, 0.72, 0.15], gone: [0.05, 0.12, 0.81] },
    movement: { moving: [0.74, 0.23, 0.06], partly: [0.2, 0.63, 0.2], flat: [0.06, 0.14, 0.74] },
    voice: { sure: [0.7, 0.16, 0.1], asking: [0.2, 0.68, 0.16], hollow: [0.1, 0.16, 0.74] },
  },
  options: {
    continue: { cost: 0, marks: [3, 0.6, 0] },
    rescope: { cost: 0.3, marks: [0.4, 3, 0.5] },
    stop: { cost: 0.2, marks: [0, 0.5, 3] },
  },
  otherwise: 'continue',
};
