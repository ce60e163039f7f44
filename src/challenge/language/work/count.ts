// Numbers that count what is done: "12 workshops held". Whether the thing counted is work or a result is told by its noun.
import { artefacts, metricNouns, people } from '../lexicon/words.ts';
import type { Quantity } from '../quantity.ts';
import type { Reading } from '../reading.ts';
import { deeds, having, type Work } from './found.ts';

/** The first noun a number counts: work ("20 interviews") or somebody or something that counts as a result. */
export function counts(reading: Reading, count: Quantity): 'artefacts' | 'people' | 'unknown' {
  const start = reading.words.findIndex((word) => word.from >= count.to);
  if (start < 0) return 'unknown';
  for (const word of reading.words.slice(start, start + 4)) {
    // "Qualified demos" are demos somebody wanted.
    if (/^(?:qualified|paid|paying|signed|accepted|inbound)$/.test(word.lower)) return 'unknown';
    if (/^(?:of|for|in|on|with|by|to|from|and|who|that|per)$/.test(word.lower)) break;
    if (deeds.test(word.lower) && having.has(reading.lead?.verb.base ?? '')) return 'artefacts';
    if (metricNouns.has(word.lower)) return 'unknown';
    if (artefacts.has(word.lower) || artefacts.has(word.lower.replace(/s$/, ''))) {
      const next = reading.words[reading.words.indexOf(word) + 1]?.lower ?? '';
      if (!metricNouns.has(next) && !people.has(next)) return 'artefacts';
    }
    if (people.has(word.lower)) return 'people';
  }
  return 'unknown';
}

/** The number the verb is done to, when it is a bare one: no share, no sum, no change. */
export function plainCount(reading: Reading, from: number, to: number): Quantity | null {
  const first = reading.measure.quantities.find((quantity) => quantity.from >= from && quantity.from < to);
  if (first?.shape !== 'plain' || first.unit !== '') return null;
  // "Hire +1 skipper" counts one; "grow by 12" is a change.
  return first.use !== 'change' || reading.text[first.from] === '+' ? first : null;
}

const closing = new Set(['close', 'resolve', 'clear', 'solve']);
const chores = /^(?:tickets|issues|bugs|tasks|stories|cards|defects)$/;

/** "Close 50 tickets": what is closed one by one counts the closing. */
export function choresClosed({ lead, words, measure, object }: Reading): Work | null {
  const [count, ...more] = measure.quantities;
  if (!lead || !closing.has(lead.verb.base) || !count || more.length > 0) return null;
  if (count.shape !== 'plain' || count.unit !== '' || count.from - lead.to > 12) return null;
  const thing = words
    .filter(({ from }) => from >= count.to)
    .slice(0, 4)
    .find(({ lower }) => chores.test(lower));
  return thing ? { span: { from: lead.from, to: Math.max(object.to, thing.to) }, count, result: null } : null;
}

/** "12 workshops held", "Have 5 demos by May": a count of artefacts although no working verb leads. */
export function countOfWork(reading: Reading): Work | null {
  const { lead, measure, object, text } = reading;
  if (lead && !having.has(lead.verb.base)) return null;
  if (measure.baseline || measure.change || measure.quantities.length !== 1) return null;
  const start = lead?.to ?? 0;
  const count = plainCount(reading, start, object.to);
  if (!count || count.from - start > (lead ? 12 : 10) || counts(reading, count) !== 'artefacts') return null;
  const from = lead?.from ?? reading.words[0]!.from;
  return {
    span: { from, to: Math.max(object.to, count.to, from + 1) },
    count: { ...count, to: Math.min(count.to, text.length) },
    result: null,
  };
}
