// Reviews that take place and decide nothing. One decision a review is enough to turn it.
import type { Playbook } from '../playbook.ts';

export const ritualReviews: Playbook = {
  pattern: 'ritual reviews',
  slug: 'ritual-reviews',
  symptom: 'Everybody reports, somebody thanks everybody, and the next day is like the one before.',
  evidence: ['RV_EMPTY', 'COPY', 'DC_STALE'],
  check:
    'Look at two of them. Decisions may have been taken and not written down; then the fault is a missing line, not a missing decision.',
  moves: [
    'Send the numbers round the day before. In the room nobody reads out what can be read.',
    'Begin with what is red or changed, and ask of each: continue, change or stop?',
    'Do not close before one decision has an owner and a date. If there is none to take, say so and end early.',
  ],
  script: {
    between: 'the programme lead and the room',
    says: [
      'We have all read it. What here needs more than one of us?',
      'If we decide nothing about this today, what happens to it by the next review?',
      'Who will do it, by when, and how shall we see that it is done?',
    ],
    avoid: 'Do not go round the table. A round asks everybody to sound busy.',
  },
  owner: 'programme lead',
  retestAfterWeeks: 6,
  known: 'Reviews grow shorter, and each opens with what became of the last decision.',
  escalate:
    'Coaching, when whoever runs the review cannot get the room to decide: it is a craft, and is learned with somebody watching.',
};
