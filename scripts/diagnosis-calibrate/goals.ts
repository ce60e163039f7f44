// What the diagnosis has to reach, at clear severity, after one cycle of ten teams.
import type { Cause } from '../../src/diagnosis/causes.ts';

/** Share of organisations that ail in this way in which it is supported, at least. */
export const detection: Record<Cause, number> = {
  trust: 0.96,
  cadence: 1,
  sponsorship: 0.99,
  managers: 0.89,
  knowledge: 0.77,
};

/** Goals are in whole per cent, and so is what reaches them. */
export const reaches = (share: number, goal: number): boolean =>
  Math.round(share * 100) >= Math.round(goal * 100);

/** Share of organisations in which something is supported that is not there, at most; whatever the number of teams. */
export const mostFalse = 0.005;
