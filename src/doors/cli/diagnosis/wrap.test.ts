// Wrapping breaks between words only, loses nothing, and keeps what is indented indented.
import { assert, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from './wrap.ts';

test('a paragraph stays under its heading, and an item hangs under its words', () => {
  expect(wrapped('  Consulting: the fault sits in governance', 24)).toBe(
    '  Consulting: the fault\n  sits in governance',
  );
  expect(wrapped('  1. Cut what needs the sponsor to 25 minutes', 26)).toBe(
    '  1. Cut what needs the\n     sponsor to 25 minutes',
  );
  expect(wrapped('as it is', Number.POSITIVE_INFINITY)).toBe('as it is');
});

test('no word is lost or broken', () => {
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  assert(
    property(string({ maxLength: 200 }), integer({ min: 1, max: 80 }), (text, width) => {
      expect(words(wrapped(text, width))).toEqual(words(text));
    }),
  );
});
