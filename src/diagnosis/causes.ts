// What lies behind the signals: five readings of an organisation that nobody can count directly. One is named only when two kinds of evidence agree.
import type { SignalId } from './facts.ts';
import { leansBad, type Reading } from './reading.ts';
import { signalOf } from './signals/index.ts';
import { evidence, verdictLimits } from './thresholds.ts';

export const causes = ['trust', 'cadence', 'sponsorship', 'managers', 'knowledge'] as const;
export type Cause = (typeof causes)[number];

export const verdicts = [
  'supported',
  'possible',
  'inconclusive',
  'form-only',
  'not-supported',
  'not-enough-evidence',
] as const;
export type Verdict = (typeof verdicts)[number];

/** A finding about one cause, before it is put into words. `score` runs from −0.60 to 1.00 and is null where nothing is known. */
export type Judgement = {
  cause: Cause;
  verdict: Verdict;
  score: number | null;
  coverage: number;
  gate: boolean;
};

type Weighed = readonly (readonly [SignalId, number])[];

/** How much each signal tells about each cause: 3 speaks of it directly, 1 is context. Judgement. */
export const weights: Record<Cause, Weighed> = {
  trust: [
    ['SV_INFL', 3],
    ['WMELON', 2],
    ['SV_SAFE', 2],
    ['DC_STALE', 2],
    ['COPY', 1],
    ['TG_CUT', 1],
  ],
  cadence: [
    ['CI_MISS', 3],
    ['RV_MISS', 3],
    ['CI_LATE', 1],
  ],
  sponsorship: [
    ['SP_ABS', 3],
    ['ADD_UNP', 3],
    ['ES_STALE', 2],
    ['SV_LEAD', 2],
    ['DC_STALE', 1],
  ],
  managers: [
    ['SPREAD', 3],
    ['RV_EMPTY', 2],
    ['COPY', 1],
  ],
  knowledge: [
    ['KN_LOW', 3],
    ['KR_KPI', 1],
    ['KR_ACT', 1],
  ],
};

export type Weight = { weight: number; reading: Reading };
export type Readings = ReadonlyMap<SignalId, Reading>;

const direct = 3;
const telling = 2;

/** The signals of a cause with their weights, heaviest first. */
export function weighed(cause: Cause, readings: Readings): Weight[] {
  return weights[cause].map(([signal, weight]) => ({ weight, reading: readings.get(signal)! }));
}

/** Judges one cause by the signals that are known. Unknown ones lower the coverage, never the score. */
export function judge(cause: Cause, readings: Readings): Judgement {
  const all = weighed(cause, readings);
  const known = all.filter(({ reading }) => reading.state !== 'UNKNOWN');
  const [total, whole] = [sum(known), sum(all)];
  // In whole hundredths as long as limits are compared: 0.45 must be 0.45.
  const points = known.reduce((sofar, { weight, reading }) => sofar + weight * worth(reading), 0);
  const gate = cause !== 'managers' || leansBad(readings.get('SPREAD')!);
  const enough =
    total * 100 >= whole * verdictLimits.leastCoverage && known.some(({ weight }) => weight === direct);
  return {
    cause,
    verdict: enough ? verdictOn(cause, readings, { known, points, total, gate }) : 'not-enough-evidence',
    score: total === 0 ? null : points / total / 100,
    coverage: total / whole,
    gate,
  };
}

const sum = (all: readonly Weight[]) => all.reduce((total, { weight }) => total + weight, 0);
const worth = ({ state }: Reading) => (state === 'UNKNOWN' ? 0 : evidence[state]);

type Sums = { known: readonly Weight[]; points: number; total: number; gate: boolean };

function verdictOn(cause: Cause, readings: Readings, sums: Sums): Verdict {
  const { points, total, gate } = sums;
  const reaches = (limit: number) => points >= limit * total;
  const refuted = points <= verdictLimits.notSupported * total;
  if (cause === 'knowledge') return byTest(readings.get('KN_LOW')!, refuted);
  const bad = reaches(verdictLimits.possible);
  if (bad && !gate) return 'inconclusive';
  if (reaches(verdictLimits.supported) && corroborated(sums.known)) return 'supported';
  if (bad) return 'possible';
  if (!refuted) return 'inconclusive';
  return cause === 'cadence' && readings.get('COPY')!.state === 'STRONG' ? 'form-only' : 'not-supported';
}

// What people can do is shown by asking them to do it. Texts are context: a bad text has many authors.
function byTest(test: Reading, refuted: boolean): Verdict {
  if (test.state === 'STRONG') return 'supported';
  if (test.state === 'WATCH') return 'possible';
  return refuted ? 'not-supported' : 'inconclusive';
}

function corroborated(known: readonly Weight[]): boolean {
  const bad = known.filter(({ reading }) => leansBad(reading));
  const kinds = new Set(bad.map(({ reading }) => signalOf(reading.signal).family));
  return (
    kinds.size >= 2 && bad.some(({ weight, reading }) => reading.state === 'STRONG' && weight >= telling)
  );
}
