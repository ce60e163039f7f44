// Everything a trend chart draws, computed: no React, so that collisions can be tested.
import { area, line } from 'd3-shape';
import { textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';
import { type Label, noteRows, plotLabels } from './trend-labels.ts';
import { type Frame, fontSize, frameOf, lineHeight, markWords, roomyFrom, yTicks } from './trend-scales.ts';

type Spot = { x: number; y: number };

export type TrendLayout = {
  frame: Frame;
  values: string;
  dots: Spot[];
  corrected: Spot[];
  last: Spot | null;
  expected: string;
  fan: string;
  heading: string;
  levels: number[];
  marks: number[];
  verticals: number[];
  /** Where somebody said something: above what was measured that day, else above the axis. */
  talk: Spot[];
  nowX: number | null;
  ticks: Label[];
  weeks: Label[];
  labels: Label[];
  confidence: { path: string; area: string; dots: Spot[]; half: number; labels: Label[] } | null;
};

const path = line<Spot>(
  ({ x }) => x,
  ({ y }) => y,
);

/** @param width of the whole chart in pixels; from 240 on it stays readable @param plotHeight of the plot alone */
export function layoutTrend(
  trend: Trend,
  width: number,
  plotHeight = width >= roomyFrom ? 190 : 170,
): TrendLayout {
  const rows = noteRows(trend, frameOf(trend, width, plotHeight, 0).x, width);
  const frame = frameOf(trend, width, plotHeight, rows.rows);
  const { x, y, left, right } = frame;
  const spot = (point: { x: string; y: number }) => ({ x: x(point.x), y: y(point.y) });
  const dots = trend.points.map(spot);
  const values = [...(trend.start === undefined ? [] : [{ x: left, y: y(trend.start) }]), ...dots];
  const last = dots.at(-1) ?? null;
  const expected = (trend.expected ?? []).map(spot);
  const { projection } = trend;
  const heading = last && projection ? [last, { x: right, y: y(projection.y) }] : [];
  const nowWeek = trend.weeks?.find(({ number }) => number === trend.now);
  return {
    frame,
    values: path(values) ?? '',
    dots: dots.slice(0, -1),
    corrected: (trend.corrected ?? []).map(spot),
    last,
    expected: path(expected) ?? '',
    fan:
      last && projection ? `M${last.x} ${last.y}L${right} ${y(projection.low)}V${y(projection.high)}Z` : '',
    heading: path(heading) ?? '',
    levels: [...(trend.target ? [trend.target] : []), ...(trend.limits ?? [])].map((level) => y(level.y)),
    marks: (trend.marks ?? []).map((mark) => y(mark.y)),
    verticals: (trend.notes ?? []).map((note) => x(note.x)),
    talk: talkSpots(trend, frame),
    nowX: nowWeek ? (last?.x ?? x(nowWeek.startsOn)) : null,
    ticks: tickLabels(trend, frame),
    weeks: weekLabels(trend, frame),
    labels: [
      ...rows.labels,
      ...plotLabels(trend, frame, { values, expected, heading }),
      ...besideLabels(trend, frame),
      ...markLabels(trend, frame),
    ],
    confidence:
      trend.confidence && frame.strip ? strip(trend.confidence, trend.confidenceLabel, frame) : null,
  };
}

const aboveDot = 12;

function talkSpots({ talk = [], points }: Trend, { x, y, top, bottom }: Frame): Spot[] {
  return [...new Set(talk.map((each) => each.x))].map((day) => {
    const value = points.find((point) => point.x === day);
    return { x: x(day), y: value ? Math.max(top, y(value.y) - aboveDot) : bottom - aboveDot / 2 };
  });
}

function tickLabels(trend: Trend, { y }: Frame): Label[] {
  const kept: Label[] = [];
  for (const { y: value, label } of yTicks(trend)) {
    const at = y(value) + 4;
    if (kept.every((other) => Math.abs(other.y - at) >= lineHeight))
      kept.push({ id: `tick ${value}`, text: label, x: 0, y: at, bold: false });
  }
  return kept;
}

/** First, current and last week always win; others stand where there is room. */
function weekLabels({ weeks = [], now }: Trend, { x, left, right, height, width }: Frame): Label[] {
  const first = weeks[0]?.number;
  const last = weeks.at(-1)?.number;
  const rank = (number: number) =>
    number === now ? 0 : number === first || number === last ? 1 : number % 4 === 1 ? 2 : 3;
  const kept: (Label & { w: number })[] = [];
  for (const { number, startsOn, label } of [...weeks].sort((a, b) => rank(a.number) - rank(b.number))) {
    const text = label ?? `W${number}`;
    const bold = number === now;
    const w = textWidth(text, fontSize, bold);
    const middle = Math.min(
      right,
      Math.max(left, number === last && label === undefined ? right : x(startsOn)),
    );
    const at = Math.min(width - w, Math.max(0, middle - w / 2));
    const gap = rank(number) < 2 ? 6 : 34;
    if (kept.every((other) => at + w + gap <= other.x || other.x + other.w + gap <= at))
      kept.push({ id: text, text, x: at, y: height - 6, bold, w });
  }
  return kept;
}

/** What the projection says, to the right of the plot where there is room for it. */
function besideLabels({ projection, points }: Trend, { y, right, width, top, bottom }: Frame): Label[] {
  if (!projection || points.length === 0 || width < roomyFrom) return [];
  const at = Math.min(bottom - lineHeight, Math.max(top, y(projection.y)));
  return [
    { id: 'heading', text: projection.label, x: right + 8, y: at, bold: true },
    { id: 'range', text: projection.range, x: right + 8, y: at + lineHeight, bold: false },
  ];
}

/** Scores to the right of their lines, pushed apart where two lines lie close, from the top down. */
function markLabels({ marks = [] }: Trend, { y, right, width }: Frame): Label[] {
  const labels: Label[] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { y: value, score, words } of [...marks].sort((a, b) => y(a.y) - y(b.y))) {
    const at = Math.max(y(value) + 4, lowest + lineHeight);
    lowest = at;
    labels.push({ id: `mark ${score}`, text: score, x: right + 8, y: at, bold: true });
    const shown = markWords(words, width);
    const x = right + 16 + textWidth(score, fontSize, true);
    if (shown) labels.push({ id: `words ${score}`, text: shown, x, y: at, bold: false, isPeople: true });
  }
  return labels;
}

