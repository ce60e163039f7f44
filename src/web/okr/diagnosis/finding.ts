// What a diagnosis says in one sentence or two: what holds first, then what does not. Nothing here is said that no signal or verdict carries.
import { type Cause, causes } from '../../../diagnosis/causes.ts';
import type { Diagnosis } from '../../../diagnosis/diagnose.ts';
import { type Pattern, signalBehind } from '../../../diagnosis/patterns.ts';
import { countWord } from '../../parts/numbers.ts';

const supported: Record<Cause, string> = {
  sponsorship: 'Priorities and decisions above the teams do not hold',
  trust: 'People do not see OKRs decide anything',
  cadence: 'The rhythm does not hold',
  managers: 'Teams run the rhythm very differently',
  knowledge: 'People have not been shown how',
};

const possibly: Record<Cause, string> = {
  sponsorship: 'weak sponsorship',
  trust: 'low trust',
  cadence: 'an inconsistent cadence',
  managers: 'uneven management',
  knowledge: 'missing knowledge',
};

/** A cause as a thing that may be there: "weak sponsorship". */
export const causeNoun = (cause: Cause): string => possibly[cause];

/** By how far from the teams a trouble lies; the first two are told. */
const order: readonly Cause[] = ['sponsorship', 'cadence', 'trust', 'managers', 'knowledge'];

const patternsSay: Record<Pattern, string> = {
  'activity key results': 'Key results name work rather than change',
  'KPI confusion': 'Key results ask for no change',
  'annual targets': 'The quarter begins as the last one ended',
  'skipped reviews': 'Reviews are skipped',
  'ritual reviews': 'Reviews end without a decision',
  'priorities added without trade-off': 'Priorities come in and nothing goes out',
  watermelon: 'What is missed was green to the end',
  'copy-paste check-ins': 'Check-ins repeat the week before',
  'target cutting': 'Targets are lowered on the quiet',
  overload: 'Teams carry more than the limit',
  'sponsor absent': 'The sponsor is not there',
  'decisions that die': 'Decisions are taken and not carried out',
  'stale escalations': 'Requests for help are not answered',
  'project-tracker key results': 'Key results track projects',
};

export function findingOf({ signals, causes: judged, patterns }: Diagnosis): string {
  const known = Object.values(signals).filter(({ state }) => state !== 'UNKNOWN');
  if (known.length === 0) return 'Too little has happened to say anything, and we do not guess.';
  const verdictIs = (cause: Cause, verdict: string) => judged[cause].verdict === verdict;
  const good = verdictIs('cadence', 'not-supported')
    ? 'Teams keep the rhythm.'
    : verdictIs('cadence', 'form-only')
      ? 'The rhythm is kept in form, and not in content.'
      : '';
  const proved = order.filter((cause) => verdictIs(cause, 'supported')).map((cause) => supported[cause]);
  const bad = proved.length > 0 ? proved.slice(0, 2) : worst(patterns, signals).slice(0, 2);
  if (bad.length > 0) return [good, ...bad.map((say) => `${say}.`)].filter(Boolean).join(' ');
  const possible = order.filter((cause) => verdictIs(cause, 'possible'));
  const unjudged = causes.filter((cause) => verdictIs(cause, 'not-enough-evidence'));
  if (possible.length > 0)
    return `${good} ${andWords(possible.map(causeNoun))} ${possible.length === 1 ? 'is' : 'are'} possible, and not shown.`.trim();
  if (unjudged.length > 2)
    return `${good} Of five causes, ${countWord(unjudged.length).toLowerCase()} cannot be judged yet.`.trim();
  return `${good} Nothing that was counted calls for help.`.trim();
}

// The pattern whose share stands highest is told first.
function worst(patterns: readonly Pattern[], signals: Diagnosis['signals']): string[] {
  const share = (pattern: Pattern) => signals[signalBehind(pattern)].share ?? 0;
  return patterns.toSorted((a, b) => share(b) - share(a)).map((pattern) => patternsSay[pattern]);
}

/** "Weak sponsorship", "Weak sponsorship and low trust". */
function andWords(nouns: readonly string[]): string {
  const all = nouns.join(' and ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}`;
}
