// Green outside, red inside. Looks only at what was missed, so optimism that came true costs nothing.
import type { Signal } from '../signal.ts';

export const watermelons: Signal = {
  id: 'WMELON',
  slug: 'watermelons',
  title: 'Green until it was missed',
  subject: 'whether confidence foresaw what was missed',
  family: 'scores against confidence',
  formula:
    'Key results scored below 0.4 that stood at 70% confidence or more three weeks before the end, of all scored below 0.4. Cycles are pooled.',
  of: 'missed key results',
  did: 'stood green three weeks before the end',
  next: 'missed key results',
  fault: 'green three weeks before the end',
  gaming: {
    risk: 'Call everything amber.',
    counter: 'The Brier skill against the base rate falls when nobody commits to a view.',
  },
  source: 'Judgement. The skill score: Brier 1950.',
  examples: [
    { bad: 9, n: 14, is: 'STRONG' },
    { bad: 4, n: 20, is: 'WATCH' },
    { bad: 1, n: 10, is: 'UNSURE' },
    { bad: 1, n: 18, is: 'HEALTHY' },
    { bad: 5, n: 7, is: 'UNKNOWN' },
  ],
};
