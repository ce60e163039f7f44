// From days and values to pixels, and the margins that make room for words.
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { dayNumber } from '../../../core/calendar/day.ts';
import { shortNumber } from '../numbers.ts';
import { fitText, textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';

export const fontSize = 11.5;
export const lineHeight = 15;
/** From this width on there is room for words to the right of the plot. */
export const roomyFrom = 520;
/** Size of people's words on a chart, in pixels. */
const wordSize = 13;
const widestWords = 210;
const widestTick = 52;
const stripHeight = 72;
const axisHeight = 26;

export type Frame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The confidence strip below the plot: 100% at `top`, 0 at `bottom`. */
  strip: { top: number; bottom: number } | null;
  x: (day: string) => number;
  y: ScaleLinear<number, number>;
  sure: (share: number) => number;
};

/** Values with words in the left margin: where it began and where it should go, else its extremes; never two on top of each other. */
export function yTicks(trend: Trend): { y: number; label: string }[] {
  const { points, start, target, limits = [], expected = [], marks = [], format } = trend;
  const fixed = [...marks, ...limits].map(({ y }) => y);
  const named = [target?.y, ...fixed, start ?? expected[0]?.y].filter((y) => y !== undefined);
  const ys = points.map(({ y }) => y);
  const values = named.length > 0 ? named : ys.length > 0 ? [Math.max(...ys), Math.min(...ys)] : [];
  return [...new Set(values)].map((y) => ({ y, label: brief(format(y), y) }));
}

/** The number without its unit, which the chart's note has; shortened where it would push the plot aside. */
function brief(words: string, y: number): string {
  const number = /^[^\p{L}\s]+$/u.test(words) ? words : (words.split(' ')[0] ?? words);
  return textWidth(number, fontSize) <= widestTick ? number : shortNumber(y);
}

/** Extent of everything drawn, with air; a flat line gets a range of its own. */
function yDomain({
  points,
  start,
  target,
  limits = [],
  expected = [],
  corrected = [],
  marks = [],
  projection,
}: Trend): [number, number] {
  const all = [...points, ...corrected, ...expected, ...limits, ...marks].map(({ y }) => y);
  for (const y of [start, target?.y, projection?.y, projection?.low, projection?.high])
    if (y !== undefined) all.push(y);
  const known = all.filter(Number.isFinite);
  if (known.length === 0) return [0, 1];
  const low = Math.min(...known);
  const high = Math.max(...known);
  const span = high - low || Math.abs(high) * 0.2 || 1;
  const air = high === low ? span / 2 : span * 0.06;
  return [low - air, high + air];
}

/** The words of a mark as far as there is room for them; none on a narrow chart. */
export function markWords(words: string, width: number): string {
  return width >= roomyFrom ? fitText(words, Math.min(widestWords, width * 0.32), wordSize) : '';
}

/** What the words to the right of the plot need, in pixels. */
function besideOf({ projection, marks = [] }: Trend, width: number): number {
  if (marks.length > 0)
    return (
      16 +
      Math.max(
        ...marks.map(({ score, words }) => {
          const shown = markWords(words, width);
          return textWidth(score, fontSize, true) + (shown ? 8 + textWidth(shown, wordSize) : 0);
        }),
      )
    );
  if (!projection || width < roomyFrom) return 8;
  const widest = Math.max(textWidth(projection.label, fontSize, true), textWidth(projection.range, fontSize));
  return Math.min(widest + 14, width * 0.28);
}

/** @param noteRows rows of labels above the plot */
export function frameOf(trend: Trend, width: number, plotHeight: number, noteRows: number): Frame {
  const ticks = [...yTicks(trend).map(({ label }) => label), ...(trend.confidence ? ['50%'] : [])];
  const left = Math.min(width * 0.3, Math.max(18, ...ticks.map((label) => textWidth(label, fontSize))) + 10);
  const right = width - besideOf(trend, width);
  const top = noteRows * lineHeight + 14;
  const bottom = top + plotHeight;
  const strip = trend.confidence ? { top: bottom + 58, bottom: bottom + 58 + stripHeight } : null;
  const first = dayNumber(trend.from);
  const days = scaleLinear([first, Math.max(dayNumber(trend.to), first + 1)], [left, right]).clamp(true);
  return {
    width,
    height: (strip?.bottom ?? bottom + 6) + axisHeight,
    left,
    right,
    top,
    bottom,
    strip,
    x: (day) => days(dayNumber(day)),
    y: scaleLinear(yDomain(trend), [bottom, top]),
    sure: scaleLinear([0, 1], strip ? [strip.bottom, strip.top] : [0, 0]).clamp(true),
  };
}
