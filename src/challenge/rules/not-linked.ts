// Supports nothing above it. Only asked of a team, and only when we were told that there is no link.
import { draftOf } from '../example.ts';
import { rule } from '../rule.ts';

const draft = draftOf(
  'Winter is worth sailing for',
  'Winter bookings from 4,100 to 5,000',
  'Winter complaints from 90 to 40',
);

export const notLinked = rule({
  slug: 'not-linked',
  defect: 'NOT_LINKED',
  on: 'draft',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  applies: ({ facts }) => facts.teamLevel === 'team' && facts.supports?.length === 0,
  find: () => ({
    marks: [],
    message: 'Nothing says which outcome or objective of others this one supports.',
    ask: 'If this came true, what that the company has chosen would come nearer, and why do you believe so?',
  }),
  why: 'A team that supports nothing may be right about what matters, but then the company has not chosen it. The link says the bet aloud.',
  sources: ['Doerr, Measure What Matters', 'Klau, How Google sets goals'],
  disagreements:
    'Not every objective has to hang on one above: Google leaves about half of them to the teams. Then say what it is for in the why.',

  examples: {
    marked: [
      { draft: draft, facts: { teamLevel: 'team', supports: [] } },
      {
        draft: draftOf('Night crews arrive home rested', 'Rest between shifts from 6 to 9 hours'),
        facts: { teamLevel: 'team', supports: [] },
      },
      { draft: draftOf('Islanders set their watch by us'), facts: { teamLevel: 'team', supports: [] } },
      {
        draft: draftOf('A missed ferry never ruins a holiday', 'Refunds within 3 days: 44% to 90%'),
        facts: { teamLevel: 'team', supports: [] },
      },
      {
        draft: draftOf('Families choose the ferry over the bridge'),
        facts: { teamLevel: 'team', supports: [] },
      },
      {
        draft: draftOf('Engineers can release on a Friday without fear'),
        facts: { teamLevel: 'team', supports: [] },
      },
    ],
    silent: [
      draft,
      { draft, facts: { teamLevel: 'company', supports: [] } },
      { draft, facts: { teamLevel: 'team', supports: ['The line earns its winters'] } },
      { draft, facts: { teamLevel: 'team' } },
      { draft, facts: { supports: [] } },
      {
        draft: draftOf('Islanders set their watch by us'),
        facts: { teamLevel: 'team', supports: ['Trust on the islands', 'Fewer claims'] },
      },
    ],
  },
});
