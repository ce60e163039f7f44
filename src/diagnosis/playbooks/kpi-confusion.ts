// Numbers to watch, written as numbers to move. Half of the cure is to give them a place of their own.
import type { Playbook } from '../playbook.ts';

export const kpiConfusion: Playbook = {
  pattern: 'KPI confusion',
  slug: 'kpi-confusion',
  symptom:
    'The list of key results looks like a dashboard: keep this above, hold that below. In a good quarter nothing happens, and that is the plan.',
  evidence: ['KR_KPI', 'KN_LOW', 'KR_CARRY'],
  check:
    'Guards hold still on purpose. If most of these protect something else that is meant to move, mark them as guards.',
  moves: [
    'Put every number that should only stay healthy among the KPIs, with a band and one person who looks at it.',
    'Of those outside their band, choose one or two. Only these become key results, from where they stand to where they should be.',
    'Where a number protects something else, make it a guard of that objective.',
  ],
  script: {
    between: 'a team lead and the team',
    says: [
      'Which of these would worry us if it stayed exactly as it is for a year?',
      'For the others: who would notice if they slipped, and how soon?',
      'If we may move only one of them this quarter, which one, and what do we give up for it?',
    ],
    avoid: 'Do not ask for one per cent more of everything. A token change is still no choice.',
  },
  owner: 'team leads',
  retestAfterWeeks: 13,
  known: 'The KPI page is looked at, and the key results fit on one hand.',
  escalate:
    'Certification, when people were never shown the difference. Coaching, when they know it and still cannot let a number go.',
};
