// Saltline Ferries looks for help: three evaluators, three providers, and one cell they do not see alike.
import { type CriterionId, criterionIds } from './criteria.ts';
import type { Sheet } from './sheet.ts';

const evaluators = ['ines', 'tomas', 'priya'];

type Row = [ines: number, tomas: number, priya: number];
const given: Record<string, Record<CriterionId, Row>> = {
  harbour: {
    application: [4, 4, 4],
    delivery: [3, 3, 4],
    cycle: [4, 3, 4],
    assessment: [4, 4, 3],
    after: [3, 3, 3],
  },
  lecture: {
    application: [1, 1, 1],
    delivery: [2, 2, 2],
    cycle: [1, 1, 2],
    assessment: [0, 0, 1],
    after: [2, 2, 2],
  },
  tidewise: {
    application: [2, 3, 2],
    delivery: [4, 4, 3],
    cycle: [2, 2, 2],
    assessment: [1, 3, 2],
    after: [1, 1, 2],
  },
};

export const scoresOf = (provider: string): Sheet['scores'] =>
  criterionIds.flatMap((criterion) =>
    evaluators.map((evaluator, at) => ({
      provider,
      criterion,
      evaluator,
      score: given[provider]![criterion][at] as number,
      evidence: 'verified' as const,
      on: '2026-11-04',
      source: '',
    })),
  );

export const sheet: Sheet = {
  title: 'Who helps us with OKRs in spring',
  weights: { application: 30, delivery: 20, cycle: 20, assessment: 20, after: 10 },
  lockedOn: '2026-11-02',
  evaluators: [
    { id: 'ines', name: 'Ines Carvalho' },
    { id: 'tomas', name: 'Tomás Berg' },
    { id: 'priya', name: 'Priya Nair' },
  ],
  providers: [
    {
      id: 'harbour',
      name: 'Harbour School',
      hours: { live: 9, all: 14 },
      price: { amount: 8800, currency: 'EUR', covers: 'a cohort of 12' },
      answers: {},
    },
    {
      id: 'lecture',
      name: 'Lecture Online',
      hours: { live: 0, all: 6 },
      price: { amount: 300, currency: 'EUR', covers: 'a seat' },
      answers: {},
    },
    { id: 'tidewise', name: 'Tidewise', hours: { live: 4, all: 12 }, price: null, answers: {} },
  ],
  scores: ['harbour', 'lecture', 'tidewise'].flatMap(scoresOf),
  moderated: [],
  conflicts: [],
};
