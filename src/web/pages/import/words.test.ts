// The sentences over an import say the one thing that matters first.
import { expect, it } from 'vitest';
import { readTwice } from './column-words.ts';
import type { Report } from './use-import.ts';
import { finding, outcome } from './words.ts';

const report = (counts: [Report['counts'][number]['thing'], number, number][], errors = 0): Report => ({
  counts: counts.map(([thing, create, change]) => ({ thing, create, change, leave: 0 })),
  changesNothing: counts.every(([, create, change]) => create + change === 0),
  errors,
  problems: [],
  problemCount: errors,
  rows: [],
  unpriced: 0,
  rowCount: 0,
  cycles: [],
  people: [],
  teams: [],
});
const fileName = 'okrs.csv';

it('names what stands in the way before what would come in', () => {
  expect(finding({ fileName, report: report([['objectives', 4, 0]], 3) })).toBe(
    'Three things in okrs.csv stand in the way',
  );
});

it('counts what would come in, the most telling three', () => {
  const counts = report([
    ['people', 60, 0],
    ['objectives', 1, 0],
    ['key results', 1_000, 0],
    ['check-ins', 0, 2],
  ]);
  expect(finding({ fileName, report: counts })).toBe(
    'okrs.csv would bring 1 objective, 1,000 key results and 60 people',
  );
  expect(outcome({ fileName, report: counts })).toBe(
    '1 objective, 1,000 key results and 60 people have come in',
  );
  expect(outcome({ fileName, report: report([['objectives', 1, 0]]) })).toBe('1 objective has come in');
});

it('says that a file changes things, or nothing', () => {
  expect(finding({ fileName, report: report([['key results', 0, 1]]) })).toBe(
    'okrs.csv would change 1 thing',
  );
  const known = { ...report([]), rowCount: 4 };
  expect(finding({ fileName, report: known })).toBe('Everything in okrs.csv is here already');
  expect(finding({ fileName, report: report([]) })).toBe('Nothing in okrs.csv can be taken in');
});

it('notices a meaning that two columns claim', () => {
  expect(readTwice(['owner', null, 'owner', 'team', null])).toEqual(['Owner']);
});
