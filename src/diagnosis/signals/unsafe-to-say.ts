// Whether bad news may be said. The licensed items stay with their owners; we only score them.
import type { Signal } from '../signal.ts';

export const unsafeToSay: Signal = {
  id: 'SV_SAFE',
  slug: 'unsafe-to-say',
  title: 'Bad news is not safe',
  subject: 'whether bad news may be said',
  family: 'survey',
  survey: true,
  formula:
    'Answers whose mean for psychological safety is below 3 out of 5, of all answers. Half of those asked must have answered.',
  of: 'answers',
  did: 'put psychological safety below 3 out of 5',
  next: 'answers',
  fault: 'putting safety below 3 out of 5',
  gaming: {
    risk: 'Lean on people to be positive.',
    counter: 'Nothing is shown for fewer than five answers, and no answer can be traced.',
  },
  source:
    'The construct: Edmondson 1999; its items are under copyright and are not shipped. Thresholds: judgement.',
  examples: [
    { bad: 30, n: 50, is: 'STRONG' },
    { bad: 18, n: 60, is: 'WATCH' },
    { bad: 4, n: 15, is: 'UNSURE' },
    { bad: 8, n: 70, is: 'HEALTHY' },
    { bad: 9, n: 14, is: 'UNKNOWN' },
  ],
};
