import { expect, test } from 'vitest';
import { nextPath } from './next.ts';

const origin = 'https://okr.saltline.example';
const after = (next: string) => nextPath(`?next=${encodeURIComponent(next)}`, origin);

test('goes back to the page somebody came from, with its filters', () => {
  expect(after('/cycle?status=off+track#kr')).toBe('/cycle?status=off+track#kr');
});

test('goes home without one', () => {
  expect(nextPath('', origin)).toBe('/');
});

test('never leaves the product, however the address is written', () => {
  for (const elsewhere of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    ' //evil.example',
  ])
    expect(after(elsewhere)).toBe('/');
});

test('does not come back to itself', () => {
  expect(after('/sign-in?next=/sign-in')).toBe('/');
});
