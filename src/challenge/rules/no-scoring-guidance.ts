// Nobody has said what a half success looks like. Only asked when we were told that the guidance is empty.
import type { SingleText } from '../draft.ts';
import { rule } from '../rule.ts';

const titles = [
  'Winter bookings from 4,100 to 5,000',
  'Complaints per 1,000 passengers from 7 to 4',
  'Crew sick days fall from 9 to 6',
  'Refunds paid within 3 days: 61% to 90%',
  'Late departures from 18% to 9%',
  'Freight contracts renewed: 71% to 85%',
];
const guidance = [
  { at: 0.7 as const, words: 'Most of the way, with the last route still open', value: null },
];

function of(title: string, told: Partial<Extract<SingleText, { kind: 'key_result' }>>): SingleText {
  return { ...told, kind: 'key_result', title };
}

export const noScoringGuidance = rule({
  slug: 'no-scoring-guidance',
  defect: 'NO_SCORING_GUIDANCE',
  on: 'key result',
  anyLanguage: true,
  severity: { outcome: 'question', balanced: 'question', delivery: 'off' },
  yieldsTo: ['placeholder', 'activity-output', 'effort', 'no-metric', 'no-target'],
  applies: ({ keyResult }) =>
    keyResult?.guidance?.length === 0 && keyResult.role !== 'guard' && keyResult.kind !== 'band',
  find: () => ({
    marks: [],
    message: 'Nothing says yet what 0.3, 0.7 and 1.0 would look like.',
    ask: 'What would you be content with, and what would delight you?',
  }),
  why: 'Written before the work begins, a scale keeps the review honest. Written after it, a scale explains the score.',
  sources: ['Klau, How Google sets goals', 'Doerr, Measure What Matters'],
  disagreements:
    'Where progress runs straight from start to target, the numbers speak for themselves and the scale may stay empty.',
  lesson: 'scoring',
  examples: {
    marked: titles.map((title) => of(title, { guidance: [] })),
    silent: [
      ...titles.slice(0, 3).map((title) => of(title, { guidance })),
      ...titles.slice(3),
      of(titles[0]!, { guidance: [], role: 'guard' }),
    ],
  },
});
