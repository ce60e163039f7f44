// The sponsor in a running week. A clash wants another hour, drifting wants one decision to make, a side door wants daylight.
import type { FamilyTable } from './family.ts';

export const sponsor: FamilyTable = {
  contexts: ['fine', 'forgot', 'clash', 'drifting', 'bypassing'],
  prior: [3, 2, 3, 3, 2],
  cues: {
    calendar: {
      accepted: [0.78, 0.19, 0.03, 0.23, 0.35],
      unread: [0.1, 0.71, 0.04, 0.18, 0.09],
      moved: [0.07, 0.05, 0.87, 0.11, 0.07],
      delegated: [0.05, 0.05, 0.06, 0.48, 0.49],
    },
    reply: {
      asks: [0.76, 0.1, 0.17, 0.05, 0.05],
      late: [0.1, 0.76, 0.11, 0.13, 0.07],
      travelling: [0.07, 0.07, 0.66, 0.07, 0.05],
      vague: [0.04, 0.04, 0.03, 0.7, 0.09],
      settled: [0.03, 0.03, 0.03, 0.05, 0.74],
    },
    corridor: {
      curious: [0.72, 0.34, 0.44, 0.05, 0.07],
      busy: [0.16, 0.54, 0.45, 0.16, 0.12],
      cooling: [0.07, 0.07, 0.07, 0.72, 0.09],
      elsewhere: [0.05, 0.05, 0.04, 0.07, 0.72],
    },
  },
  options: {
    nothing: {
      cost: 0,
      marks: [3, 0.8, 0, 0, 0],
      good: { calendar: 'accepted', reply: 'asks', corridor: 'curious' },
      bad: { calendar: 'moved', reply: 'travelling', corridor: 'busy' },
    },
    remind: {
      cost: 0.3,
      marks: [0.8, 3, 0.5, 0.3, 0.2],
      good: { calendar: 'unread', reply: 'late', corridor: 'busy' },
      bad: { calendar: 'moved', reply: 'travelling', corridor: 'busy' },
    },
    brief: {
      cost: 1.2,
      marks: [0.5, 0.5, 0.5, 3, 1],
      good: { calendar: 'delegated', reply: 'vague', corridor: 'cooling' },
      bad: { calendar: 'unread', reply: 'late', corridor: 'busy' },
    },
    reschedule: {
      cost: 0.4,
      marks: [0.3, 0.3, 3, 0.8, 0.2],
      good: { calendar: 'moved', reply: 'travelling', corridor: 'busy' },
      bad: { calendar: 'unread', reply: 'late', corridor: 'busy' },
    },
    escalate: {
      cost: 1.2,
      marks: [0, 0, 0.3, 0.8, 3],
      good: { calendar: 'delegated', reply: 'settled', corridor: 'elsewhere' },
      bad: { calendar: 'unread', reply: 'late', corridor: 'busy' },
    },
  },
  otherwise: 'nothing',
};
