import { expect, test } from 'vitest';
import { takenFrom } from './kpi.ts';

const punctual = { what: 'Gate log, daily', unit: '%', bandLow: 92, bandHigh: null };

test('a key result leads back to the edge that was crossed, from where the number stands', () => {
  expect(takenFrom({ ...punctual, value: 84 })).toEqual({
    kind: 'increase',
    baseline: 84,
    target: 92,
    bandLow: null,
    bandHigh: null,
    unit: '%',
    source: 'Gate log, daily',
  });
  expect(takenFrom({ ...punctual, bandLow: 2, bandHigh: 5, value: 7 })).toMatchObject({
    kind: 'decrease',
    baseline: 7,
    target: 5,
  });
});

test('it stays in the band where the number is, and where it was never read', () => {
  for (const value of [95, null])
    expect(takenFrom({ ...punctual, value })).toMatchObject({
      kind: 'band',
      baseline: value,
      target: null,
      bandLow: 92,
      bandHigh: null,
    });
});

test('without a band nobody but people knows the target', () => {
  expect(takenFrom({ ...punctual, bandLow: null, value: 84 })).toMatchObject({ baseline: 84, target: null });
});
