// Key results that are to-do lists. The cure is a question asked at the desk, not a course.
import type { Playbook } from '../playbook.ts';

export const activityKeyResults: Playbook = {
  pattern: 'activity key results',
  slug: 'activity-key-results',
  symptom:
    'By the end of the quarter everything is done, and nobody can say what is better. Check-ins read like a progress report.',
  evidence: ['KR_ACT', 'KR_TRACK', 'KN_LOW'],
  check:
    'Duties and first versions may rightly be milestones. Take them out, count again, and see whether most still name work.',
  moves: [
    'Choose the three key results that cost the most time. Leave the others alone for now.',
    'With each owner ask: when this has worked, what will somebody do differently, and where would we see it? Write that down with where it stands today.',
    'Move the old sentence to an initiative beneath the new key result. The work goes on; it only stops being the proof.',
  ],
  script: {
    between: 'the programme lead and a key result owner',
    says: [
      'Suppose this is finished on the last day, exactly as planned. Who notices, and how?',
      'And if they did not notice: would you still call it a success?',
      'What do you look at today to see whether it is needed? Could that number be the key result?',
    ],
    avoid: 'Do not rewrite it for them. A key result somebody else worded has no owner.',
  },
  owner: 'team leads',
  retestAfterWeeks: 6,
  known:
    'In check-ins people talk about a number that moved or did not, rather than about what they finished.',
  escalate:
    'Coaching, when the next quarter’s drafts come out the same way although everybody agreed: judgement grows by having one’s own texts challenged, several times.',
};
