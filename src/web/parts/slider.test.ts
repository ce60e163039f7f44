import { expect, test } from 'vitest';
import { afterKey, withDigit } from './slider.tsx';

test('arrows step by five, with Shift by one, and stay on the scale', () => {
  expect(afterKey(70, 'ArrowRight', false)).toBe(75);
  expect(afterKey(70, 'ArrowLeft', true)).toBe(69);
  expect(afterKey(98, 'ArrowUp', false)).toBe(100);
  expect(afterKey(70, 'x', false)).toBeNull();
});

test('digits typed on the slider make a number; a pause or too much begins a new one', () => {
  expect(withDigit({ digits: '', at: 0 }, '8', 5000)).toBe('8');
  expect(withDigit({ digits: '8', at: 5000 }, '5', 5300)).toBe('85');
  expect(withDigit({ digits: '10', at: 5000 }, '0', 5300)).toBe('100');
  expect(withDigit({ digits: '85', at: 5000 }, '3', 5300)).toBe('3');
  expect(withDigit({ digits: '8', at: 5000 }, '5', 9000)).toBe('5');
});
