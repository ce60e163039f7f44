// A line of 72 by 20 pixels beside a row: where a number went, and where it was expected. The words beside it say the rest.
import { dayNumber } from '../../../core/calendar/day.ts';
import css from './spark.module.css';
import type { Point } from './trend.ts';

type Props = {
  points: readonly Point[];
  /** "14 down to 8 over six weeks, ahead of the expected pace" */
  label: string;
  from?: string;
  to?: string;
  expected?: readonly Point[];
  /** A guard's limit, drawn solid. */
  limit?: number;
  /** A value a connector has and nobody has confirmed: hollow, joined by dots. */
  pending?: Point;
  width?: number;
  height?: number;
};

export function Spark({
  points,
  label,
  from,
  to,
  expected = [],
  limit,
  pending,
  width = 72,
  height = 20,
}: Props) {
  const all = [...points, ...expected, ...(pending ? [pending] : [])];
  if (all.length === 0)
    return <svg width={width} height={height} className={css.spark} role="img" aria-label={label} />;
  const days = all.map(({ x }) => dayNumber(x));
  const values = [...all.map(({ y }) => y), ...(limit === undefined ? [] : [limit])];
  const x = between(
    from ? dayNumber(from) : Math.min(...days),
    to ? dayNumber(to) : Math.max(...days),
    2,
    width - 4,
  );
  const y = between(Math.min(...values), Math.max(...values), height - 3, 2);
  const path = (list: readonly Point[]) =>
    list.map((point, index) => `${index ? 'L' : 'M'}${x(dayNumber(point.x))} ${y(point.y)}`).join('');
  const last = points.at(-1);
  return (
    <svg width={width} height={height} className={css.spark} role="img" aria-label={label}>
      {limit !== undefined && <path className={css.limit} d={`M2 ${y(limit)}H${width - 2}`} />}
      <path className={css.expected} d={path(expected)} />
      <path className={css.line} d={path(points)} />
      {pending && last && <path className={css.pending} d={path([last, pending])} />}
      {pending ? (
        <circle className={css.hollow} cx={x(dayNumber(pending.x))} cy={y(pending.y)} r={2.5} />
      ) : (
        last && <circle className={css.dot} cx={x(dayNumber(last.x))} cy={y(last.y)} r={2.5} />
      )}
    </svg>
  );
}

/** Confidence over the weeks, 0 to 1, against an even chance. */
export function ConfidenceSpark({
  points,
  label,
  from,
  to,
  width = 78,
  height = 32,
}: Pick<Props, 'points' | 'label' | 'from' | 'to' | 'width' | 'height'>) {
  const days = points.map((point) => dayNumber(point.x));
  const x = between(
    from ? dayNumber(from) : Math.min(...days),
    to ? dayNumber(to) : Math.max(...days),
    3,
    width - 5,
  );
  const y = between(0, 1, height - 3, 3);
  const last = points.at(-1);
  return (
    <svg width={width} height={height} className={css.spark} role="img" aria-label={label}>
      <path className={css.half} d={`M0 ${height / 2}H${width}`} />
      <path
        className={css.sure}
        d={points
          .map((point, index) => `${index ? 'L' : 'M'}${x(dayNumber(point.x))} ${y(point.y)}`)
          .join('')}
      />
      {last && <circle className={css.dot} cx={x(dayNumber(last.x))} cy={y(last.y)} r={2.5} />}
    </svg>
  );
}

/** Maps `low..high` to `a..b`; an empty range lands in the middle. */
function between(low: number, high: number, a: number, b: number): (value: number) => number {
  return (value) => {
    const at = high === low ? (a + b) / 2 : a + ((value - low) / (high - low)) * (b - a);
    return Math.round(at * 10) / 10;
  };
}
