// A key result without one name beside it. Only said when we were told that nobody is.
import { rule } from '../rule.ts';

export const noOwner = rule({
  slug: 'no-owner',
  defect: 'NO_OWNER',
  on: 'key result',
  anyLanguage: true,
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'warning' },
  applies: ({ keyResult }) => keyResult?.ownerId === null,
  find: () => ({
    marks: [],
    message: 'Nobody is named as the owner of this key result.',
    ask: 'Who will say each week how sure we are of it?',
    atMost: 'warning',
  }),
  why: 'One person speaks for a key result each week. That is a duty to report and to call for help, not the blame for missing it.',
  sources: ['Doerr, Measure What Matters', 'Niven and Lamorte, Objectives and Key Results'],
  disagreements:
    'Some teams own everything together. That works while the team is small enough to meet daily.',
  examples: {
    marked: [
      { kind: 'key_result', title: 'Cut late departures from 18% to 9%', ownerId: null },
      { kind: 'key_result', title: 'Refunds paid within 3 days rise from 61% to 90%', ownerId: null },
      { kind: 'key_result', title: 'Crew sick days fall from 9 to 6 per person', ownerId: null },
      { kind: 'key_result', title: 'Winter bookings up from 4,100 to 5,000', ownerId: null },
      { kind: 'key_result', title: 'Complaints per 1,000 passengers from 7 to 4', ownerId: null },
      { kind: 'key_result', title: 'Freight customers who renew: 71% to 85%', ownerId: null },
    ],
    silent: [
      { kind: 'key_result', title: 'Cut late departures from 18% to 9%', ownerId: 'a' },
      { kind: 'key_result', title: 'Refunds paid within 3 days rise from 61% to 90%', ownerId: 'b' },
      'Cut late departures from 18% to 9%',
      'Crew sick days fall from 9 to 6 per person',
      'Winter bookings up from 4,100 to 5,000',
      'Freight customers who renew: 71% to 85%',
    ],
  },
});
