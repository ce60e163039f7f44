// How people see the part leadership takes; attendance sees what it did.
import type { Signal } from '../signal.ts';

export const leadersNotEngaged: Signal = {
  id: 'SV_LEAD',
  slug: 'leaders-not-engaged',
  title: 'Leadership is not in it',
  subject: 'how people see leadership’s part',
  family: 'survey',
  survey: true,
  formula:
    'Unfavourable answers on the four items about the engagement of leadership, of all answers. Half of those asked must have answered.',
  of: 'answers',
  did: 'were unfavourable about the part leadership takes',
  next: 'answers',
  fault: 'unfavourable about the part leadership takes',
  gaming: {
    risk: 'Lean on people to be positive.',
    counter: 'Nothing is shown for fewer than five answers, and no answer can be traced.',
  },
  source:
    'Inner Setting of the CFIR, Fernandez and others 2018, open access; asked of an organisation where it was validated in clinics. Thresholds: judgement.',
  examples: [
    { bad: 38, n: 55, is: 'STRONG' },
    { bad: 18, n: 60, is: 'WATCH' },
    { bad: 4, n: 15, is: 'UNSURE' },
    { bad: 9, n: 60, is: 'HEALTHY' },
    { bad: 6, n: 11, is: 'UNKNOWN' },
  ],
};
