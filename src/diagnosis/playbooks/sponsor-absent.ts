// The chair at the head of the table is empty. Ask for little, at a safe hour, with the right to decide handed over in writing.
import type { Playbook } from '../playbook.ts';

export const sponsorAbsent: Playbook = {
  pattern: 'sponsor absent',
  slug: 'sponsor-absent',
  symptom:
    'The review waits for somebody who may decide. When they do come, it is for the first ten minutes.',
  evidence: ['SP_ABS', 'DC_STALE', 'ES_STALE', 'SV_LEAD'],
  check:
    'See who called it off and whether a stand-in came. One who may decide is as good as the sponsor, and counts as such.',
  moves: [
    'Cut what needs the sponsor to 25 minutes every second week, at an hour the sponsor picks.',
    'Have a stand-in named who may decide, and what they may decide, in one written sentence.',
    'Send one page the day before: what needs deciding, with a proposal for each. A yes by return counts.',
  ],
  script: {
    between: 'the programme lead and the sponsor',
    says: [
      'These three things are waiting for you, and this is what the waiting costs.',
      'I do not need more of your time. I need an hour nothing moves, or somebody who may say yes.',
      'Which of these would you rather not decide yourself? Let us hand those on.',
    ],
    avoid: 'Do not bring the attendance list. Bring what was waiting each time.',
  },
  owner: 'sponsor',
  retestAfterWeeks: 6,
  known: 'Decisions are taken in the room, by whoever sits in that chair.',
  escalate:
    'Consulting, when two rounds of this change nothing: then the sponsor is not the sponsor, and finding out who is comes first.',
};
