import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type Link, layout, nearestRising } from './layout.ts';

const box = (id: string, layer: number, height = 60): Box => ({ id, layer, height });

test('a thing and its only supporter lie level', () => {
  const { y } = layout([box('a', 0), box('b', 1)], [{ from: 'b', to: 'a' }], 12);
  expect(y.get('a')).toBeCloseTo(y.get('b') ?? -1);
});

test('untangles what need not cross', () => {
  const boxes = [box('a', 0), box('b', 0), box('x', 1), box('y', 1)];
  const { columns } = layout(
    boxes,
    [
      { from: 'x', to: 'b' },
      { from: 'y', to: 'a' },
    ],
    12,
  );
  expect(columns[0]?.indexOf('a')).toBe(columns[1]?.indexOf('y'));
});

test('a link past a column keeps clear of what stands in it', () => {
  const boxes = [box('a', 0), box('b', 1), box('c', 1), box('z', 2)];
  const link: Link = { from: 'z', to: 'a' };
  const { y, bends } = layout(boxes, [link, { from: 'b', to: 'a' }, { from: 'c', to: 'a' }], 12);
  const bend = bends.get(link)?.[0];
  expect(bend?.layer).toBe(1);
  for (const id of ['b', 'c']) expect(Math.abs((y.get(id) ?? 0) - (bend?.y ?? 0))).toBeGreaterThanOrEqual(30);
});

test('nothing overlaps, whatever the links', () => {
  const graph = fc
    .array(fc.record({ layer: fc.nat(3), height: fc.integer({ min: 20, max: 90 }) }), {
      minLength: 1,
      maxLength: 25,
    })
    .chain((shapes) =>
      fc.record({
        boxes: fc.constant(shapes.map((shape, index): Box => ({ id: String(index), ...shape }))),
        pairs: fc.array(fc.tuple(fc.nat(shapes.length - 1), fc.nat(shapes.length - 1)), { maxLength: 40 }),
      }),
    );
  fc.assert(
    fc.property(graph, ({ boxes, pairs }) => {
      const links = pairs.flatMap(([a, b]): Link[] => {
        const [from, to] = [boxes[a] as Box, boxes[b] as Box];
        return from.layer > to.layer ? [{ from: from.id, to: to.id }] : [];
      });
      const { y, columns, height } = layout(boxes, links, 10);
      const sizeOf = new Map(boxes.map((each) => [each.id, each.height]));
      expect(columns.flat().sort()).toEqual(boxes.map(({ id }) => id).sort());
      for (const column of columns)
        for (const [index, id] of column.entries()) {
          const [top, bottom] = [-1, 1].map(
            (side) => (y.get(id) ?? 0) + (side * (sizeOf.get(id) ?? 0)) / 2,
          ) as [number, number];
          expect(top).toBeGreaterThanOrEqual(-0.001);
          expect(bottom).toBeLessThanOrEqual(height + 0.001);
          const next = column[index + 1];
          if (next)
            expect((y.get(next) ?? 0) - (sizeOf.get(next) ?? 0) / 2 - bottom).toBeGreaterThanOrEqual(9.999);
        }
    }),
    { numRuns: 60 },
  );
});

test('the nearest rising numbers pool what falls', () => {
  expect(nearestRising([1, 3, 2, 5])).toEqual([1, 2.5, 2.5, 5]);
  expect(nearestRising([])).toEqual([]);
});
