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
  /** Only the number against its pace: while a check-in is written, what it says of the future and of confidence would be about itself. */
  isPlain?: boolean;
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
  isPlain,
  plotHeight,
}: Props) {
  const { trend, title: finding } = trendOf(keyResult, checkIns, cycle, today, targetChanges);
  const drawn = isPlain
    ? { ...trend, confidence: undefined, confidenceLabel: undefined, projection: undefined }
    : trend;
  const valueName = keyResult.unit ? `Value, ${keyResult.unit}` : 'Value';
  return (
    <ChartFigure
      title={title ?? finding}
      note={unitNote(keyResult.unit)}
      table={trendTable(drawn, valueName)}
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

function unitNote(unit: string): string | undefined {
  if (!unit) return undefined;
  if (/^(an?|per|each|every)\b/i.test(unit)) return `Count ${unit}`;
  return `In ${unit === '%' ? 'per cent' : unit}`;
}
