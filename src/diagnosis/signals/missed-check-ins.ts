// Missing weeks are the first thing to see when a rhythm breaks. They say that it did, not why.
import type { Signal } from '../signal.ts';

export const missedCheckIns: Signal = {
  id: 'CI_MISS',
  slug: 'missed-check-ins',
  title: 'Check-ins that went missing',
  subject: 'whether check-ins come',
  family: 'check-ins',
  clustered: true,
  formula: 'Check-ins that were due and were not made, of all that were due. Quiet weeks have none due.',
  of: 'check-ins due',
  did: 'went missing',
  next: 'check-ins',
  fault: 'not made',
  gaming: {
    risk: 'A line typed to be rid of the reminder counts as made.',
    counter: 'Read it beside COPY: a rhythm kept in form only shows there.',
  },
  source: 'Judgement. The interval is Wilson’s, widened for teams.',
  examples: [
    { bad: 170, n: 312, teams: 8, is: 'STRONG' },
    { bad: 95, n: 546, teams: 14, is: 'WATCH' },
    { bad: 6, n: 44, teams: 2, is: 'UNSURE' },
    { bad: 35, n: 390, teams: 10, is: 'HEALTHY' },
    { bad: 12, n: 29, teams: 2, is: 'UNKNOWN' },
  ],
};
