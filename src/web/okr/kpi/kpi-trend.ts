// From a KPI and its readings to what a trend chart draws, and the finding over it. Pure, so that the words can be tested.
import type { Reading } from '../../../actions/readings.ts';
import { addDays, daysBetween, firstOfMonth } from '../../../core/calendar/day.ts';
import { kpiHealth } from '../../../core/kpi.ts';
import { plain } from '../../../core/number.ts';
import type { Trend } from '../../parts/chart/trend.ts';
import { dayWords } from '../../parts/dates.ts';
import { countWord } from '../../parts/numbers.ts';
import { healthLook } from './health-word.tsx';

export type Measured = { unit: string; bandLow: number | null; bandHigh: number | null };
export type Read = Pick<Reading, 'value' | 'effectiveOn' | 'isReplaced'>;

/** The finding over the chart: where it stands against its band, and since when. @param readings oldest first */
export function kpiFinding(kpi: Measured, readings: readonly Read[], today: string): string {
  const standing = readings.filter(({ isReplaced }) => !isReplaced);
  const last = standing.at(-1);
  if (!last) return 'Not read yet';
  if (kpi.bandLow === null && kpi.bandHigh === null)
    return `${plain(last.value, kpi.unit)} at the latest reading; no band says whether that is well`;
  const health = kpiHealth(kpi, last.value);
  const before = standing.findLastIndex(({ value }) => kpiHealth(kpi, value) !== health);
  const streak = standing.length - 1 - before;
  const since = dayWords(standing[before + 1]?.effectiveOn ?? last.effectiveOn, 'plain', today);
  const word = health.charAt(0).toUpperCase() + health.slice(1);
  if (standing.length === 1) return `${word} at its one reading`;
  if (before < 0) return `${word} at every one of ${standing.length} readings`;
  if (streak === 1)
    return `${health === 'in its band' ? 'Back in its band' : word} at the latest reading, ${since}`;
  const back = health === 'in its band' ? 'Back in its band' : word;
  return `${back} since ${since}, ${countWord(streak).toLowerCase()} readings in a row`;
}

/** @param readings oldest first; replaced ones are drawn hollow */
export function kpiTrend(
  kpi: Measured & Parameters<typeof healthLook>[0],
  readings: readonly Read[],
  today: string,
): Trend {
  const { unit, bandLow, bandHigh } = kpi;
  const from = readings[0]?.effectiveOn ?? today;
  const point = ({ effectiveOn, value }: Read) => ({ x: effectiveOn, y: value });
  const last = readings.findLast(({ isReplaced }) => !isReplaced);
  const limits = [
    ...(bandLow === null ? [] : [{ y: bandLow, label: `at least ${plain(bandLow, unit)}` }]),
    ...(bandHigh === null ? [] : [{ y: bandHigh, label: `at most ${plain(bandHigh, unit)}` }]),
  ];
  return {
    points: readings.filter(({ isReplaced }) => !isReplaced).map(point),
    corrected: readings.filter(({ isReplaced }) => isReplaced).map(point),
    from,
    to: today,
    weeks: ticksBetween(from, today),
    limits,
    tone: healthLook(kpi).tone,
    format: (value) => plain(value, unit),
    currentLabel: last && plain(last.value, unit),
  };
}

/** Months on the axis, or days a fortnight apart where there are too few months to tell the time by. */
function ticksBetween(from: string, to: string): NonNullable<Trend['weeks']> {
  const isLong = daysBetween(from, to) > 100;
  const starts: string[] = [];
  for (
    let day = isLong ? firstOfMonth(from, 1) : from;
    day <= to && starts.length < 60;
    day = isLong ? firstOfMonth(day, 1) : addDays(day, 14)
  )
    starts.push(day);
  return starts.map((startsOn, index) => ({
    number: index + 1,
    startsOn,
    label: isLong ? dayWords(startsOn, 'tight').split(' ')[1] : dayWords(startsOn, 'tight'),
  }));
}
