// Progress bars for projects. The project plan is a fine thing, in its own place.
import type { Playbook } from '../playbook.ts';

export const projectTrackerKeyResults: Playbook = {
  pattern: 'project-tracker key results',
  slug: 'project-tracker-key-results',
  symptom:
    'Key results are at 60% complete, like the projects they are named after. At 100% nothing outside has moved yet.',
  evidence: ['KR_TRACK', 'KR_ACT', 'KN_LOW'],
  check:
    'For a legal duty or a thing that does not exist yet, a milestone may be all there is. Count these apart.',
  moves: [
    'Link each to the project where it is planned, and move it to an initiative with the belief behind it: we think this will change that.',
    'Make “that” the key result, with where it stands today, even if somebody has to go and measure it first.',
    'Where the effect comes after the quarter, choose the first sign of it that can be seen within.',
  ],
  script: {
    between: 'a team lead and the owner of a project',
    says: [
      'The plan tells us whether it will be finished. What will tell us whether it was worth it?',
      'Who is the first person outside the project to gain from it, and when could they?',
      'If we found out half-way that it does not work, what would we have seen?',
    ],
    avoid: 'Do not turn the milestones into a count. Five of eight milestones is the same bar.',
  },
  owner: 'team leads',
  retestAfterWeeks: 13,
  known: 'A project is stopped or changed for what its key result showed.',
  escalate:
    'Coaching, when everything still comes out as a plan: the judgement is the same as with activities.',
};
