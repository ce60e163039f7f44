import { expect, test } from 'vitest';
import { trendTable } from '../parts/chart/trend-table.ts';
import { type Charted, type Said, type Told, talkOf, trendOf } from './key-result-trend.ts';

const keyResult: Charted = {
  title: 'Minutes to board',
  kind: 'decrease',
  role: 'result',
  baseline: 40,
  target: 20,
  bandLow: null,
  bandHigh: null,
  unit: 'min',
  status: 'on track',
};
const cycle = { startsOn: '2026-07-01', endsOn: '2026-09-30', quietWeeks: [] };
const told = (id: string, effectiveOn: string, value: number): Told => ({
  ...{ id, effectiveOn, value },
  ...{ confidence: 0.6, status: 'on track', correctedById: null },
});
const checkIns = [told('a', '2026-07-09', 36), told('b', '2026-07-16', 33)];
const said = (about: Partial<Said>, body: string): Said => ({
  ...{ keyResultId: 'k', checkInId: null, createdAt: '2026-07-20T09:00:00Z', authorName: 'Eilidh Munro' },
  ...{ body, ...about },
});

test('a comment stands on the day of the check-in it is about, one on the key result on its own, others nowhere', () => {
  const comments = [
    said({ checkInId: 'a' }, 'Which pier?'),
    said({}, 'Shall we count bikes?'),
    said({ keyResultId: 'another' }, 'Not this one'),
    said({ keyResultId: 'another', checkInId: 'elsewhere' }, 'Nor this'),
    said({ keyResultId: null }, 'On the whole objective'),
  ];
  const talk = talkOf('k', comments, checkIns);
  expect(talk).toEqual([
    { x: '2026-07-09', who: 'Eilidh Munro', words: 'Which pier?' },
    { x: '2026-07-20', who: 'Eilidh Munro', words: 'Shall we count bikes?' },
  ]);
  const { trend } = trendOf(keyResult, checkIns, cycle, '2026-07-20');
  const { columns, rows } = trendTable({ ...trend, talk }, 'Minutes');
  expect(columns.at(-1)).toBe('Comments');
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows.map((row) => row.at(-1))).toEqual(
    expect.arrayContaining(['Eilidh Munro: Which pier?', null, 'Eilidh Munro: Shall we count bikes?']),
  );
  expect(trendTable(trend, 'Minutes').columns).not.toContain('Comments');
});
