// Text of a cell as our fields can keep it: without what cannot be stored, cut where it is too long, and never cut in silence.
import { graphemes } from '../../core/text.ts';

const longestLine = 300;
const longestProse = 4_000;
const longestName = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that cannot be stored
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** One line for a title; `over` when it had to be cut. */
export function lineOf(text: string): { text: string; over: boolean } {
  return cut(storable(text).replace(/\s+/g, ' ').trim(), longestLine);
}

/** Several lines; `over` when they had to be cut. */
export function proseOf(text: string): { text: string; over: boolean } {
  return cut(storable(text).replace(/\r\n?/g, '\n').trim(), longestProse);
}

/** A short name of a team or a cycle. */
export function nameOf(text: string): string {
  return cut(storable(text).replace(/\s+/g, ' ').trim(), longestName).text;
}

function storable(text: string): string {
  return text.toWellFormed().replace(unstorable, ' ').normalize('NFC');
}

function cut(text: string, most: number): { text: string; over: boolean } {
  // The schema also bounds code units, twelve to a grapheme: stacked accents must not slip past.
  const bounded = text.length > most * 12 ? text.slice(0, most * 12).toWellFormed() : text;
  if (bounded.length <= most || graphemes(bounded) <= most) return { text: bounded, over: bounded !== text };
  const kept = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(bounded)]
    .slice(0, most - 1)
    .map(({ segment }) => segment)
    .join('');
  return { text: `${kept.trimEnd()}…`, over: true };
}
