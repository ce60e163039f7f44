// Counts teams, not people: a team over the limit has not chosen yet.
import type { Signal } from '../signal.ts';

export const overload: Signal = {
  id: 'OVERLOAD',
  slug: 'overload',
  title: 'Teams that carry too much',
  subject: 'how much teams carry',
  family: 'plan',
  formula:
    'Teams with more objectives than the limit of the workspace (3 unless changed, 5 for the company), of all teams.',
  of: 'teams',
  did: 'held more objectives than the limit',
  next: 'teams',
  fault: 'over the limit',
  gaming: {
    risk: 'Put three objectives into one sentence.',
    counter: 'The critic marks objectives and key results that say “and”.',
  },
  source: 'Judgement; the limits are the workspace’s own.',
  examples: [
    { bad: 6, n: 10, is: 'STRONG' },
    { bad: 2, n: 7, is: 'WATCH' },
    { bad: 1, n: 9, is: 'HEALTHY' },
    { bad: 1, n: 6, is: 'UNSURE' },
    { bad: 1, n: 2, is: 'UNKNOWN' },
  ],
};
