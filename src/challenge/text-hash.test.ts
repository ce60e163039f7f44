// The published test vectors of FNV-1a, and what must and must not count as a change of the words.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textHash } from './text-hash.ts';

it('gives the published values', () => {
  expect(textHash('')).toBe('cbf29ce484222325');
  expect(textHash('a')).toBe('af63dc4c8601ec8c');
  expect(textHash('foobar')).toBe('85944171f73967e8');
});

it('does not take a second blank for a change', () => {
  expect(textHash(' Fewer  missed sailings ')).toBe(textHash('Fewer missed sailings'));
});

it('takes one changed digit for a change', () => {
  expect(textHash('From 41 to 25 minutes')).not.toBe(textHash('From 41 to 26 minutes'));
});

it('gives 16 hexadecimal digits for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[0-9a-f]{16}$/.test(textHash(text))));
});
