// Absence counts from the calendar, not from the minutes: a session called off by the sponsor’s side is the clearest absence of all.
import type { Signal } from '../signal.ts';

export const sponsorAbsent: Signal = {
  id: 'SP_ABS',
  slug: 'sponsor-absent',
  title: 'The sponsor was not there',
  subject: 'whether the sponsor is there',
  family: 'attendance',
  formula:
    'Sessions that needed the sponsor and went without, of all such sessions on the calendar. A stand-in who may not decide is an absence; so is a session the sponsor’s side called off.',
  of: 'sessions that needed the sponsor',
  did: 'went without',
  next: 'sponsor sessions',
  fault: 'without the sponsor',
  gaming: {
    risk: 'Attend, and decide nothing.',
    counter: 'DC_STALE and SV_LEAD see what attendance was worth.',
  },
  source: 'Judgement. Counting only the sessions that took place would leave out the worst absences.',
  examples: [
    { bad: 5, n: 6, is: 'STRONG' },
    { bad: 2, n: 4, is: 'WATCH' },
    { bad: 1, n: 5, is: 'UNSURE' },
    { bad: 0, n: 6, is: 'HEALTHY' },
    { bad: 3, n: 3, is: 'UNKNOWN' },
  ],
};
