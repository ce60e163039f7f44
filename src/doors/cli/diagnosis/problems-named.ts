// Stated problems by the names they have on the command line.
import { type ProblemKey, problemOf, problems } from '../../../diagnosis/which-help/problems.ts';
import { Refused } from '../ask.ts';

/** @throws {Refused} for a name that is none, with those there are */
export function problemsNamed(keys: readonly string[]): (typeof problems)[number][] {
  return [...new Set(keys)].map((key) => {
    const problem = problemOf(key);
    if (problem) return problem;
    const known: ProblemKey[] = problems.map((each) => each.key);
    throw new Refused('not-found', `There is no problem “${key}”. There are ${known.join(', ')}.`);
  });
}
