// The status we suggest from pace and confidence, and how key results' statuses make up an objective's. People may choose another; both stay in view.
import type { Status } from './check-in.ts';
import { doubtfulBelow, sureFrom } from './confidence.ts';
import type { Measure } from './key-result.ts';
import { bare, plain } from './number.ts';
import { expectedValue, hasPace } from './pace.ts';
import { bandScale, outsideBand, rawProgress } from './progress.ts';

/** Behind the pace by up to this share of the whole way still counts as on it. */
export const toleratedGap = 0.1;
/** Behind by more than this share is off track. */
export const lostGap = 0.25;
/** What arithmetic in binary may lose: a number exactly on a limit counts as within it. */
const rounding = 1e-9;
/** A guard closer to its limit than this share of its scale is close. */
const closeShare = 0.1;

export type GuardState = 'holding' | 'close' | 'broken' | 'not measured';

export type Situation = {
  measure: Measure;
  value: number | null;
  confidence: number | null;
  previousConfidence: number | null;
  /** Part of the cycle gone, 0 to 1. */
  share: number;
};

export type Suggestion = {
  status: Status;
  /** Value minus expected, in the unit, positive when better than expected; null without a pace. */
  ahead: number | null;
  /** Change of confidence in points, positive when surer; null without one before. */
  surer: number | null;
  guard: GuardState | null;
};

const rank: Record<Status, number> = { 'off track': 0, 'at risk': 1, 'on track': 2, 'not started': 3 };

/** The worse of what pace and confidence each say: on track within a tenth of the way behind the pace and at 70% or surer;
 * off track more than a quarter behind or under 40%; at risk between. With neither, not started. */
export function suggestStatus({
  measure,
  value,
  confidence,
  previousConfidence,
  share,
}: Situation): Suggestion {
  const guard = measure.role === 'guard' ? guardState(measure, value) : null;
  const said = [guard ? byGuard(guard) : byPace(measure, value, share), byConfidence(confidence)].filter(
    (status) => status !== null,
  );
  const status = said.sort((a, b) => rank[a] - rank[b])[0] ?? 'not started';
  const expected = expectedValue(measure, share);
  return {
    status,
    ahead:
      expected === null || value === null
        ? null
        : (value - expected) * ((measure.target ?? 1) >= (measure.baseline ?? 0) ? 1 : -1),
    surer:
      confidence === null || previousConfidence === null
        ? null
        : Math.round((confidence - previousConfidence) * 100),
    guard,
  };
}

function byPace(measure: Measure, value: number | null, share: number): Status | null {
  if (value === null) return null;
  const done = rawProgress(measure, value);
  if (done === null) return null;
  if (measure.kind === 'band')
    return done >= 1 ? 'on track' : done >= 1 - lostGap - rounding ? 'at risk' : 'off track';
  if (done >= 1) return 'on track';
  if (!hasPace(measure)) return share >= 1 ? 'off track' : null;
  const gap = done - share + rounding;
  return gap >= -toleratedGap ? 'on track' : gap >= -lostGap ? 'at risk' : 'off track';
}

function byConfidence(confidence: number | null): Status | null {
  if (confidence === null) return null;
  return confidence >= sureFrom ? 'on track' : confidence >= doubtfulBelow ? 'at risk' : 'off track';
}

function byGuard(state: GuardState): Status | null {
  return state === 'holding'
    ? 'on track'
    : state === 'close'
      ? 'at risk'
      : state === 'broken'
        ? 'off track'
        : null;
}

/** The limits a guard must stay within: its band, or its target as the limit on the side it must not cross. */
export function limitsOf({ kind, target, bandLow, bandHigh }: Measure): {
  bandLow: number | null;
  bandHigh: number | null;
} {
  if (kind === 'band') return { bandLow, bandHigh };
  return kind === 'decrease' ? { bandLow: null, bandHigh: target } : { bandLow: target, bandHigh: null };
}

/** Where a guard stands: broken outside its limits, close within a tenth of its scale of one, holding elsewhere. */
export function guardState(measure: Measure, value: number | null): GuardState {
  if (value === null) return 'not measured';
  const limits = limitsOf(measure);
  if (outsideBand(limits, value) > 0) return 'broken';
  const margin = closeShare * bandScale({ ...limits, baseline: null });
  const toLow = limits.bandLow === null ? Infinity : value - limits.bandLow;
  const toHigh = limits.bandHigh === null ? Infinity : limits.bandHigh - value;
  return Math.min(toLow, toHigh) < margin ? 'close' : 'holding';
}

/** An objective's status: on track when every key result that has started is; off track when none is on track and one is off;
 * at risk otherwise; not started before the first check-in. */
export function objectiveStatus(statuses: readonly Status[]): Status {
  const started = statuses.filter((status) => status !== 'not started');
  if (started.length === 0) return 'not started';
  if (started.every((status) => status === 'on track')) return 'on track';
  return started.includes('on track') || !started.includes('off track') ? 'at risk' : 'off track';
}

/** A gap as people would say it: two digits are all it bears. */
function rough(gap: number): number {
  const size = Math.abs(gap);
  return size >= 100 ? Math.round(size) : Number(size.toPrecision(2));
}

/** Why a status is suggested, in one short line: "1.6 min ahead of the pace, 5 points surer". Empty when there is nothing to say. */
export function reasonOf({ ahead, surer, guard }: Suggestion, unit: string): string {
  const parts: string[] = [];
  if (guard === 'broken') parts.push('over its limit');
  if (guard === 'close') parts.push('close to its limit');
  if (guard === 'holding') parts.push('within its limit');
  if (ahead !== null)
    parts.push(
      bare(ahead) === '0'
        ? 'on the pace'
        : `${plain(rough(ahead), unit)} ${ahead > 0 ? 'ahead of' : 'behind'} the pace`,
    );
  if (surer !== null && surer !== 0)
    parts.push(`${Math.abs(surer)} points ${surer > 0 ? 'surer' : 'less sure'}`);
  return parts.join(', ');
}
