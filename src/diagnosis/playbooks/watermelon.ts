// Green until it is missed. What people say is safe to say, so listen before you ask for honesty.
import type { Playbook } from '../playbook.ts';

export const watermelon: Playbook = {
  pattern: 'watermelon',
  slug: 'watermelon',
  symptom:
    'Everything is green for ten weeks, and red in the last two. Nobody seems surprised but the people at the top.',
  evidence: ['WMELON', 'SV_SAFE', 'ES_STALE'],
  check:
    'A late blow can fell something that stood well. See whether the value had been standing still while confidence stayed high.',
  moves: [
    'Ask for confidence as a probability, and show each owner, alone, how their 70% turned out before.',
    'At the next review thank the first person who goes down, and answer what they ask for before anything else.',
    'Look back at one that was missed: who knew, when, and what would have made it easy to say?',
  ],
  script: {
    between: 'a team lead and a key result owner',
    says: [
      'If you had to bet your own lunch on it, what odds would you give?',
      'What would have to happen for you to write 40% next week? Let us agree that you then do.',
      'When you do, the first thing I shall ask is what you need.',
    ],
    avoid: 'Do not ask why it was not said earlier. That question is the answer to itself.',
  },
  owner: 'team leads',
  retestAfterWeeks: 13,
  known: 'Confidence begins to fall before the middle of the quarter, and help is asked for with it.',
  escalate:
    'Listen first, in five to eight conversations, when bad news is not safe; consulting, when those who gave it were made to pay.',
};
