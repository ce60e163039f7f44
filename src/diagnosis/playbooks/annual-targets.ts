// A year in four slices. The annual plan may stay; it only needs another place.
import type { Playbook } from '../playbook.ts';

export const annualTargets: Playbook = {
  pattern: 'annual targets',
  slug: 'annual-targets',
  symptom:
    'The quarter begins by copying the last one. Targets are due in December, and the review can only say that it is too early to tell.',
  evidence: ['KR_CARRY', 'KR_KPI', 'TG_CUT'],
  check:
    'Some things do take a year. If they are few and each has a new reason to go on, this is patience, not habit.',
  moves: [
    'Write the year’s targets as strategic outcomes, three to five of them, each with a sponsor.',
    'For each, ask what must be true by the end of this quarter for the year still to be believable. That is the key result.',
    'Before anything is carried over, write a fresh reason. What has none is dropped, aloud.',
  ],
  script: {
    between: 'the sponsor and a team lead',
    says: [
      'I am not taking the year’s target away. I want to know in twelve weeks whether we are on the way.',
      'What would be the first sign, from outside our walls, that it is working?',
      'What did we learn last quarter that makes us want the same again?',
    ],
    avoid: 'Do not divide the annual number by four. Few things move in a straight line.',
  },
  owner: 'programme lead',
  retestAfterWeeks: 13,
  known: 'At the quarter review at least one target turns out to have been the wrong one, and is changed.',
  escalate:
    'Consulting, when budget and bonuses hang on the annual numbers: then the quarter cannot move without the plan.',
};
