import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../core/calendar/day.ts';
import { overlap } from './place-labels.ts';
import { fitText, textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';
import { layoutTrend, type TrendLayout } from './trend-layout.ts';
import { fontSize } from './trend-scales.ts';

const from = '2026-07-01';
const to = '2026-09-30';
const weeks = Array.from({ length: 13 }, (_, index) => ({
  number: index + 1,
  startsOn: addDays(from, index * 7),
}));

function boxes(layout: TrendLayout) {
  return [...layout.ticks, ...layout.weeks, ...layout.labels, ...(layout.confidence?.labels ?? [])].map(
    ({ id, text, x, y, bold }) => ({
      id,
      x,
      y: y - 10,
      w: textWidth(text, fontSize, bold),
      h: 12,
    }),
  );
}

function collisions(layout: TrendLayout): string[] {
  const all = boxes(layout);
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (overlap(a, b) > 0 ? [`${a.id} / ${b.id}`] : [])),
  );
}

function cut(layout: TrendLayout): string[] {
  const { width, height } = layout.frame;
  return boxes(layout)
    .filter(({ x, y, w, h }) => x < -0.5 || y < -1 || x + w > width + 0.5 || y + h > height + 0.5)
    .map(({ id }) => id);
}

const trend = (values: number[], more: Partial<Trend> = {}): Trend => ({
  points: values.map((y, index) => ({ x: addDays(from, index * 7 + 3), y })),
  from,
  to,
  weeks,
  now: Math.min(13, Math.max(1, values.length)),
  tone: 'warn',
  format: (y) => `${Math.round(y * 10) / 10} min`,
  ...more,
});

const number = fc.oneof(
  fc.integer({ min: -50, max: 200 }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.constant(7),
);

const anyTrend = fc
  .record({
    values: fc.array(number, { maxLength: 14 }),
    start: number,
    target: number,
    heading: number,
    spread: fc.double({ min: 0, max: 1e6, noNaN: true }),
    labels: fc.array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 6 }),
    sure: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 14 }),
    extras: fc.boolean(),
  })
  .map(({ values, start, target, heading, spread, labels, sure, extras }) =>
    trend(values, {
      start,
      expected: [
        { x: from, y: start },
        { x: to, y: target },
      ],
      target: { y: target, label: `target ${target}` },
      notes: labels.map((label, index) => ({ x: addDays(from, index * 9), label })),
      ...(extras
        ? {
            projection: {
              y: heading,
              low: heading - spread,
              high: heading + spread,
              label: 'at this rate 26',
              range: 'likely 24 to 28',
            },
            confidence: sure.map((y, index) => ({ x: addDays(from, index * 7), y })),
            confidenceLabel: 'fell as the value improved',
          }
        : {}),
    }),
  );

test('no label covers another and none is cut, whatever the numbers, from a phone to a wide screen', () => {
  fc.assert(
    fc.property(anyTrend, fc.constantFrom(300, 340, 375, 560, 728, 1100), (given, width) => {
      const layout = layoutTrend(given, width);
      expect(cut(layout)).toEqual([]);
      expect(collisions(layout)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('every number drawn is finite for one point, equal values and no points at all', () => {
  for (const values of [[], [5], [7, 7, 7], [-3, -3], [1e12, 2e12]]) {
    const layout = layoutTrend(trend(values, { start: values[0] }), 340);
    expect(JSON.stringify([layout.values, layout.last, layout.ticks, layout.labels])).not.toMatch(
      /NaN|Infinity|null,"y"/,
    );
  }
});

test('the current value always has its label', () => {
  fc.assert(
    fc.property(anyTrend, (given) => {
      const { labels } = layoutTrend(given, 340);
      expect(labels.some(({ id }) => id === 'current')).toBe(given.points.length > 0);
    }),
    { numRuns: 100 },
  );
});

test('first, current and last week are on the axis', () => {
  const { weeks: shown } = layoutTrend(trend([41, 40, 38, 37, 33, 34, 33]), 340);
  expect(shown.map(({ text }) => text)).toEqual(expect.arrayContaining(['W1', 'W7', 'W13']));
});

test('a long text is shortened with an ellipsis and never grows', () => {
  const short = fitText('The night ferry stayed in the yard for a fortnight', 120);
  expect(short.endsWith('…')).toBe(true);
  expect(textWidth(short)).toBeLessThanOrEqual(120);
  expect(fitText('Gale', 120)).toBe('Gale');
});
