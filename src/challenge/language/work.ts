// Whether a text says what will be done rather than what will change. A share, a sum or a move from A to B acquits it.
import { people } from './lexicon/words.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

export type Work = {
  /** The words that name the work. */
  span: Span;
  /** The count of things done, when the number counts work: "20 interviews". */
  count: Quantity | null;
  /** Where the text also names a measured result, that result. */
  result: Span | null;
};

const busy = new Set(['output', 'effort', 'thinking']);

function countsPeople(reading: Reading, count: Quantity): boolean {
  const after = reading.words.filter((word) => word.from >= count.to).slice(0, 3);
  return (
    after.some((word) => people.has(word.lower)) &&
    /\b(?:of|for|with|by)\s+$/.test(reading.text.slice(Math.max(0, count.from - 6), count.from))
  );
}

/** The work a text describes, or null when it speaks of something else. */
export function workIn(reading: Reading): Work | null {
  const { lead, measure, object, purpose } = reading;
  if (!lead || !busy.has(lead.verb.kind)) return null;
  const span = { from: lead.from, to: Math.max(lead.to, object.to) };
  const numbers = measure.quantities;
  const later = numbers.find((quantity) => purpose && quantity.from >= purpose.from);
  if (later && purpose) return { span, count: null, result: purpose };
  if (measure.baseline || measure.change) return null;
  const level = numbers.find((quantity) => quantity.shape !== 'plain' || quantity.unit !== '');
  if (level?.use === 'window') return { span, count: null, result: { from: level.from, to: level.to } };
  if (level) return null;
  const count = numbers.find((quantity) => quantity.from < object.to && quantity.from >= lead.to) ?? null;
  if (count && countsPeople(reading, count))
    return { span, count: null, result: { from: count.from, to: count.to } };
  return { span, count, result: null };
}
