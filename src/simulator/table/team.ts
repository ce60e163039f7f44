// A team in a running week. The same silence can be a slip, a load or a doubt, and good news can be a cover.
import type { FamilyTable } from './family.ts';

export const team: FamilyTable = {
  contexts: ['fine', 'slip', 'overload', 'disbelief', 'watermelon'],
  prior: [46, 8, 8, 8, 8],
  cues: {
    checkIn: { made: [0.91, 0.14, 0.53, 0.44, 0.97], missed: [0.09, 0.86, 0.47, 0.56, 0.03] },
    note: {
      plain: [0.78, 0.24, 0.04, 0.05, 0.1],
      scattered: [0.07, 0.64, 0.09, 0.04, 0.03],
      stretched: [0.05, 0.05, 0.79, 0.05, 0.03],
      shrugging: [0.05, 0.04, 0.05, 0.8, 0.03],
      polished: [0.05, 0.03, 0.03, 0.06, 0.81],
    },
    numbers: {
      steady: [0.74, 0.52, 0.17, 0.28, 0.08],
      behind: [0.12, 0.25, 0.69, 0.23, 0.04],
      still: [0.06, 0.18, 0.09, 0.44, 0.03],
      smooth: [0.08, 0.05, 0.05, 0.05, 0.85],
    },
    aside: {
      quiet: [0.72, 0.27, 0.05, 0.09, 0.15],
      away: [0.07, 0.61, 0.05, 0.04, 0.03],
      juggling: [0.09, 0.05, 0.8, 0.05, 0.04],
      tired: [0.06, 0.04, 0.07, 0.78, 0.04],
      guarded: [0.06, 0.03, 0.03, 0.04, 0.74],
    },
  },
  options: {
    leave: {
      cost: 0,
      marks: [3, 0.8, 0, 0, 0],
      good: { checkIn: 'made', note: 'plain', numbers: 'steady', aside: 'quiet' },
      bad: { checkIn: 'made', note: 'stretched', numbers: 'behind', aside: 'juggling' },
    },
    nudge: {
      cost: 0.3,
      marks: [1, 3, 0.2, 0, 0.3],
      good: { checkIn: 'missed', note: 'scattered', numbers: 'steady', aside: 'away' },
      bad: { checkIn: 'missed', note: 'shrugging', numbers: 'still', aside: 'tired' },
    },
    coach: {
      cost: 1.3,
      marks: [0.6, 0.6, 0.8, 3, 0.8],
      good: { checkIn: 'missed', note: 'shrugging', numbers: 'still', aside: 'tired' },
      bad: { checkIn: 'missed', note: 'scattered', numbers: 'steady', aside: 'away' },
    },
    probe: {
      cost: 1.2,
      marks: [0.6, 0.3, 0.8, 0.8, 3],
      good: { checkIn: 'made', note: 'polished', numbers: 'smooth', aside: 'guarded' },
      bad: { checkIn: 'made', note: 'plain', numbers: 'steady', aside: 'quiet' },
    },
    escalate: {
      cost: 1.2,
      marks: [0, 0, 3, 0.8, 0.6],
      good: { checkIn: 'made', note: 'stretched', numbers: 'behind', aside: 'juggling' },
      bad: { checkIn: 'missed', note: 'scattered', numbers: 'steady', aside: 'away' },
    },
  },
  otherwise: 'leave',
};
