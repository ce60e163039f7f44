// Reviews that give way to a busy week. The calendar is the cheapest fix there is, so it comes first.
import type { Playbook } from '../playbook.ts';

export const skippedReviews: Playbook = {
  pattern: 'skipped reviews',
  slug: 'skipped-reviews',
  symptom:
    'When it gets busy the review is the first thing to go, and nobody objects. “Next week” has been said three weeks running.',
  evidence: ['RV_MISS', 'CI_MISS', 'SP_ABS'],
  check: 'See whether they fell through in one bad fortnight or all along. A storm is not a climate.',
  moves: [
    'Put every review of the quarter into the calendar now, at 45 minutes and one fixed hour. Agree that it may be moved once, within five working days, and never dropped.',
    'Name a stand-in who may decide for everyone whose absence has sunk a review.',
    'Hold the next one even if half is missing. Begin with what needs deciding and stop when that is done.',
  ],
  script: {
    between: 'the programme lead and the sponsor',
    says: [
      'Of our last reviews, these fell through. What would have had to be decided in them?',
      'Which of your hours is the safest: the one that nothing has ever moved?',
      'If you cannot come, who may say yes in your place?',
    ],
    avoid: 'Do not open with a reproach about attendance. Open with a decision that is waiting.',
  },
  owner: 'programme lead',
  retestAfterWeeks: 6,
  known: 'People prepare for the review, for they have stopped betting that it will not take place.',
  escalate:
    'Consulting, when the calendar was protected and the hours still go to something else each time: then it is about what comes first here.',
};
