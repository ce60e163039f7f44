// The numbers of a trend chart as rows: one for each day anything was said.
import { dayWords } from '../dates.ts';
import { percent } from '../numbers.ts';
import type { ChartTable } from './chart-figure.tsx';
import type { Trend } from './trend.ts';

/** @param valueName heading of the value's column: "Minutes to board" */
export function trendTable(
  {
    points,
    corrected = [],
    confidence = [],
    notes = [],
    talk = [],
    weeks = [],
    format,
    to,
    target,
    marks = [],
    projection,
  }: Trend,
  valueName: string,
): ChartTable {
  const days = [
    ...new Set([...points, ...corrected, ...confidence, ...notes, ...talk].map(({ x }) => x)),
  ].sort();
  const weekOf = (day: string) => weeks.findLast(({ startsOn }) => startsOn <= day)?.number;
  const rows = days.map((day) => {
    const value = points.find(({ x }) => x === day);
    const sure = confidence.find(({ x }) => x === day);
    const happened = [
      ...notes.filter(({ x }) => x === day).map(({ label }) => label),
      ...corrected.filter(({ x }) => x === day).map(({ y }) => `${format(y)}, corrected later`),
    ];
    const week = weekOf(day);
    return [
      `${dayWords(day, 'short')}${week ? `, W${week}` : ''}`,
      value ? format(value.y) : null,
      sure ? percent(sure.y) : null,
      happened.join('; ') || null,
      ...(talk.length > 0 ? [saidOn(day, talk)] : []),
    ];
  });
  const end = [
    ...marks.map(({ y, score, words }) => [`Agreed as ${score}`, format(y), null, words || null]),
    target && [`Target, ${dayWords(to, 'short')}`, format(target.y), null, null],
    projection && [`At this rate, ${dayWords(to, 'short')}`, format(projection.y), null, projection.range],
  ];
  return {
    columns: ['Day', valueName, 'Sure', 'What happened', ...(talk.length > 0 ? ['Comments'] : [])],
    rows: [
      ...rows,
      ...end.filter((row) => row !== undefined).map((row) => (talk.length > 0 ? [...row, null] : row)),
    ],
  };
}

function saidOn(day: string, talk: NonNullable<Trend['talk']>): string | null {
  const said = talk.filter(({ x }) => x === day).map(({ who, words }) => `${who}: ${words}`);
  return said.join('; ') || null;
}
