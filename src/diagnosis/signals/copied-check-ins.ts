// The ritual without its content. Needs both: the same words and a number that did not move.
import type { Signal } from '../signal.ts';

export const copiedCheckIns: Signal = {
  id: 'COPY',
  slug: 'copied-check-ins',
  title: 'Check-ins that repeat the last one',
  subject: 'whether check-ins say anything new',
  family: 'check-in content',
  clustered: true,
  formula:
    'Check-ins whose note is nine tenths the same as the one before and whose value did not move, of all that have one before.',
  of: 'check-ins with one before',
  did: 'repeated it',
  next: 'check-ins',
  fault: 'repeating the one before',
  gaming: {
    risk: 'Have a machine reword the note.',
    counter: 'A value that stands still for three weeks counts, whatever the words.',
  },
  source: 'Judgement. The interval is Wilson’s, widened for teams.',
  examples: [
    { bad: 190, n: 346, teams: 9, is: 'STRONG' },
    { bad: 130, n: 451, teams: 14, is: 'WATCH' },
    { bad: 6, n: 36, teams: 2, is: 'UNSURE' },
    { bad: 30, n: 428, teams: 12, is: 'HEALTHY' },
    { bad: 9, n: 22, teams: 2, is: 'UNKNOWN' },
  ],
};
