// A quarter whose key results were there last quarter is a year in disguise.
import type { Signal } from '../signal.ts';

export const carriedKeyResults: Signal = {
  id: 'KR_CARRY',
  slug: 'carried-key-results',
  title: 'Key results that came over from before',
  subject: 'whether key results are new',
  family: 'plan',
  formula:
    'Key results unchanged since the last cycle, or due at the end of the fiscal year, of all that were committed. Needs two cycles, or dates.',
  of: 'key results',
  did: 'came over unchanged or ran to the end of the year',
  next: 'key results',
  fault: 'carried over or due at the end of the year',
  gaming: { risk: 'Reword the title.', counter: 'The number it measures is compared as well as the words.' },
  source: 'Judgement.',
  examples: [
    { bad: 30, n: 42, is: 'STRONG' },
    { bad: 12, n: 60, is: 'WATCH' },
    { bad: 3, n: 16, is: 'UNSURE' },
    { bad: 4, n: 72, is: 'HEALTHY' },
    { bad: 9, n: 14, is: 'UNKNOWN' },
  ],
};
