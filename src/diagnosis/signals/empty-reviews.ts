// A review held for its own sake. Sharing numbers is no decision; an owner and a date make one.
import type { Signal } from '../signal.ts';

export const emptyReviews: Signal = {
  id: 'RV_EMPTY',
  slug: 'empty-reviews',
  title: 'Reviews that decided nothing',
  subject: 'whether reviews decide anything',
  family: 'meetings',
  formula: 'Reviews held that ended without a decision with an owner and a date, of all that were held.',
  of: 'reviews held',
  did: 'ended without a decision that has an owner and a date',
  next: 'reviews',
  fault: 'without a decision',
  gaming: { risk: 'Write down a decision nobody needs.', counter: 'DC_STALE counts what became of it.' },
  source: 'Judgement.',
  examples: [
    { bad: 13, n: 20, is: 'STRONG' },
    { bad: 5, n: 13, is: 'WATCH' },
    { bad: 2, n: 7, is: 'UNSURE' },
    { bad: 3, n: 25, is: 'HEALTHY' },
    { bad: 4, n: 5, is: 'UNKNOWN' },
  ],
};
