import { expect, test } from 'vitest';
import { amountWords, counted, countWord, numberWords, percent, readNumber, shortNumber } from './numbers.ts';

test('groups digits and uses a real minus', () => {
  expect(numberWords(-1234.5)).toBe('−1,234.5');
  expect(numberWords(0.1 + 0.2)).toBe('0.3');
});

test('shortens only what is long', () => {
  expect(shortNumber(9999)).toBe('9,999');
  expect(shortNumber(-1_234_567)).toBe('−1.23M');
});

test('puts the unit where it belongs', () => {
  expect([
    amountWords(33, 'min'),
    amountWords(45, '%'),
    amountWords(-1200, '£'),
    amountWords(2, '£k'),
    amountWords(7, ''),
  ]).toEqual(['33 min', '45%', '−£1,200', '£2k', '7']);
});

test('counts in words', () => {
  expect([countWord(0), countWord(3), countWord(14)]).toEqual(['No', 'Three', '14']);
  expect([counted(1, 'objective'), counted(2, 'reply', 'replies')]).toEqual(['1 objective', '2 replies']);
  expect(percent(0.475)).toBe('48%');
});

test('reads numbers as people type them', () => {
  expect(
    ['33', '32,4', '1,250', '1 250', '1.250,5', '1,250.5', '£1,200', '45 %', '−3', '33 min', '12k', '.5'].map(
      readNumber,
    ),
  ).toEqual([33, 32.4, 1250, 1250, 1250.5, 1250.5, 1200, 45, -3, 33, 12000, 0.5]);
});

test('tells nothing from what is not a number', () => {
  expect([' ', 'many', '3 of 4', '1-2'].map(readNumber)).toEqual([null, undefined, undefined, undefined]);
});
