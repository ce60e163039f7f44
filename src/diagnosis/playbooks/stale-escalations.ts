// Requests for help that wait. An answer may be no; silence may not.
import type { Playbook } from '../playbook.ts';

export const staleEscalations: Playbook = {
  pattern: 'stale escalations',
  slug: 'stale-escalations',
  symptom: 'Somebody asked for help in week four. It is week nine, and they have stopped asking.',
  evidence: ['ES_STALE', 'SP_ABS', 'SV_SAFE'],
  check:
    'See whether they were answered in the corridor. If so, have the answer written where the question is.',
  moves: [
    'Answer all that are open this week: yes, no, or a date. Begin with the oldest, and call instead of writing.',
    'Put unanswered requests at the top of each leadership review, before any number.',
    'Agree on the clock: three working days for a lead, five for the sponsor, then it goes up by itself.',
  ],
  script: {
    between: 'the sponsor and whoever asked',
    says: [
      'You asked for this five weeks ago and heard nothing. That was our doing.',
      'Do you still need it, and what did you do without it?',
      'My answer is yes by Friday; or no, and here is what I would do in your place.',
    ],
    avoid: 'Do not answer “noted”. It is silence with a timestamp.',
  },
  owner: 'sponsor',
  retestAfterWeeks: 6,
  known: 'More is asked for, not less: people ask where asking helps.',
  escalate:
    'Consulting, when nobody can answer without asking somebody else: decision rights are the subject then.',
};
