// The same note every week. A check-in nobody answers is soon written by nobody.
import type { Playbook } from '../playbook.ts';

export const copyPasteCheckIns: Playbook = {
  pattern: 'copy-paste check-ins',
  slug: 'copy-paste-check-ins',
  symptom: 'Check-ins are all there, on time, and all say what they said last week.',
  evidence: ['COPY', 'CI_MISS', 'RV_EMPTY'],
  check:
    'Some numbers move once a month. If theirs cannot move weekly, the check-in asks too often; give it the rhythm of the number.',
  moves: [
    'Let “no change, and this is why” be one line and one key. It is honest, and quick.',
    'Answer two check-ins a week in a sentence: what you read, and what you will do with it.',
    'In the meeting open only those that changed or are stuck. Those who wrote something get the time.',
  ],
  script: {
    between: 'a team lead and the team',
    says: [
      'Who read a check-in of somebody else’s last week? What did you do with it?',
      'What could you write in a minute that would save one of us an hour?',
      'If this number cannot move in a week, what could we look at that does?',
    ],
    avoid: 'Do not demand longer notes. Length is what a machine is best at.',
  },
  owner: 'team leads',
  retestAfterWeeks: 6,
  known: 'A note is quoted in a decision.',
  escalate: 'Coaching, when reviews are empty as well: then running both is the craft to learn.',
};
