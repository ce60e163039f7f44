// Half-way: does the reason for this objective still hold, in part, or no longer?
import type { FamilyTable } from './family.ts';

export const midway: FamilyTable = {
  contexts: ['on track', 'salvageable', 'dead'],
  prior: [3, 3, 3],
  cues: {
    reason: { holds: [0.87, 0.11, 0.03], narrower: [0.1, 0.81, 0.1], gone: [0.03, 0.08, 0.87] },
    movement: { moving: [0.82, 0.19, 0.03], partly: [0.15, 0.71, 0.15], flat: [0.03, 0.1, 0.82] },
    voice: { sure: [0.79, 0.12, 0.06], asking: [0.15, 0.76, 0.11], hollow: [0.06, 0.12, 0.83] },
  },
  options: {
    continue: {
      cost: 0,
      marks: [3, 0.6, 0],
      good: { reason: 'holds', movement: 'moving', voice: 'sure' },
      bad: { reason: 'gone', movement: 'flat', voice: 'hollow' },
    },
    rescope: {
      cost: 0.3,
      marks: [0.4, 3, 0.5],
      good: { reason: 'narrower', movement: 'partly', voice: 'asking' },
      bad: { reason: 'holds', movement: 'moving', voice: 'sure' },
    },
    stop: {
      cost: 0.2,
      marks: [0, 0.5, 3],
      good: { reason: 'gone', movement: 'flat', voice: 'hollow' },
      bad: { reason: 'holds', movement: 'moving', voice: 'sure' },
    },
  },
  otherwise: 'continue',
};
