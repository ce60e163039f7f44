// Whatever comes in after commit takes somebody’s time. This counts the times nobody said whose.
import type { Signal } from '../signal.ts';

export const unpricedAdditions: Signal = {
  id: 'ADD_UNP',
  slug: 'unpriced-additions',
  title: 'Additions nobody paid for',
  subject: 'whether additions are paid for',
  family: 'scope',
  formula:
    'Objectives and key results added after commit with nothing stopped, delayed or staffed for them, of all that were added.',
  of: 'additions after commit',
  did: 'came in without a trade-off',
  next: 'additions',
  fault: 'without a trade-off',
  gaming: {
    risk: 'Name something that was dead already as what gives way.',
    counter: 'What gives way must have had a check-in within the last three weeks.',
  },
  source: 'Judgement. Read it beside how much was added at all.',
  examples: [
    { bad: 8, n: 9, is: 'STRONG' },
    { bad: 1, n: 3, is: 'WATCH' },
    { bad: 1, n: 5, is: 'UNSURE' },
    { bad: 0, n: 7, is: 'HEALTHY' },
    { bad: 2, n: 2, is: 'UNKNOWN' },
  ],
};
