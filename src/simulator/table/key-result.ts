// A team shows a key result: is it a change or an activity, and what does this team need to mend it?
import type { FamilyTable } from './family.ts';

export const keyResult: FamilyTable = {
  contexts: ['good', 'bad, able team', 'bad, new team', 'not theirs'],
  prior: [14, 6, 6, 4],
  cues: {
    text: {
      change: [0.78, 0.05, 0.05, 0.08],
      nearly: [0.14, 0.12, 0.12, 0.08],
      activity: [0.05, 0.76, 0.76, 0.07],
      usual: [0.03, 0.07, 0.07, 0.77],
    },
    readiness: { seasoned: [0.5, 0.91, 0.07, 0.5], fresh: [0.5, 0.09, 0.93, 0.5] },
    answer: {
      effect: [0.75, 0.13, 0.11, 0.1],
      plan: [0.1, 0.63, 0.17, 0.09],
      unsure: [0.1, 0.17, 0.65, 0.09],
      elsewhere: [0.05, 0.07, 0.07, 0.72],
    },
  },
  options: {
    accept: {
      cost: 0,
      marks: [3, 0, 0, 0],
      good: { text: 'change', readiness: 'seasoned', answer: 'effect' },
      bad: { text: 'activity', readiness: 'seasoned', answer: 'plan' },
    },
    coach: {
      cost: 1.3,
      marks: [0.6, 3, 1, 0.6],
      good: { text: 'activity', readiness: 'seasoned', answer: 'plan' },
      bad: { text: 'usual', readiness: 'seasoned', answer: 'elsewhere' },
    },
    rewrite: {
      cost: 0.5,
      marks: [0.3, 0.8, 3, 0.5],
      good: { text: 'activity', readiness: 'fresh', answer: 'unsure' },
      bad: { text: 'usual', readiness: 'seasoned', answer: 'elsewhere' },
    },
    reject: {
      cost: 0.2,
      marks: [0, 0.6, 0.3, 3],
      good: { text: 'usual', readiness: 'seasoned', answer: 'elsewhere' },
      bad: { text: 'activity', readiness: 'fresh', answer: 'unsure' },
    },
  },
  otherwise: 'accept',
};
