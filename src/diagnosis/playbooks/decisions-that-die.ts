// Decided, written down, not done. Fewer decisions, each opened again at the next review.
import type { Playbook } from '../playbook.ts';

export const decisionsThatDie: Playbook = {
  pattern: 'decisions that die',
  slug: 'decisions-that-die',
  symptom: 'The minutes are full, and the same point is decided for the third time.',
  evidence: ['DC_STALE', 'RV_EMPTY', 'SV_INFL'],
  check: 'Look behind ten of them: done and never ticked is another trouble than never done.',
  moves: [
    'Open the next review with every decision still open. Each is done, gets a new date with a reason, or is cancelled aloud.',
    'Give a decision one owner who was in the room and said yes.',
    'Before taking a new one ask what it needs: time, money, or somebody’s consent. Get that first.',
  ],
  script: {
    between: 'the programme lead and the owner of a decision',
    says: [
      'This one is past its date. What stood in its way: time, somebody’s consent, or that it was not worth it after all?',
      'If it is not worth it, shall we cancel it on Tuesday? That is a decision too.',
      'If it is, what is the smallest piece you could finish by then?',
    ],
    avoid: 'Do not chase by reminder. A reminder makes it about the date.',
  },
  owner: 'programme lead',
  retestAfterWeeks: 6,
  known: 'The list of open decisions fits on one screen, and some on it were cancelled.',
  escalate:
    'Consulting, when decisions die at the same desk each time, and it is not one anybody here can speak to.',
};
