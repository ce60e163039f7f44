// A plan with a progress bar. Different from KR_ACT in its unit, the same in its remedy.
import type { Signal } from '../signal.ts';

export const projectKeyResults: Signal = {
  id: 'KR_TRACK',
  slug: 'project-key-results',
  title: 'Key results that track a project',
  subject: 'whether key results track projects',
  family: 'text',
  formula:
    'Key results measured in per cent complete, in milestones or as done or not done, or tied one to one to a project, of all that were committed.',
  of: 'key results at commit',
  did: 'tracked a project',
  next: 'key results',
  fault: 'tracking a project',
  gaming: {
    risk: 'Rename milestones as a count.',
    counter: 'A key result must say who gains and where the number stands today.',
  },
  source: 'Judgement.',
  examples: [
    { bad: 30, n: 54, is: 'STRONG' },
    { bad: 15, n: 60, is: 'WATCH' },
    { bad: 6, n: 60, is: 'HEALTHY' },
    { bad: 10, n: 14, is: 'UNKNOWN' },
  ],
};
