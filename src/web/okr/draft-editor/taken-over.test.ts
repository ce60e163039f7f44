import { expect, test } from 'vitest';
import type { KeyResultFields } from '../../../core/key-result.ts';
import { takenOver } from './taken-over.ts';

const kpi = { what: 'Card by the door', unit: 'of 5', bandLow: 4.2, bandHigh: null, value: 4.04 };
const fields: KeyResultFields = {
  title: 'How passengers rate their crossing',
  kind: 'increase',
  role: 'result',
  baseline: null,
  baselineBy: null,
  target: null,
  bandLow: null,
  bandHigh: null,
  unit: '',
  source: '',
  guidance: [],
  weight: 1,
  ownerId: null,
  contributorIds: [],
  kpiId: null,
};

test('a KPI fills in what nobody has said', () => {
  expect(takenOver(fields, kpi)).toEqual({
    unit: 'of 5',
    source: 'Card by the door',
    kind: 'increase',
    baseline: 4.04,
    target: 4.2,
    bandLow: null,
    bandHigh: null,
  });
  expect(takenOver({ ...fields, kind: 'milestone', target: 1 }, kpi)).toMatchObject({
    kind: 'increase',
    target: 4.2,
  });
});

test('what was said stays', () => {
  const said = { ...fields, baseline: 4, target: 4.5, unit: 'of 5', source: 'The app' };
  expect(takenOver(said, kpi)).toEqual({});
  expect(takenOver({ ...fields, baselineBy: '2026-08-01' }, kpi)).not.toHaveProperty('baseline');
});

test('no number is taken over into another unit, and none when the KPI is taken away', () => {
  expect(takenOver({ ...fields, unit: '%' }, kpi)).toEqual({ source: 'Card by the door' });
  expect(takenOver(fields, undefined)).toEqual({});
});
