// Targets that come down when nobody is looking. Lowering one is fine; lowering it aloud is the whole point.
import type { Playbook } from '../playbook.ts';

export const targetCutting: Playbook = {
  pattern: 'target cutting',
  slug: 'target-cutting',
  symptom: 'Scores are good, and so were last quarter’s. The frozen commit tells of other numbers.',
  evidence: ['TG_CUT', 'WMELON', 'SV_SAFE'],
  check:
    'Some were wrong from the start. A target corrected in the first fortnight with a reason is learning.',
  moves: [
    'Put old and new value side by side in the next review, for all that changed, with the reason as it was written.',
    'Agree that from now on a target changes in a review, as a decision, by those who committed to it.',
    'Score what was committed as well as what it became. Both numbers stay in view.',
  ],
  script: {
    between: 'the programme lead and a team lead',
    says: [
      'What did you know when you lowered it that you did not know at commit?',
      'Had you brought it to the review, what did you fear would be said?',
      'Let us bring it together next time. I shall say that it was right to bring it.',
    ],
    avoid: 'Do not forbid changes. People who may not lower a target will stop setting one.',
  },
  owner: 'programme lead',
  retestAfterWeeks: 13,
  known: 'Targets are changed in reviews, upwards as well.',
  escalate: 'Consulting, when scores are tied to pay or rank: no conversation is stronger than that.',
};
