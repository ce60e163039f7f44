// Lowering a target in a review is a decision. Lowering it on the quiet is what this counts.
import type { Signal } from '../signal.ts';

export const loweredTargets: Signal = {
  id: 'TG_CUT',
  slug: 'lowered-targets',
  title: 'Targets that were quietly lowered',
  subject: 'whether targets hold',
  family: 'targets',
  formula:
    'Key results whose target was made easier after commit outside a decision of a review, of all that were committed.',
  of: 'key results',
  did: 'had their target lowered outside a review',
  next: 'key results',
  fault: 'lowered outside a review',
  gaming: {
    risk: 'Drop the key result and write it anew.',
    counter: 'A new one that measures the same number counts as its successor.',
  },
  source: 'Judgement.',
  examples: [
    { bad: 16, n: 54, is: 'STRONG' },
    { bad: 6, n: 60, is: 'WATCH' },
    { bad: 1, n: 16, is: 'UNSURE' },
    { bad: 1, n: 72, is: 'HEALTHY' },
    { bad: 5, n: 12, is: 'UNKNOWN' },
  ],
};
