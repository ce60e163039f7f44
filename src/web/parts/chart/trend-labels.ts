// The words on a trend chart and where they stand: beside the lines they name, covering nothing.

import { type Box, type Obstacle, placeLabels, type Wish } from './place-labels.ts';
import { fitText, textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';
import { type Frame, fontSize, lineHeight, roomyFrom } from './trend-scales.ts';

/** @param y of the text's baseline */
export type Label = {
  id: string;
  text: string;
  x: number;
  y: number;
  bold: boolean;
  /** Set in people's voice. */
  isPeople?: true;
};

type Spot = { x: number; y: number };
type Said = {
  id: string;
  text: string;
  bold: boolean;
  must?: boolean;
  tolerates?: number;
  at: (size: { w: number; h: number }) => Spot[];
};

const ascent = 11;

/** Labels of the verticals, in as few rows as possible. `row` counts from the top; those without room are left to the table. */
export function noteRows(
  trend: Trend,
  x: (day: string) => number,
  width: number,
): { rows: number; labels: (Label & { row: number })[] } {
  const ends: number[] = [];
  const labels: (Label & { row: number })[] = [];
  const sorted = [...(trend.notes ?? [])].sort((a, b) => (a.x < b.x ? -1 : 1));
  for (const [index, note] of sorted.entries()) {
    const text = fitText(note.label, Math.min(190, width * 0.5), fontSize);
    const w = textWidth(text, fontSize);
    const left = Math.min(Math.max(0, x(note.x) - w / 2), width - w);
    const row = [0, 1, 2].find((each) => (ends[each] ?? Number.NEGATIVE_INFINITY) + 10 <= left);
    if (row === undefined) continue;
    ends[row] = left + w;
    labels.push({ id: `note ${index}`, text, x: left, y: 0, bold: false, row });
  }
  return {
    rows: ends.length,
    labels: labels.map((label) => ({ ...label, y: label.row * lineHeight + ascent + 1 })),
  };
}

/** Small boxes along a line, so that labels keep off it. */
function alongLine(spots: readonly Spot[], cost: number): Obstacle[] {
  return spots.slice(1).flatMap((to, index) => {
    const from = spots[index] as Spot;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps - 4,
      y: from.y + ((to.y - from.y) * step) / steps - 4,
      w: 8,
      h: 8,
      cost,
    }));
  });
}

const around = ({ x, y }: Spot, { w, h }: { w: number; h: number }, gap = 9): Spot[] => [
  { x: x + gap, y: y - h - 3 },
  { x: x + gap, y: y + 3 },
  { x: x - w / 2, y: y - h - gap },
  { x: x - w / 2, y: y + gap },
  { x: x - w - gap, y: y - h - 3 },
  { x: x - w - gap, y: y + 3 },
  { x: x + gap, y: y - h / 2 },
  { x: x - w - gap, y: y - h / 2 },
];

function along(from: Spot, to: Spot, { w, h }: { w: number; h: number }): Spot[] {
  return [0.3, 0.7, 0.5, 0.85, 0.15].flatMap((share) => {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    return [
      { x: x - w - 4, y: y + 4 },
      { x: x + 4, y: y - h - 4 },
      { x: x + 4, y: y + 4 },
      { x: x - w - 4, y: y - h - 4 },
    ];
  });
}

/** Every label inside the plot, placed. */
export function plotLabels(
  trend: Trend,
  frame: Frame,
  lines: { values: Spot[]; expected: Spot[]; heading: Spot[] },
): Label[] {
  const { left, right, top, bottom, y } = frame;
  const last = lines.values.at(-1);
  const end = lines.heading.at(-1);
  const roomy = frame.width >= roomyFrom;
  const levels = [...(trend.target ? [trend.target] : []), ...(trend.limits ?? [])];
  const lined = [...levels, ...(trend.marks ?? [])];
  const said: Said[] = [];
  if (last && trend.points.length > 0)
    said.push({
      id: 'current',
      text: trend.currentLabel ?? trend.format(trend.points.at(-1)?.y ?? 0),
      bold: true,
      must: true,
      at: (size) => around(last, size),
    });
  if (end && trend.projection && !roomy) {
    const { label, range } = trend.projection;
    const tight = ({ w, h }: { w: number; h: number }) =>
      [-1, 1, -2, 2, -3, 3, -4, 4].map((step) => ({ x: right - w, y: end.y + step * (h + 2) - h / 2 }));
    said.push(
      { id: 'heading', text: label, bold: true, must: true, at: tight },
      { id: 'range', text: range, bold: false, tolerates: 400, at: tight },
    );
  }
  for (const [index, { y: level, label }] of levels.entries())
    said.push({
      id: `level ${index}`,
      text: fitText(label, right - left - 8, fontSize),
      bold: false,
      tolerates: 400,
      at: ({ w, h }) => [
        { x: left, y: y(level) + 2 },
        { x: right - w, y: y(level) + 2 },
        { x: left, y: y(level) - h - 2 },
        { x: right - w, y: y(level) - h - 2 },
      ],
    });
  const [from, to] = [lines.expected[0], lines.expected.at(-1)];
  if (from && to && from !== to)
    said.push({
      id: 'expected',
      text: 'expected pace',
      bold: false,
      tolerates: 25,
      at: (size) => along(from, to, size),
    });

  const obstacles = [
    ...alongLine(lines.values, 3),
    ...alongLine(lines.heading, 1.5),
    ...alongLine(lines.expected, 1),
    ...lined.flatMap(({ y: level }) =>
      alongLine(
        [
          { x: left, y: y(level) },
          { x: right, y: y(level) },
        ],
        0.4,
      ),
    ),
  ];
  const bounds: Box = {
    x: left - 4,
    y: top - 12,
    w: right - left + 8,
    h: bottom - top + 12 + (frame.strip ? 16 : 4),
  };
  return placed(said, bounds, obstacles);
}

function placed(said: readonly Said[], bounds: Box, obstacles: readonly Obstacle[]): Label[] {
  const wishes: Wish[] = said.map(({ text, bold, at, ...rest }) => {
    const size = { w: textWidth(text, fontSize, bold), h: lineHeight };
    return { ...rest, ...size, at: at(size) };
  });
  const places = placeLabels(wishes, bounds, obstacles);
  return said.flatMap(({ id, text, bold }) => {
    const box = places.get(id);
    return box ? [{ id, text, bold, x: box.x, y: box.y + ascent }] : [];
  });
}
