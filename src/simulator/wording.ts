// How far a key result in the learner's own words holds, by the same critic that reads real ones.
import { challenge } from '../challenge/challenge.ts';
import { readLine } from '../challenge/paste.ts';
import { lastWeek } from './plan.ts';

/** 1 with nothing to mend, less for each thing the critic would stop at, 0 at the least. */
export function wordingOf(text: string): number {
  const { title, baseline, target, unit } = readLine(text);
  const findings = challenge(
    { kind: 'key_result', title: title || text, baseline, target, unit },
    { cycleWeeks: lastWeek, teamLevel: 'team' },
  );
  const weight = { error: 0.5, warning: 0.2, question: 0.05 };
  return Math.max(0, 1 - findings.reduce((sum, { severity }) => sum + weight[severity], 0));
}
