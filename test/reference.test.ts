// The reference is read off the code; a page that was not written anew after a change fails here.
import { expect, test } from 'vitest';
import { stalePages } from '../scripts/reference.ts';

test('docs/reference says what the code says (else: npm run reference)', () => {
  expect(stalePages()).toEqual([]);
});
