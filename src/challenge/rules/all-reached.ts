// Last cycle every score was a full 1.0. A question about the next targets, never a reproach for the last ones.
import { draftOf } from '../example.ts';
import { rule } from '../rule.ts';

const full = 1;
const fewest = 2;
const draft = draftOf(
  'Winter is worth sailing for',
  'Winter bookings from 4,100 to 5,000',
  'Winter complaints from 90 to 40',
);

function scored(...scores: (number | null)[]) {
  return {
    draft,
    facts: {
      lastCycle: {
        objectives: [],
        keyResults: scores.map((score, at) => ({ title: `Route ${at} on time`, score })),
      },
    },
  };
}

export const allReached = rule({
  slug: 'all-reached',
  defect: 'SANDBAG',
  on: 'draft',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  applies: ({ facts }) => (facts.lastCycle?.keyResults.length ?? 0) >= fewest,
  find: ({ facts }) => {
    const scores = facts.lastCycle!.keyResults.map(({ score }) => score);
    if (scores.some((score) => score === null || score < full)) return null;
    return {
      marks: [],
      message: `All ${scores.length} key results of the last cycle were scored 1.0.`,
      ask: 'Which of these targets would you set if missing it a little were welcome?',
    };
  },
  why: 'When everything is always reached, the targets have become promises, and nobody tries what might fail.',
  sources: ['Klau, How Google sets goals', 'Doerr, Measure What Matters'],
  disagreements:
    'Committed objectives are meant to be reached in full. Only for aspirational ones is a string of 1.0 a sign of caution.',
  lesson: 'scoring',
  examples: {
    marked: [
      scored(1, 1),
      scored(1, 1, 1),
      scored(1, 1, 1, 1),
      scored(1, 1, 1, 1, 1),
      scored(1, 1, 1, 1, 1, 1),
      scored(1, 1, 1, 1, 1, 1, 1),
    ],
    silent: [draft, scored(1), scored(1, 0.7), scored(0.4, 0.6, 1), scored(1, null), scored()],
  },
});
