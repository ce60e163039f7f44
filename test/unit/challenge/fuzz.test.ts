// A slice of what `npm run challenge:fuzz` does at length: no text makes the critic throw, mark outside or invent a number.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broken } from '../../../scripts/fuzz/hold.ts';
import { anyText } from '../../../scripts/fuzz/texts.ts';

test('5,000 mangled texts are judged without a throw, a mark outside or an invented number', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      expect(broken(text, other)).toBeNull();
    }),
    { numRuns: 5_000, seed: 26 },
  );
});
