// A key result over its cycle: expected pace, where it is heading with its interval, confidence on a strip of its own, the table one press away.

import type { CycleDays } from '../../core/calendar/weeks.ts';
import { ChartFigure } from '../parts/chart/chart-figure.tsx';
import { TrendChart } from '../parts/chart/trend-chart.tsx';
import { trendTable } from '../parts/chart/trend-table.ts';
import { type Charted, type TargetChange, type Told, trendOf } from './key-result-trend.ts';

type Props = {
  keyResult: Charted;
  /** All of them, oldest first, corrected ones too: those are drawn hollow. */
  checkIns: readonly Told[];
  cycle: CycleDays;
  today: string;
  targetChanges?: readonly TargetChange[];
  /** Instead of the finding computed from the check-ins. */
  title?: string;
  level?: 2 | 3;
  /** Leaves the confidence strip out, where the confidence itself is on the screen. */
  withoutConfidence?: boolean;
  plotHeight?: number;
};

export function KeyResultChart({
  keyResult,
  checkIns,
  cycle,
  today,
  targetChanges,
  title,
  level,
  withoutConfidence,
  plotHeight,
}: Props) {
  const { trend, title: finding } = trendOf(keyResult, checkIns, cycle, today, targetChanges);
  const drawn = withoutConfidence ? { ...trend, confidence: undefined, confidenceLabel: undefined } : trend;
  const valueName = keyResult.unit ? `Value, ${keyResult.unit}` : 'Value';
  return (
    <ChartFigure
      title={title ?? finding}
      note={keyResult.unit ? `In ${keyResult.unit === '%' ? 'per cent' : keyResult.unit}` : undefined}
      table={trendTable(trend, valueName)}
      level={level}
    >
      <TrendChart
        {...drawn}
        label={labelOf(keyResult.title, finding, trend.points.length)}
        plotHeight={plotHeight}
      />
    </ChartFigure>
  );
}

function labelOf(title: string, finding: string, points: number): string {
  return `${title}. ${finding}. ${points === 1 ? 'One value' : `${points} values`}; the table has them all.`;
}
