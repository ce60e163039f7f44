// Every number of the draft is read fewer than twice in a cycle. Told by how often each was read, where that is known.
import { draftOf } from '../example.ts';
import { rule } from '../rule.ts';

const enough = 2;
const draft = draftOf(
  'Winter is worth sailing for',
  'Winter bookings from 4,100 to 5,000',
  'Winter complaints from 90 to 40',
);

export const allLate = rule({
  slug: 'all-late',
  defect: 'LAGGING',
  on: 'draft',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  applies: ({ draft, facts }) => facts.readings !== undefined && draft.keyResults.length > 0,
  find: ({ draft, facts }) => {
    const read = draft.keyResults.map(({ id }) => facts.readings?.[id]);
    if (read.some((times) => times === undefined || times >= enough)) return null;
    return {
      marks: [],
      message: 'None of these numbers is read twice before the cycle ends.',
      ask: 'Which sign would move first, early enough to change course?',
    };
  },
  why: 'What is read once cannot be steered. At least one number should move within the weeks in which something can still be done.',
  sources: ['McChesney, Covey and Huling, The 4 Disciplines of Execution', 'Grove, High Output Management'],
  disagreements:
    'Some results are slow by nature; then the weekly confidence of their owner is the sign to steer by.',
  lesson: 'choosing-metrics',
  examples: {
    marked: [
      { draft, facts: { readings: { 0: 1, 1: 1 } } },
      { draft, facts: { readings: { 0: 0, 1: 1 } } },
      { draft, facts: { readings: { 0: 1, 1: 0 } } },
      { draft, facts: { readings: { 0: 0, 1: 0 } } },
      { draft: draftOf('Crews are proud', 'Yearly trust score from 6 to 8'), facts: { readings: { 0: 1 } } },
      {
        draft: draftOf('Clean harbours', 'Water class from C to B: 2 to 7 harbours'),
        facts: { readings: { 0: 1 } },
      },
    ],
    silent: [
      draft,
      { draft, facts: { readings: { 0: 12, 1: 1 } } },
      { draft, facts: { readings: { 0: 1, 1: 3 } } },
      { draft, facts: { readings: { 0: 1 } } },
      { draft, facts: { readings: {} } },
      { draft: draftOf('Crews are proud'), facts: { readings: { 0: 1 } } },
    ],
  },
});
