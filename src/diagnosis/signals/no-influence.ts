// What people believe about OKRs, asked outright.
import type { Signal } from '../signal.ts';

export const noInfluence: Signal = {
  id: 'SV_INFL',
  slug: 'no-influence',
  title: 'OKRs decide nothing here',
  subject: 'whether people see OKRs decide anything',
  family: 'survey',
  survey: true,
  formula:
    'Answers of 1 or 2 out of 5 to “OKRs influence decisions here”, of all answers. Half of those asked must have answered.',
  of: 'answers',
  did: 'disagreed that OKRs influence decisions',
  next: 'answers',
  fault: 'disagreeing that OKRs influence decisions',
  gaming: {
    risk: 'Lean on people to be positive.',
    counter: 'Nothing is shown for fewer than five answers, and no answer can be traced.',
  },
  source: 'Our own item: a pulse, not a validated scale. Thresholds: judgement.',
  examples: [
    { bad: 30, n: 50, asked: 80, is: 'STRONG' },
    { bad: 22, n: 55, is: 'WATCH' },
    { bad: 4, n: 15, is: 'UNSURE' },
    { bad: 10, n: 70, is: 'HEALTHY' },
    { bad: 30, n: 41, asked: 96, is: 'UNKNOWN' },
    { bad: 3, n: 9, is: 'UNKNOWN' },
  ],
};
