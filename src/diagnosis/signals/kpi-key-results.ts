// A number to watch is not a number to move. Guards are exempt: holding is their work.
import type { Signal } from '../signal.ts';

export const kpiKeyResults: Signal = {
  id: 'KR_KPI',
  slug: 'kpi-key-results',
  title: 'Key results that ask for no change',
  subject: 'whether key results ask for a change',
  family: 'text',
  formula:
    'Key results with no way from a baseline to a target (“keep”, “maintain”), of all that were committed. Guards are meant to hold and are left out.',
  of: 'key results at commit',
  did: 'asked for no change',
  next: 'key results',
  fault: 'asking for no change',
  gaming: {
    risk: 'Ask for one per cent more.',
    counter: 'A change smaller than the number’s usual wobble counts as none.',
  },
  source: 'Judgement.',
  examples: [
    { bad: 25, n: 60, is: 'STRONG' },
    { bad: 12, n: 60, is: 'WATCH' },
    { bad: 3, n: 16, is: 'UNSURE' },
    { bad: 5, n: 72, is: 'HEALTHY' },
    { bad: 2, n: 8, is: 'UNKNOWN' },
  ],
};
