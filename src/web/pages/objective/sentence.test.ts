import { expect, test } from 'vitest';
import { rateSentence, standsSentence } from './sentence.ts';

const row = (id: string, status: 'on track' | 'at risk' | 'off track' | null, more = {}) => ({
  ...{ id, status, kind: 'increase' as const, role: 'result' as const, removedAt: null, value: null },
  ...{ baseline: 0, target: 100, bandLow: null, bandHigh: null, ...more },
});
const cycle = { startsOn: '2026-07-01', endsOn: '2026-09-30' };
const course = (...values: number[]) =>
  values.map((value, week) => ({
    value,
    effectiveOn: `2026-07-${String(7 * (week + 1)).padStart(2, '0')}`,
    correctedById: null,
  }));

test('leads with counts in words', () => {
  const keyResults = [row('a', 'on track'), row('b', 'at risk'), row('c', null)];
  expect(standsSentence({ keyResults, onTrack: 1, of: 3 })).toBe(
    'One of three on track, one at risk, one not started.',
  );
  expect(standsSentence({ keyResults: [row('a', 'on track')], onTrack: 1, of: 1 })).toBe(
    'Its one key result is on track.',
  );
  expect(standsSentence({ keyResults: [row('a', null), row('b', null)], onTrack: 0, of: 2 })).toBe(
    'Two key results, not checked in on yet.',
  );
  expect(standsSentence({ keyResults: [row('a', null), row('b', 'off track')], onTrack: 0, of: 2 })).toBe(
    'None of two on track, one off track, one not started.',
  );
  expect(standsSentence({ keyResults: [], onTrack: 0, of: 0 })).toBe('It has no key results.');
});

test('says where the numbers are heading, and of how many too little is known', () => {
  const courses = new Map([
    ['a', course(15, 30, 45)],
    ['b', course(1, 2, 3)],
    ['c', course(5)],
  ]);
  const rows = [row('a', null, { value: 45 }), row('b', null, { value: 3 }), row('c', null, { value: 5 })];
  expect(rateSentence(rows, courses, cycle)).toBe(
    'At this rate one lands, one misses; of one too little is known.',
  );
});

test('says nothing about the rate before there is one', () => {
  expect(rateSentence([row('a', null)], new Map(), cycle)).toBe('');
});
