// Speaks of the year in a cycle of a quarter. Only said when the length of the cycle is known.
import { draftOf } from '../example.ts';
import { spokenYear } from '../language/date.ts';
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

const quarterWeeks = 20;

const quarter = (...titles: string[]) => ({
  draft: draftOf(titles[0]!, ...titles.slice(1)),
  facts: { cycleWeeks: 13 },
});

export const annualInQuarter = rule({
  slug: 'annual-in-quarter',
  defect: 'ANNUAL_IN_QUARTER',
  on: 'either',
  severity: { outcome: 'warning', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder'],
  applies: ({ facts }) => facts.cycleWeeks !== undefined && facts.cycleWeeks <= quarterWeeks,
  find: ({ reading: { text } }) => {
    const span = spokenYear(text);
    if (!span) return null;
    return {
      marks: [[span.from, span.to]],
      message: `${quote(text, span)} is longer than this cycle.`,
      ask: 'How far should it be when this cycle ends, so that the year stays possible?',
    };
  },
  why: 'A yearly target in a quarter is on track until the autumn. The part that belongs to this cycle can be missed, and so it can be steered.',
  sources: ['Perdoo, OKR guide', 'Castro, OKRs at different rhythms'],
  disagreements:
    "Where the year's result is what counts, some teams carry it through all four quarters; then give each its own target on the way.",
  lesson: 'baseline-and-target',
  examples: {
    marked: [
      quarter('Islanders set their watch by us', 'Punctuality from 84% to 92% by year-end'),
      quarter('Make this year the best for families'),
      quarter('Win the winter', 'Freight contracts this year from 20 to 35'),
      quarter('Grow day trips throughout the year'),
      quarter('Calm decks', 'Injuries below 4 by the end of the year'),
      quarter('Earn our winters', 'Losses from €400k to zero this financial year'),
    ],
    silent: [
      quarter('Islanders set their watch by us', 'Punctuality from 84% to 92% by the end of Q3'),
      { draft: draftOf('Make this year the best for families'), facts: { cycleWeeks: 52 } },
      { draft: draftOf('Make this year the best for families'), facts: {} },
      quarter('Win the winter', 'Contracts that run all winter from 20 to 35'),
      quarter('Officers stay', 'Officers who leave in their first year: 31% to 15%'),
      quarter('Calm decks', 'Injuries below 4 (last year 14)'),
    ],
  },
});
