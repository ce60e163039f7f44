// The only signal that may name a knowledge gap. Recall is not asked for.
import type { Signal } from '../signal.ts';

export const knowledgeGap: Signal = {
  id: 'KN_LOW',
  slug: 'knowledge-gap',
  title: 'People who have not been shown how',
  subject: 'whether people have been shown how',
  family: 'test',
  formula:
    'Owners and leads below the pass line when asked to rewrite a key result and to choose in a trade-off, of all who were asked to.',
  of: 'people tested',
  did: 'fell below the pass line',
  next: 'people tested',
  fault: 'below the pass line',
  gaming: { risk: 'Pass the questions on.', counter: 'The numbers in each question are drawn anew.' },
  source: 'Judgement. It tests what somebody can do, not what they recall.',
  examples: [
    { bad: 4, n: 5, is: 'STRONG' },
    { bad: 6, n: 12, is: 'WATCH' },
    { bad: 2, n: 8, is: 'UNSURE' },
    { bad: 1, n: 14, is: 'HEALTHY' },
    { bad: 2, n: 2, is: 'UNKNOWN' },
  ],
};
