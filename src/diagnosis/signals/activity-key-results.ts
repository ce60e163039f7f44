// The only signal that is read by a machine, so the only one corrected for what the machine gets wrong.
import type { Signal } from '../signal.ts';

export const activityKeyResults: Signal = {
  id: 'KR_ACT',
  slug: 'activity-key-results',
  title: 'Key results that are activities',
  subject: 'whether key results are activities',
  family: 'text',
  formula:
    'Key results that name an activity at commit, of all that were committed. What the critic overlooks and what it accuses wrongly are reckoned back (Rogan and Gladen), where its measured rates come along.',
  of: 'key results at commit',
  did: 'named an activity',
  next: 'key results',
  fault: 'naming an activity',
  gaming: {
    risk: 'Count the activity: “raise the number of workshops to 12”.',
    counter: 'Somebody reads one in five a second time.',
  },
  source: 'The correction: Rogan and Gladen 1978. Thresholds: judgement.',
  examples: [
    { bad: 36, n: 54, is: 'STRONG' },
    { bad: 18, n: 60, is: 'WATCH' },
    { bad: 6, n: 16, detector: { sensitivity: 0.7, specificity: 0.7 }, is: 'UNSURE' },
    { bad: 6, n: 72, is: 'HEALTHY' },
    { bad: 30, n: 60, detector: { sensitivity: 0.8, specificity: 0.7 }, is: 'WATCH' },
    { bad: 4, n: 8, is: 'UNKNOWN' },
  ],
};
