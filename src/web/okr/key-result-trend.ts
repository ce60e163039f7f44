// From a key result and its check-ins to what a trend chart draws. Pure, so that the words on the chart can be tested.
import type { CheckIn } from '../../actions/check-ins.ts';
import type { Comment } from '../../actions/comments.ts';
import type { KeyResult } from '../../actions/objectives/shapes.ts';
import { type CycleDays, weekOf, weeksOf } from '../../core/calendar/weeks.ts';
import { bare, plain } from '../../core/number.ts';
import { expectedValue, hasPace } from '../../core/pace.ts';
import { headline, type Projection, project, rounded } from '../../core/projection.ts';
import { limitsOf } from '../../core/status.ts';
import type { Trend } from '../parts/chart/trend.ts';
import { percent } from '../parts/numbers.ts';
import { toneOf } from './status-word.tsx';

/** What the arithmetic and the words of a chart need of a key result. */
export type Charted = Pick<
  KeyResult,
  'title' | 'kind' | 'role' | 'baseline' | 'target' | 'bandLow' | 'bandHigh' | 'unit' | 'status'
>;

export type Told = Pick<CheckIn, 'id' | 'value' | 'confidence' | 'status' | 'effectiveOn' | 'correctedById'>;

/** A committed target that was changed on a day: both stay in view. */
export type TargetChange = { on: string; from: number | null; to: number | null };

/** A comment about the key result or one of its check-ins. */
export type Said = Pick<Comment, 'keyResultId' | 'checkInId' | 'createdAt' | 'authorName' | 'body'>;

export type KeyResultTrend = { trend: Trend; title: string; projection: Projection | null };

/** @param today the reader's day: nothing is projected once the cycle is over */
export function trendOf(
  keyResult: Charted,
  checkIns: readonly Told[],
  cycle: CycleDays,
  today: string,
  targetChanges: readonly TargetChange[] = [],
): KeyResultTrend {
  const { unit } = keyResult;
  const standing = checkIns.filter((each) => each.correctedById === null);
  const points = measured(standing);
  const latest = points.at(-1);
  const travels = hasPace(keyResult);
  const projection =
    travels && today <= cycle.endsOn
      ? project(
          points.map(({ x, y }) => ({ on: x, value: y })),
          keyResult,
          cycle,
        )
      : null;
  const sure = standing.flatMap(({ effectiveOn, confidence }) =>
    confidence === null ? [] : [{ x: effectiveOn, y: confidence }],
  );
  const weeks = weeksOf(cycle);
  const trend: Trend = {
    points,
    corrected: measured(checkIns.filter((each) => each.correctedById !== null)),
    from: cycle.startsOn,
    to: cycle.endsOn,
    start: travels ? (keyResult.baseline ?? 0) : undefined,
    weeks,
    now: today >= cycle.startsOn && today <= cycle.endsOn ? weekOf(cycle, today).number : undefined,
    expected: paceOf(keyResult, cycle),
    target:
      travels && keyResult.target !== null
        ? { y: keyResult.target, label: `target ${plain(keyResult.target, unit)}` }
        : undefined,
    limits: travels ? [] : limitsIn(keyResult),
    projection: projection ? projected(projection, unit) : undefined,
    notes: targetChanges.map(({ on, from, to }) => ({ x: on, label: changeWords(from, to, unit) })),
    tone: toneOf(keyResult.status),
    format: (value) => plain(value, unit),
    currentLabel: latest && `${bare(latest.y)} now`,
    confidence: sure.length > 0 ? sure : undefined,
    confidenceLabel: confidenceLabel(sure, points, keyResult),
  };
  return { trend, title: headline(keyResult, unit, latest?.y ?? null, projection), projection };
}

function measured(rows: readonly Told[]) {
  return rows.flatMap(({ effectiveOn, value }) => (value === null ? [] : [{ x: effectiveOn, y: value }]));
}

function paceOf(keyResult: Charted, { startsOn, endsOn }: CycleDays) {
  const [from, to] = [expectedValue(keyResult, 0), expectedValue(keyResult, 1)];
  return from === null || to === null
    ? []
    : [
        { x: startsOn, y: from },
        { x: endsOn, y: to },
      ];
}

function limitsIn(keyResult: Charted): { y: number; label: string }[] {
  if (keyResult.kind === 'milestone' && keyResult.role === 'result') return [];
  if (keyResult.role === 'result' && keyResult.kind !== 'band')
    return keyResult.target === null
      ? []
      : [{ y: keyResult.target, label: `target ${plain(keyResult.target, keyResult.unit)}` }];
  const { bandLow, bandHigh } = limitsOf(keyResult);
  return [
    ...(bandLow === null ? [] : [{ y: bandLow, label: `at least ${plain(bandLow, keyResult.unit)}` }]),
    ...(bandHigh === null ? [] : [{ y: bandHigh, label: `at most ${plain(bandHigh, keyResult.unit)}` }]),
  ];
}

function projected(projection: Projection, unit: string): NonNullable<Trend['projection']> {
  const { atEnd, low, high } = projection;
  return {
    y: atEnd,
    low,
    high,
    label: `${plain(rounded(projection), unit)} at this rate`,
    range:
      bare(low) === bare(high) ? 'the points lie on one line' : `likely ${bare(low)} to ${plain(high, unit)}`,
  };
}

function changeWords(from: number | null, to: number | null, unit: string): string {
  const say = (value: number | null) => (value === null ? 'none' : plain(value, unit));
  return `target ${say(from)} → ${say(to)}`;
}

/** What was said of a check-in on the day that check-in speaks of, of the key result on the day it was said. */
export function talkOf(
  keyResultId: string,
  comments: readonly Said[],
  checkIns: readonly Told[],
): NonNullable<Trend['talk']> {
  return comments.flatMap(({ keyResultId: about, checkInId, createdAt, authorName, body }) => {
    const checkIn = checkIns.find(({ id }) => id === checkInId);
    if (!checkIn && (checkInId !== null || about !== keyResultId)) return [];
    return [{ x: checkIn?.effectiveOn ?? createdAt.slice(0, 10), who: authorName, words: body }];
  });
}

/** The last confidence; said in words where it went one way and the number the other. */
function confidenceLabel(
  sure: Trend['points'],
  points: Trend['points'],
  { baseline, target, role }: Charted,
): string | undefined {
  const last = sure.at(-1);
  const before = sure.at(-2);
  if (!last) return undefined;
  const [now, then] = [points.at(-1), points.at(-2)];
  if (!before || !now || !then || role === 'guard' || baseline === null || target === null)
    return percent(last.y);
  const better = (now.y - then.y) * (target >= baseline ? 1 : -1) > 0;
  if (better && before.y - last.y >= 0.1) return `${percent(last.y)}, fell as the value improved`;
  if (!better && now.y !== then.y && last.y - before.y >= 0.1)
    return `${percent(last.y)}, rose as the value slipped`;
  return percent(last.y);
}
