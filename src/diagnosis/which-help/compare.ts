// What was stated against what is seen. People are often right about the pain and wrong about the place.
import { type Cause, causes } from '../causes.ts';
import type { Diagnosis } from '../diagnose.ts';
import { causeTitles, verdictWords } from '../explain.ts';
import { type Pattern, signalBehind } from '../patterns.ts';
import type { State } from '../reading.ts';
import type { Problem, ProblemKey } from './problems.ts';

type Seen = 'seen' | 'possible' | 'not seen' | 'open' | 'an intention';

export type Comparison = {
  stated: { problem: ProblemKey; seen: Seen; says: string }[];
  /** Supported causes and patterns that no stated problem speaks of. */
  unstated: string[];
};

/** Holds stated problems against a diagnosis. */
export function compare(
  stated: readonly (Problem & { key: ProblemKey })[],
  diagnosis: Diagnosis,
): Comparison {
  const named = stated.map(({ shows }) => shows);
  return {
    stated: stated.map((problem) => {
      const seen = seenOf(problem, diagnosis);
      return { problem: problem.key, seen, says: says(problem, seen, diagnosis) };
    }),
    unstated: [
      ...causes
        .filter((cause) => diagnosis.causes[cause].verdict === 'supported')
        .filter((cause) => !named.some((shows) => shows.causes.includes(cause)))
        .map((cause) => `${causeTitles[cause]}: supported`),
      ...diagnosis.patterns.filter((pattern) => !named.some((shows) => shows.patterns.includes(pattern))),
    ],
  };
}

function seenOf({ shows }: Problem, diagnosis: Diagnosis): Seen {
  if (shows.causes.length + shows.patterns.length === 0) return 'an intention';
  const verdicts = shows.causes.map((cause) => diagnosis.causes[cause].verdict);
  if (
    verdicts.includes('supported') ||
    shows.patterns.some((pattern) => diagnosis.patterns.includes(pattern))
  )
    return 'seen';
  const states = shows.patterns.map((pattern) => diagnosis.signals[signalBehind(pattern)].state);
  if (verdicts.includes('possible') || states.includes('WATCH')) return 'possible';
  const isRefuted =
    verdicts.every((verdict) => verdict === 'not-supported') && states.every((state) => state === 'HEALTHY');
  return isRefuted ? 'not seen' : 'open';
}

const stateWords: Record<State, string> = {
  STRONG: 'strong',
  WATCH: 'to watch',
  UNSURE: 'inconclusive',
  HEALTHY: 'healthy',
  UNKNOWN: 'not known',
};

function says({ shows }: Problem, seen: Seen, diagnosis: Diagnosis): string {
  if (seen === 'an intention') return 'This is an intention: there is nothing to count it against.';
  const found = [
    ...shows.causes.map(
      (cause: Cause) => `${causeTitles[cause]}: ${verdictWords[diagnosis.causes[cause].verdict]}`,
    ),
    ...shows.patterns.map(
      (pattern: Pattern) => `${pattern}: ${stateWords[diagnosis.signals[signalBehind(pattern)].state]}`,
    ),
  ].join('; ');
  const opening = {
    seen: 'What was counted agrees.',
    possible: 'What was counted leans that way.',
    'not seen': 'What was counted does not show it.',
    open: 'What was counted leaves it open.',
  }[seen];
  return `${opening} ${found}.`;
}
