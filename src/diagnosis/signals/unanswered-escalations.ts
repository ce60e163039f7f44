// Asking for help and hearing nothing is how people learn not to ask.
import type { Signal } from '../signal.ts';

export const unansweredEscalations: Signal = {
  id: 'ES_STALE',
  slug: 'unanswered-escalations',
  title: 'Requests for help that waited',
  subject: 'whether requests for help are answered',
  family: 'escalations',
  formula: 'Escalations with no answer within five working days, of all that were raised.',
  of: 'escalations',
  did: 'waited more than five working days',
  next: 'escalations',
  fault: 'unanswered after five working days',
  gaming: { risk: 'Answer “noted”.', counter: 'Only yes, no or a date counts as an answer.' },
  source: 'Judgement.',
  examples: [
    { bad: 6, n: 8, is: 'STRONG' },
    { bad: 3, n: 10, is: 'WATCH' },
    { bad: 1, n: 5, is: 'UNSURE' },
    { bad: 1, n: 9, is: 'HEALTHY' },
    { bad: 3, n: 4, is: 'UNKNOWN' },
  ],
};
