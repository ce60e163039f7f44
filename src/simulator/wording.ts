// How far a key result in the learner's own words holds, by the same critic that reads real ones.
import { challenge } from '../challenge/challenge.ts';
import type { Finding } from '../challenge/finding.ts';
import { readLine } from '../challenge/paste.ts';
import { lastWeek } from './plan.ts';

/** What the critic says of it, worst first. */
export function findingsIn(text: string): Finding[] {
  const { title, baseline, target, unit } = readLine(text);
  return challenge(
    { kind: 'key_result', title: title || text, baseline, target, unit },
    { cycleWeeks: lastWeek, teamLevel: 'team' },
  );
}

/** 1 with nothing to mend, less for each thing the critic would stop at, 0 at the least. */
export function wordingOf(text: string): number {
  const weight = { error: 0.5, warning: 0.2, question: 0.05 };
  return Math.max(0, 1 - findingsIn(text).reduce((sum, { severity }) => sum + weight[severity], 0));
}
