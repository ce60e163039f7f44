// One key result alone. A question: a single number is easy to reach by hurting what nobody watches.
import type { KeyResultDraft } from '../draft.ts';
import { rule } from '../rule.ts';

function draftOf(...titles: string[]) {
  const keyResults: KeyResultDraft[] = titles.map((title, index) => ({ id: `${index}`, title }));
  return { objective: { title: 'Winter is worth sailing for' }, keyResults };
}

export const tooFew = rule({
  slug: 'too-few',
  defect: 'TOO_FEW',
  on: 'draft',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  applies: ({ draft }) => draft.keyResults.length === 1,
  find: () => ({
    marks: [],
    message: 'A single key result has to carry the whole objective.',
    ask: 'What else would you see if the objective came true, or what must not suffer for it?',
  }),
  why: 'Two to four key results look at the objective from different sides, so that none can be reached at the cost of the rest.',
  sources: ['Grove, High Output Management', 'Niven and Lamorte, Objectives and Key Results'],
  disagreements: 'Some teams do well with one objective and one number for a quarter.',
  examples: {
    marked: [
      draftOf('Winter bookings from 4,100 to 5,000'),
      draftOf('Winter seats sold: 41% to 60%'),
      draftOf('Repeat winter trips from 1.1 to 1.6'),
      draftOf('Winter freight from 300 to 420 lorries'),
      draftOf('Winter losses from €400k to zero'),
      draftOf('Cancelled winter sailings from 31 to 12'),
    ],
    silent: [
      draftOf(),
      draftOf('Winter bookings from 4,100 to 5,000', 'Cancelled winter sailings from 31 to 12'),
      draftOf('Winter seats sold: 41% to 60%', 'Winter losses from €400k to zero'),
      draftOf('Repeat winter trips from 1.1 to 1.6', 'Winter freight from 300 to 420 lorries'),
      draftOf(
        'Winter bookings from 4,100 to 5,000',
        'Winter seats sold: 41% to 60%',
        'Winter losses from €400k to zero',
      ),
      draftOf('Cancelled winter sailings from 31 to 12', 'Repeat winter trips from 1.1 to 1.6'),
    ],
  },
});
