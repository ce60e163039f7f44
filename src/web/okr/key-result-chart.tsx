// A key result over its cycle: expected pace, where it is heading with its interval, confidence on a strip of its own, the table one press away.

import type { CycleDays } from '../../core/calendar/weeks.ts';
import type { Guidance } from '../../core/key-result.ts';
import { ChartFigure } from '../parts/chart/chart-figure.tsx';
import type { Trend } from '../parts/chart/trend.ts';
import { TrendChart } from '../parts/chart/trend-chart.tsx';
import { trendTable } from '../parts/chart/trend-table.ts';
import { counted } from '../parts/numbers.ts';
import { type Charted, type TargetChange, type Told, trendOf } from './key-result-trend.ts';
import { reviewedTrend } from './reviewed-trend.ts';

type Props = {
  keyResult: Charted;
  /** All of them, oldest first, corrected ones too: those are drawn hollow. */
  checkIns: readonly Told[];
  cycle: CycleDays;
  today: string;
  targetChanges?: readonly TargetChange[];
  /** What people said of it, oldest first. */
  talk?: Trend['talk'];
  /** Instead of the finding computed from the check-ins. */
  title?: string;
  level?: 2 | 3;
  /** Only the number against its pace: while a check-in is written, what it says of the future and of confidence would be about itself. */
  isPlain?: boolean;
  /** At review: only what was measured, against what the scores were agreed to mean. */
  guidance?: Guidance;
  plotHeight?: number;
};

export function KeyResultChart({
  keyResult,
  checkIns,
  cycle,
  today,
  targetChanges,
  talk = [],
  title,
  level,
  isPlain,
  guidance,
  plotHeight,
}: Props) {
  const told = trendOf(keyResult, checkIns, cycle, today, targetChanges);
  const { trend, title: finding } = guidance ? reviewedTrend(told.trend, keyResult, guidance) : told;
  const within = talk.filter(({ x }) => x >= cycle.startsOn && x <= cycle.endsOn);
  const drawn = isPlain
    ? { ...trend, confidence: undefined, confidenceLabel: undefined, projection: undefined }
    : { ...trend, talk: within };
  const valueName = keyResult.unit ? `Value, ${keyResult.unit}` : 'Value';
  return (
    <ChartFigure
      title={title ?? finding}
      note={[unitNote(keyResult.unit), guidance && marksNote(drawn)].filter(Boolean).join(', ') || undefined}
      table={trendTable(drawn, valueName)}
      level={level}
    >
      <TrendChart
        {...drawn}
        label={labelOf(keyResult.title, finding, trend.points.length, within.length)}
        plotHeight={plotHeight}
      />
    </ChartFigure>
  );
}

function labelOf(title: string, finding: string, points: number, comments: number): string {
  const talk = comments > 0 ? `, ${counted(comments, 'comment')}` : '';
  return `${title}. ${finding}. ${points === 1 ? 'One value' : `${points} values`}${talk}; the table has them all.`;
}

function marksNote({ marks = [] }: Trend): string | undefined {
  if (marks.length === 0) return undefined;
  const scores = marks.map(({ score }) => score);
  const last = scores.pop();
  return `against what ${scores.length > 0 ? `${scores.join(', ')} and ` : ''}${last} ${scores.length > 0 ? 'were' : 'was'} agreed to mean`;
}

function unitNote(unit: string): string | undefined {
  if (!unit) return undefined;
  if (/^(an?|per|each|every)\b/i.test(unit)) return `Count ${unit}`;
  return `In ${unit === '%' ? 'per cent' : unit}`;
}
