// Late is better than never and worse than on time. It only says much beside the weeks that were missed altogether.
import type { Signal } from '../signal.ts';

export const lateCheckIns: Signal = {
  id: 'CI_LATE',
  slug: 'late-check-ins',
  title: 'Check-ins that came late',
  subject: 'whether check-ins come in time',
  family: 'check-ins',
  clustered: true,
  formula:
    'Check-ins made more than 48 hours after they were due, of all that were made. The server’s clock counts, not the date somebody entered.',
  of: 'check-ins made',
  did: 'came more than 48 hours late',
  next: 'check-ins',
  fault: 'late by over 48 hours',
  gaming: {
    risk: 'A check-in can be dated back.',
    counter: 'Only the time the server wrote it down is looked at.',
  },
  source: 'Judgement. The interval is Wilson’s, widened for teams.',
  examples: [
    { bad: 84, n: 142, teams: 8, is: 'STRONG' },
    { bad: 120, n: 451, teams: 14, is: 'WATCH' },
    { bad: 7, n: 30, teams: 2, is: 'UNSURE' },
    { bad: 50, n: 428, teams: 12, is: 'HEALTHY' },
    { bad: 4, n: 18, teams: 2, is: 'UNKNOWN' },
  ],
};
