// A decision that nobody carries out teaches that deciding is talk.
import type { Signal } from '../signal.ts';

export const staleDecisions: Signal = {
  id: 'DC_STALE',
  slug: 'stale-decisions',
  title: 'Decisions nobody carried out',
  subject: 'whether decisions are carried out',
  family: 'decisions',
  formula: 'Decisions still open 14 days after their date, of all whose date has come.',
  of: 'decisions due',
  did: 'stayed open two weeks past their date',
  next: 'decisions',
  fault: 'open two weeks past their date',
  gaming: {
    risk: 'Tick them off undone.',
    counter: 'The programme lead looks behind one closed decision in ten.',
  },
  source: 'Judgement.',
  examples: [
    { bad: 12, n: 22, is: 'STRONG' },
    { bad: 7, n: 18, is: 'WATCH' },
    { bad: 2, n: 9, is: 'UNSURE' },
    { bad: 4, n: 30, is: 'HEALTHY' },
    { bad: 1, n: 5, is: 'UNKNOWN' },
  ],
};
