// Numbers as people read them.
import { expect, test } from 'vitest';
import { bare, percent, plain } from './number.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [-0.0001, '0'],
  [0.456, '0.456'],
  [4.5678, '4.57'],
  [45.678, '45.7'],
  [1250, '1,250'],
  [1250.7, '1,251'],
  [-14, '−14'],
  [21_345_678, '21.3M'],
  [-21_345_678, '−21.3M'],
])('writes %d as %s', (value, text) => {
  expect(bare(value)).toBe(text);
});

test.each([
  [46, '%', '46%'],
  [-1200, '£', '−£1,200'],
  [33, 'min', '33 min'],
  [7, '', '7'],
])('puts the unit where it belongs: %d %s', (value, unit, text) => {
  expect(plain(value, unit)).toBe(text);
});

test('writes a share as whole per cent', () => {
  expect([0, 0.555, 1].map(percent)).toEqual(['0%', '56%', '100%']);
});
