// Text as people type it: what we accept into any field. Lengths are counted in graphemes, so an emoji family is one.
import { z } from 'zod';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Number of user-perceived characters in `text`. */
export function graphemes(text: string): number {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

// Control characters other than tab and newline, and halves of surrogate pairs, cannot be stored or shown faithfully.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this pattern's purpose
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
export const unstorableText = 'Take out the control characters: they cannot be stored';

/** Whether `text` can be kept as it is. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !unstorable.test(text);
}

/** What a program calls itself, made fit to be kept: one line of at most `most` characters, halves of pairs and control characters taken out. */
export function labelOf(text: string, most: number): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '');
}

function limited(max: number) {
  return z
    .string()
    .max(max * 12, { error: `Keep it under ${max} characters` })
    .refine(isStorable, { error: unstorableText })
    .transform((text) => text.normalize('NFC'))
    .refine((text) => graphemes(text) <= max, { error: `Keep it under ${max} characters` });
}

/** One line that must say something: trimmed, 1 to 300 graphemes. */
export const Line = limited(300)
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .refine((text) => text.length > 0, {
    error: 'Write something here',
  });

/** A short name: trimmed, 1 to 120 graphemes. */
export const Name = limited(120)
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .refine((text) => text.length > 0, {
    error: 'Give it a name',
  });

/** Several lines, may be empty: up to 4,000 graphemes. */
export const Prose = limited(4000).transform((text) => text.trim());
