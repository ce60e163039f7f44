// Two aims in one sentence. "X without Y" is one aim with its guard, and "A and B" as a pair of nouns is left alone.
import { verb } from '../language/lexicon.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import type { Word } from '../language/word.ts';
import { rule } from '../rule.ts';

const joins = /^(?:and|&)$/;
const moving = new Set(['up', 'down', 'improve', 'output', 'reach', 'keep', 'effort']);

/** The "and" that joins a second verb of the same form, or two numbers with targets of their own. */
function join(reading: Reading): Word | null {
  const { words, lead, text, measure } = reading;
  if (!lead) return null;
  for (let index = lead.next + 1; index < words.length - 1; index++) {
    if (!joins.test(words[index]!.lower)) continue;
    const next = verb(words[index + 1]!.lower);
    if (next?.form !== 'base' || !moving.has(next.kind) || words.length <= index + 2) continue;
    if (reading.purpose && words[index]!.from > reading.purpose.from) return null;
    if (reading.part === 'objective') return words[index]!;
    const after = measure.quantities.some((quantity) => quantity.from > words[index]!.from);
    const before = measure.quantities.some((quantity) => quantity.from < words[index]!.from);
    if (after && before && !/\bwithout\b/i.test(text)) return words[index]!;
  }
  return null;
}

export const compound = rule({
  slug: 'compound',
  defect: 'COMPOUND',
  on: 'either',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'question' },
  yieldsTo: ['placeholder'],
  find: ({ reading }) => {
    const and = join(reading);
    if (!and) return null;
    const first = { from: reading.lead!.from, to: and.from - 1 };
    const second = { from: and.to + 1, to: reading.text.length };
    return {
      marks: [[and.from, and.to]],
      message: `${quote(reading.text, first)} and ${quote(reading.text, second)} are two aims.`,
      ask: 'If only one of the two happened, which would you rather have?',
    };
  },
  why: 'Two aims in one sentence cannot be scored, and the easier one eats the other. Split them, or choose.',
  sources: ['Perdoo, OKR guide', 'Google, Guide: Set goals with OKRs'],
  disagreements:
    'A pair that only makes sense together, such as speed with safety, may stay; then make one of them the guard.',
  examples: {
    marked: [
      'Raise repeat trips to 30% «and» cut refunds to 2%',
      'Increase freight by 10% «and» reduce fuel by 5%',
      'Grow winter bookings to 5,000 «and» improve the rating to 4.5',
      { kind: 'objective', title: 'Reduce waste on board «and» improve the menu for families' },
      { kind: 'objective', title: 'Grow the night route «and» lower its noise for neighbours' },
      { kind: 'objective', title: 'Simplify fares «and» increase trust among commuters' },
    ],
    silent: [
      'Raise repeat trips from 10,000 to 15,000',
      'Cut boarding time to 25 minutes without more injuries',
      'Crews and harbour masters rate the handover 8 or better',
      'Share of bookings with food and parking: 12% to 20%',
      { kind: 'objective', title: 'Bed and breakfast guests arrive by ferry first' },
      { kind: 'objective', title: 'Make safety drills quick so that crews practise and improve' },
    ],
  },
});
