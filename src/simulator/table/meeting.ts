// A moment in a review: what the room needs from whoever holds it.
import type { FamilyTable } from './family.ts';

export const meeting: FamilyTable = {
  contexts: ['productive', 'dominated', 'status drift', 'stuck choice', 'personal conflict'],
  prior: [5, 5, 5, 5, 5],
  cues: {
    voices: {
      many: [0.75, 0.03, 0.27, 0.29, 0.06],
      one: [0.05, 0.85, 0.11, 0.07, 0.08],
      round: [0.1, 0.04, 0.55, 0.07, 0.03],
      two: [0.1, 0.08, 0.07, 0.57, 0.83],
    },
    talk: {
      weighing: [0.69, 0.11, 0.05, 0.15, 0.03],
      reporting: [0.1, 0.16, 0.81, 0.04, 0.03],
      circling: [0.13, 0.05, 0.08, 0.73, 0.07],
      echoing: [0.04, 0.63, 0.03, 0.03, 0.03],
      barbed: [0.04, 0.05, 0.03, 0.05, 0.84],
    },
    mood: {
      easy: [0.72, 0.08, 0.29, 0.15, 0.03],
      hushed: [0.07, 0.77, 0.07, 0.07, 0.16],
      dull: [0.07, 0.07, 0.57, 0.11, 0.03],
      tense: [0.14, 0.08, 0.07, 0.67, 0.78],
    },
  },
  options: {
    run: {
      cost: 0,
      marks: [3, 0, 0.3, 0.3, 0],
      good: { voices: 'many', talk: 'weighing', mood: 'easy' },
      bad: { voices: 'two', talk: 'circling', mood: 'tense' },
    },
    write: {
      cost: 0.2,
      marks: [0.6, 3, 0.8, 0.7, 0.4],
      good: { voices: 'one', talk: 'echoing', mood: 'hushed' },
      bad: { voices: 'two', talk: 'circling', mood: 'tense' },
    },
    park: {
      cost: 0.2,
      marks: [0.5, 0.4, 3, 0.7, 0.5],
      good: { voices: 'round', talk: 'reporting', mood: 'dull' },
      bad: { voices: 'many', talk: 'weighing', mood: 'easy' },
    },
    name: {
      cost: 0.2,
      marks: [0.6, 0.5, 0.7, 3, 0.3],
      good: { voices: 'two', talk: 'circling', mood: 'tense' },
      bad: { voices: 'two', talk: 'barbed', mood: 'tense' },
    },
    offline: {
      cost: 0.2,
      marks: [0, 0.7, 0.3, 0.4, 3],
      good: { voices: 'two', talk: 'barbed', mood: 'tense' },
      bad: { voices: 'many', talk: 'weighing', mood: 'easy' },
    },
  },
  otherwise: 'run',
};