function strip(
  points: NonNullable<Trend['confidence']>,
  said: string | undefined,
  frame: Frame,
): TrendLayout['confidence'] {
  const { x, sure, left, right, strip: place } = frame;
  const dots = points.map((point) => ({ x: x(point.x), y: sure(point.y) }));
  const last = dots.at(-1);
  const half = sure(0.5);
  const labels: Label[] = [
    { id: 'confidence', text: 'Confidence', x: left, y: (place?.top ?? 0) - 26, bold: true },
    { id: 'half', text: '50%', x: 0, y: half + 4, bold: false },
  ];
  if (last) {
    const percent = `${Math.round((points.at(-1)?.y ?? 0) * 100)}%`;
    const fits = (text: string) => last.x + 9 + textWidth(text, fontSize, true) <= right;
    const text = said && fits(said) ? said : percent;
    const w = textWidth(text, fontSize, true);
    labels.push({
      id: 'sure',
      text,
      bold: true,
      x: fits(text) ? last.x + 9 : Math.max(left, Math.min(last.x - w / 2, frame.width - w)),
      y: last.y - 7,
    });
  }
  const under = area<{ x: number; y: number }>()
    .x(({ x: at }) => at)
    .y0(place?.bottom ?? 0)
    .y1(({ y: at }) => at);
  return { path: path(dots) ?? '', area: under(dots) ?? '', dots, half, labels };
}
