// One text read once: its words, its leading verb, what it measures. Every rule looks at the same reading, so all agree.
import type { KeyResultDraft } from '../draft.ts';
import { isForeign } from './foreign.ts';
import { type Lead, leadOf } from './lead.ts';
import { verb } from './lexicon.ts';
import { type Measured, measured } from './measured.ts';
import type { Span } from './span.ts';
import type { Word } from './word.ts';

export type Reading = {
  part: 'objective' | 'key result';
  text: string;
  words: Word[];
  lead: Lead | null;
  /** What the leading verb is done to, up to a deadline, a purpose or a stop; the whole text without a leading verb. */
  object: Span;
  /** "so that …", "to reduce …", "without …": what it is for, where the text says so. */
  purpose: Span | null;
  measure: Measured;
  /** Plainly not English. */
  isForeign: boolean;
};

/** Characters that are read; nobody's sentence is longer, and a pasted page should not hold the typing up. */
const longest = 3_000;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’.&/-][\p{L}\p{M}\p{N}]+)*/gu;
// A comma within "5,000" stops nothing.
const stops = /[,;:.!?](?!\d)|[()–—]| - |\b(?:by|in|during|before|until)\s+(?=\p{L}+ing\b)/gu;

/** Words of `text` with exact positions in it. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const from = match.index;
    const lower = match[0].toLowerCase().replaceAll('’', "'");
    found.push({ text: match[0], lower, from, to: from + match[0].length });
  }
  return found;
}

const ability =
  /^(?:easy|easier|hard|harder|ready|able|ability|enough|way|ways|right|need|needs|safe|fun|free|quick|simple|likely|willing|time|want|wants|love)$/;
const busy = new Set(['output', 'effort', 'thinking']);

/** "To improve …" says what for; "to execute the scripts" only goes on about the work. */
function aims(word: string): boolean {
  const known = verb(word);
  return known?.form === 'base' && !busy.has(known.kind);
}

function purposeOf(found: readonly Word[], start: number): Span | null {
  const end = found.at(-1)?.to ?? 0;
  for (let index = Math.max(start, 1); index < found.length; index++) {
    const word = found[index]!;
    const next = found[index + 1]?.lower ?? '';
    const led =
      word.lower === 'so' ||
      word.lower === 'without' ||
      word.lower === 'because' ||
      word.lower === 'whenever' ||
      (word.lower === 'that' && index > start) ||
      word.lower === 'which' ||
      (word.lower === 'to' && aims(next) && !ability.test(found[index - 1]!.lower)) ||
      (word.lower === 'in' && next === 'order');
    if (led) return { from: word.from, to: end };
  }
  return null;
}

function objectOf(
  text: string,
  first: Word | undefined,
  lead: Lead | null,
  ends: readonly (number | undefined)[],
): Span {
  const from = first?.from ?? lead?.to ?? 0;
  // A purpose or a deadline right behind the verb leaves it without an object.
  if (!first || ends.some((end) => end !== undefined && end <= from))
    return { from: lead?.to ?? 0, to: lead?.to ?? 0 };
  stops.lastIndex = first.to;
  const stop = stops.exec(text)?.index ?? text.length;
  const to = Math.min(text.length, stop, ...ends.filter((end) => end !== undefined));
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

/** Reads one text for the rules. Fields beside the words count as said. */
export function read(part: Reading['part'], text: string, fields?: KeyResultDraft): Reading {
  const head = text.length > longest ? text.slice(0, longest) : text;
  const found = words(head);
  const measure = measured(head, found, fields);
  // "By Q3, launch the app": what comes first is when, and the sentence begins behind it.
  const when = measure.deadline;
  const start =
    when && when.from <= (found[0]?.from ?? 0) ? found.filter(({ from }) => from < when.to).length : 0;
  const spoken = leadOf(found.slice(start));
  // Good objectives begin with rare verbs; there a guess would do more harm than good.
  const led = spoken?.guessed && part === 'objective' ? null : spoken;
  const lead = led && { ...led, next: led.next + start };
  const next = lead?.next ?? start;
  const aim = purposeOf(found, lead?.next ?? start + 1);
  // The last sign of "down to 3%" is no part of a word.
  const purpose = aim && { from: aim.from, to: Math.max(aim.to, measure.quantities.at(-1)?.to ?? 0) };
  const object = objectOf(text, found[next], lead, [start === 0 ? when?.from : undefined, purpose?.from]);
  return { part, text, words: found, lead, object, purpose, measure, isForeign: isForeign(found) };
}
