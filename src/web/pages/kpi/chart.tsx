// The readings against the band, with the finding as the title and every number in the table.
import type { Kpi } from '../../../actions/kpis.ts';
import { kpiFinding, kpiTrend } from '../../okr/kpi/kpi-trend.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { TrendChart } from '../../parts/chart/trend-chart.tsx';
import { dayWords } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { amountWords, counted } from '../../parts/numbers.ts';

export function KpiChart({ kpi, today }: { kpi: Kpi; today: string }) {
  const { name, unit, readings } = kpi;
  if (readings.length === 0)
    return (
      <EmptyState level={2} title="Not read yet">
        The first reading starts its line. Give the day it was true; an earlier one can be added at any time.
      </EmptyState>
    );
  const finding = kpiFinding(kpi, readings, today);
  const rows = readings.map(({ effectiveOn, value, note, isReplaced, recordedByName }) => [
    `${dayWords(effectiveOn, 'short')} ${effectiveOn.slice(0, 4)}`,
    `${amountWords(value, unit)}${isReplaced ? ', replaced' : ''}`,
    note || null,
    recordedByName,
  ]);
  return (
    <ChartFigure
      title={finding}
      note={unit ? `In ${unit === '%' ? 'per cent' : unit}` : undefined}
      table={{ columns: ['Day', 'Value', 'Note', 'Recorded by'], rows }}
    >
      <TrendChart
        {...kpiTrend(kpi, readings, today)}
        label={`${name}. ${finding}. ${counted(readings.length, 'reading')}; the table has them all.`}
      />
    </ChartFigure>
  );
}
