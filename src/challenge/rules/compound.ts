// Two aims in one sentence. "X without Y" is one aim with its guard, and "A and B" as a pair of nouns is left alone.
import { abstractNouns, metricNouns } from '../language/lexicon/words.ts';
import { verb } from '../language/lexicon.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import type { Word } from '../language/word.ts';
import { rule } from '../rule.ts';

const joins = /^(?:and|&|plus|while|then)$/;
const moving = new Set(['up', 'down', 'improve', 'output', 'reach', 'keep', 'effort', 'thinking']);
const busy = new Set(['output', 'effort', 'thinking']);
const aims = new Set(['target', 'change', 'level']);

/** The word that joins a second verb of the same form, or two numbers with targets of their own. */
function join(reading: Reading): Word | null {
  const { words, lead, text, measure, purpose } = reading;
  const start = lead ? lead.next + 1 : 1;
  for (let index = start; index < words.length - 1; index++) {
    const word = words[index]!;
    if (!joins.test(word.lower)) continue;
    if (purpose && word.from > purpose.from) return null;
    const next = verb(words[index + 1]!.lower);
    const joinsVerbs =
      lead !== null &&
      next !== undefined &&
      moving.has(next.kind) &&
      words.length > index + 2 &&
      (next.form === 'base' ||
        (next.form === 'ing' &&
          (word.lower === 'while' || lead.verb.form === 'ing' || /\bby \p{L}+ing\b/u.test(text))));
    const after = measure.quantities.filter(({ from, use }) => from > word.from && aims.has(use));
    const before = measure.quantities.filter(({ to, use }) => to <= word.from && aims.has(use));
    const counted = after.length > 0 && before.length > 0;
    // "To 60% while complaints stay under 10" is an aim with its guard.
    if (reading.part === 'key result' && word.lower === 'while') return null;
    if (/\bwithout\b/i.test(text) || /\bbetween\b/i.test(text.slice(0, word.from))) return null;
    if (reading.part === 'objective') {
      if (joinsVerbs) return word;
    } else if (
      counted
        ? joinsVerbs || ownMeasure(reading, word, before.at(-1)!.to, after[0]!.from)
        : joinsVerbs &&
          (measure.quantities.length === 0 ||
            next.kind === 'output' ||
            (busy.has(lead.verb.kind) && next.kind === 'thinking'))
    )
      return word;
  }
  return null;
}

/** "Improve quality and speed": two nouns that can pull apart. Only where both are bare, for most pairs of nouns are one thing. */
function pair({ words, lead, object, measure }: Reading): Word | null {
  if (!lead || !/^(?:up|down|improve)$/.test(lead.verb.kind) || measure.quantities.length > 1) return null;
  const index = words.findIndex(({ lower, from }) => joins.test(lower) && from < object.to);
  const and = words[index];
  const [before, after, next] = [words[index - 1], words[index + 1], words[index + 2]];
  if (!and || !before || !after || index - lead.next > 4 || after.to > object.to) return null;
  const bare =
    !next ||
    next.from >= object.to ||
    /^(?:of|for|in|on|at|across|by|to|from|with)$/.test(next.lower) ||
    index - lead.next < 2;
  const known = abstractNouns.has(before.lower) || metricNouns.has(before.lower);
  return bare &&
    known &&
    (abstractNouns.has(after.lower) ||
      metricNouns.has(after.lower) ||
      (next !== undefined && abstractNouns.has(next.lower)))
    ? and
    : null;
}

/** "NPS to 50 and churn to 4%": a thing of its own stands before the second number, and it too has somewhere to go. */
function ownMeasure({ text, measure }: Reading, and: Word, before: number, after: number): boolean {
  const own = text.slice(and.to, after);
  const second = measure.quantities.find(({ from }) => from === after);
  return (
    before <= and.from &&
    /\p{L}{3,}.*\b(?:to|by|from)\b/u.test(own) &&
    second?.use !== 'level' &&
    !/[,;(]/.test(own)
  );
}

export const compound = rule({
  slug: 'compound',
  defect: 'COMPOUND',
  on: 'either',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'question' },
  yieldsTo: ['placeholder'],
  find: ({ reading }) => {
    const verbs = join(reading);
    const and = verbs ?? pair(reading);
    if (!and) return null;
    const first = { from: reading.lead?.from ?? 0, to: and.from - 1 };
    const second = { from: and.to + 1, to: reading.text.length };
    return {
      marks: [[and.from, and.to]],
      message: `${quote(reading.text, first)} and ${quote(reading.text, second)} are two aims.`,
      ask: 'If only one of the two happened, which would you rather have?',
      ...(!verbs && { atMost: 'question' as const }),
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
      'Raise repeat trips to 30% «and» the rating to 4.5',
      'Install ticket gates «and» publish the new fares',
      { kind: 'objective', title: 'Win back commuters by lowering fares «and» adding sailings' },
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
