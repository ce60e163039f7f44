// The thing a text would be read off: the first noun that names something counted or timed, with the words it belongs to.
import { metricNouns } from './lexicon/words.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/** Where a measurable noun stands ("response times"), or null. */
export function metricIn(reading: Reading): Span | null {
  const from = reading.lead?.next ?? 0;
  for (let index = from; index < reading.words.length; index++) {
    const word = reading.words[index]!;
    if (!metricNouns.has(word.lower)) continue;
    const before = index > from ? reading.words[index - 1]! : word;
    const adjacent =
      /^[ -]$/.test(reading.text.slice(before.to, word.from)) &&
      !/^(?:the|our|a|of|in|and|for|more|to)$/.test(before.lower);
    return { from: adjacent ? before.from : word.from, to: word.to };
  }
  return null;
}
