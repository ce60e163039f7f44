import { expect, test } from 'vitest';
import { betWords } from './bet-words.ts';

test('a bet goes on in the same sentence, said once', () => {
  expect(betWords('More freight on Tuesdays empties the Friday quay.')).toBe(
    ', because more freight on Tuesdays empties the Friday quay.',
  );
  expect(betWords('because We counted')).toBe(', because we counted');
});

test('a first word that may be a name keeps its capital', () => {
  expect(betWords('Calder loses an hour')).toBe(': Calder loses an hour');
  expect(betWords('Because Calder loses an hour')).toBe(', because Calder loses an hour');
});

test('no bet, no words', () => expect(betWords('  ')).toBe(''));
