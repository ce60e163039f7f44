// What the leads decided in the running quarter. Two are past their date: those are the ones a ledger is for.
import type { DecisionStory } from './shape.ts';

export const decisions: DecisionStory[] = [
  {
    by: 'Tamsin Rooke',
    week: 2,
    choice: 'One sailing plan goes out on Thursday at noon, and nobody sends another.',
    context: 'Three versions of last week’s plan were found on the Calder noticeboard.',
    options: ['Let every crossing keep its own', 'Send it on Friday, when it is right more often'],
    owner: 'Callum Reekie',
    dueInDays: -19,
    revisitInDays: -5,
  },
  {
    by: 'Margaret Voss',
    week: 3,
    choice: 'Foot passengers wait in the old ticket hall until the new one has heating.',
    owner: 'Gwen Tremayne',
    dueInDays: -16,
    revisitInDays: 12,
    done: { daysAgo: 17, note: 'Benches and one radiator moved across on a Saturday.' },
  },
  {
    by: 'Olu Adeyemi',
    week: 5,
    choice: 'The Sunday run gets somebody who answers for its crews.',
    context: 'Asked in two leads’ meetings; each lead thought of another.',
    owner: null,
    dueInDays: -9,
    about: 'sunday-run',
  },
  {
    by: 'Jo Whitlock',
    week: -2,
    choice: 'We print no timetable leaflet this winter; a card with the phone number instead.',
    context: 'Half of last winter’s leaflets were wrong before they were folded.',
    options: ['Print it again, smaller', 'Print for the two islands without signal'],
    owner: 'Anjali Menon',
    dueInDays: 9,
    revisitInDays: 23,
  },
];
