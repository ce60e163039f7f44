// What may be shown: nothing that rests on too few, nothing that does not exist, and everything with what it rests on.
import { expect, test } from 'vitest';
import { fourMarkers, lsat6 } from '../published.fixture.ts';
import { reportOf } from './index.ts';
import { readTable } from './read-table.ts';
import type { Choices } from './report.ts';

const choices: Choices = { seed: 1, showSmall: false, cut: null, borderline: 2, weights: null, strata: null };
const columns = ['a', 'b', 'c', 'd'];
const called = (name: string, report: ReturnType<typeof reportOf>) =>
  report.lines.find((line) => line.name === name)!;

test('twelve scripts are too few for an alpha, and say how many it takes', () => {
  const report = reportOf('ratings', { rows: fourMarkers as (number | null)[][], columns }, choices);
  expect(called("Krippendorff's alpha, ordinal", report).figure).toEqual({
    state: 'too few',
    n: 11,
    needs: 30,
  });
  expect(called('exact agreement', report).figure).toMatchObject({ state: 'known', n: 11 });
  expect(report.notes).toEqual(['1 of 12 were rated by fewer than two and are left out.']);
});

test('asked for small numbers it shows them, but finds no word for them', () => {
  const report = reportOf(
    'ratings',
    { rows: fourMarkers as (number | null)[][], columns },
    { ...choices, showSmall: true },
  );
  const { figure, says } = called("Krippendorff's alpha, ordinal", report);
  expect(figure).toMatchObject({ state: 'known', n: 11, value: expect.closeTo(0.8154, 4) });
  expect(says).toBe('');
});

test('markers of one level throughout are undefined, not in full agreement', () => {
  const rows = Array.from({ length: 40 }, () => [3, 3]);
  const report = reportOf('ratings', { rows, columns: ['a', 'b'] }, choices);
  expect(called("Cohen's kappa", report).figure).toMatchObject({ state: 'undefined', n: 40 });
  expect(called('exact agreement', report).figure).toMatchObject({ state: 'known', value: 1 });
});

test('a kappa keeps the whole scale: a level nobody used still counts as distance', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [index % 2 ? 1 : 4, index % 3 ? 1 : 4]);
  const wide = called('kappa, linear weights', reportOf('ratings', { rows, columns: ['a', 'b'] }, choices));
  const narrow = called("Cohen's kappa", reportOf('ratings', { rows, columns: ['a', 'b'] }, choices));
  expect(wide.figure).toMatchObject({ state: 'known' });
  // With two levels in use every disagreement costs the same, however wide the scale.
  expect(wide.figure).toMatchObject({
    value: expect.closeTo((narrow.figure as { value: number }).value, 12),
  });
});

test('an item that nearly everyone gets right is flagged, by name', () => {
  const report = reportOf(
    'items',
    { rows: lsat6, columns: ['q1', 'q2', 'q3', 'q4', 'q5'] },
    { ...choices, cut: 3 },
  );
  expect(report.items[0]).toMatchObject({
    item: 'q1',
    flags: ['nearly everyone gets it right', 'hardly tells people apart'],
  });
  expect(called('Livingston at 3', report).figure).toMatchObject({ value: expect.closeTo(0.5666, 4) });
});

test('with nine people no share is shown and no flag is raised', () => {
  const report = reportOf(
    'items',
    { rows: lsat6.slice(-9), columns: ['q1', 'q2', 'q3', 'q4', 'q5'] },
    choices,
  );
  expect(report.items[0]).toMatchObject({ difficulty: { state: 'too few', needs: 10 }, flags: [] });
});

test('names of rows and columns are read as names, gaps as gaps, and a typo is told where it stands', () => {
  const read = readTable(
    [
      ['script', 'Ines', 'Tomás'],
      ['s1', '3', '·'],
      ['s2', '2,5', 'tow'],
    ],
    'ratings',
  );
  expect(read.table).toEqual({
    columns: ['Ines', 'Tomás'],
    rows: [
      [3, null],
      [2.5, null],
    ],
  });
  expect(read.problems).toEqual([{ row: 3, column: 3, say: '“tow” is not a number' }]);
  expect(readTable([['1', '2']], 'table').problems[0]!.say).toContain('square');
  expect(readTable([['0.4', '1.4']], 'angoff').problems).toEqual([
    { row: 1, column: 2, say: '“1.4” is not a chance between 0 and 1' },
  ]);
});
