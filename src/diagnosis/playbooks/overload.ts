// Too much at once. The list gets shorter only when somebody with the right to say no says it.
import type { Playbook } from '../playbook.ts';

export const overload: Playbook = {
  pattern: 'overload',
  slug: 'overload',
  symptom:
    'Every team has five objectives and a good reason for each. On any given Tuesday nobody knows which comes first.',
  evidence: ['OVERLOAD', 'ADD_UNP', 'CI_MISS'],
  check: 'See whether the objectives are big ones or errands. Errands belong beneath, as work.',
  moves: [
    'Let each team put its objectives in one order, without ties, and draw a line beneath the third.',
    'What is below the line is parked, with its reason, where everybody can see it.',
    'Take the parked list to the leadership review, and have each one released or paid for there.',
  ],
  script: {
    between: 'a team lead and the sponsor',
    says: [
      'We can do three of these well or five of them late. Here is the order as we see it.',
      'If you see it otherwise, tell us which of the three should go down.',
      'What shall I answer when somebody asks for number four?',
    ],
    avoid: 'Do not join two objectives with an “and”. The week does not get longer.',
  },
  owner: 'team leads',
  retestAfterWeeks: 6,
  known: 'Somebody from another team can name this team’s three without looking.',
  escalate: 'Consulting, when the additions come faster than lines can be drawn.',
};
