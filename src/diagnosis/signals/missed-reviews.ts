// A review that falls to a busy week teaches that reviews are what gives way.
import type { Signal } from '../signal.ts';

export const missedReviews: Signal = {
  id: 'RV_MISS',
  slug: 'missed-reviews',
  title: 'Reviews that fell through',
  subject: 'whether reviews take place',
  family: 'meetings',
  formula:
    'Scheduled reviews not held within five working days of their date, of all that were scheduled. A review deleted after commit counts as missed.',
  of: 'scheduled reviews',
  did: 'fell through',
  next: 'reviews',
  fault: 'not held within five working days',
  gaming: {
    risk: 'Take the review off the calendar and it was never missed.',
    counter: 'What was on the calendar at commit stays in the count.',
  },
  source: 'Judgement.',
  examples: [
    { bad: 10, n: 18, is: 'STRONG' },
    { bad: 3, n: 20, is: 'WATCH' },
    { bad: 1, n: 8, is: 'UNSURE' },
    { bad: 1, n: 26, is: 'HEALTHY' },
    { bad: 0, n: 2, is: 'UNKNOWN' },
  ],
};
