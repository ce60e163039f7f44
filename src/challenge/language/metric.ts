// The thing a text would be read off: a noun that names a meter, with the words it belongs to.
import { meters, metricNouns, people } from './lexicon/words.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

const apart =
  /^(?:the|our|a|an|of|in|and|for|more|to|fewer|less|better|higher|lower|new|all|with|from|number)$/;
const moving = new Set(['up', 'down', 'improve', 'reach', 'keep']);
const near = 6;

/** Where the measurable noun a text is about stands ("response times"), or null. One mentioned in passing is not meant. */
export function metricIn(reading: Reading): Span | null {
  const { words, lead, text } = reading;
  if (lead && !moving.has(lead.verb.kind)) return null;
  const from = lead?.next ?? 0;
  for (let index = from; index < Math.min(words.length, from + near); index++) {
    const word = words[index]!;
    if (!meters.has(word.lower) || word.from >= Math.max(reading.object.to, 1)) continue;
    // "Users rely on the handbook" is about what users do, not about how many there are.
    const actor =
      people.has(word.lower) && !lead && !/^(?:more|fewer|of|new)$/.test(words[index - 1]?.lower ?? '');
    if (actor) return null;
    let last = index;
    while (
      last + 1 < words.length &&
      metricNouns.has(words[last + 1]!.lower) &&
      words[last + 1]!.from === words[last]!.to + 1
    )
      last++;
    const before = words[index - 1];
    const joined =
      before && index > from && /^[ -]$/.test(text.slice(before.to, word.from)) && !apart.test(before.lower);
    return { from: joined ? before.from : word.from, to: words[last]!.to };
  }
  return null;
}
