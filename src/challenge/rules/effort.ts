// Work with a number on it. The number makes it look like a result, which is why it is told apart from plain work.
import { people } from '../language/lexicon/words.ts';
import type { Quantity } from '../language/quantity.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { slice } from '../language/span.ts';
import { workIn } from '../language/work.ts';
import { blank, blankChange, deadlineTail } from '../rewrite.ts';
import { rule } from '../rule.ts';

const longest = 90;
// Talent teams hold that people on board are their result; most others, that people are a means.
const contested = new Set(['hire', 'recruit', 'partner']);

/** A measure of the same people or of what the things were for, in the author's nouns. */
function measurable(reading: Reading, count: Quantity): string | null {
  const { text, object, words } = reading;
  const rest = slice(text, { from: count.to, to: object.to }).trim();
  if (!/^\p{L}/u.test(rest) || rest.length > longest || /^(?:per|a|an|each|every|in|to|by)\b/.test(rest))
    return null;
  const who = words.find((word) => word.from >= count.to && people.has(word.lower));
  const told = `${blankChange}${deadlineTail(reading)}`;
  if (who && who.to <= object.to)
    return `Share of ${slice(text, { from: count.to, to: who.to }).trim()} who ${blank}: ${told}`;
  return `Because of ${slice(text, count)} ${rest}, ${blank} goes ${told}`;
}

export const effort = rule({
  slug: 'effort',
  defect: 'EFFORT',
  on: 'key result',
  severity: { outcome: 'error', balanced: 'warning', delivery: 'question' },
  find: ({ reading }) => {
    const work = workIn(reading);
    if (!work?.count) return null;
    const { text } = reading;
    const number = slice(text, work.count);
    const instead = measurable(reading, work.count);
    return {
      marks: [[work.span.from, work.span.to]],
      message: `${quote(text, work.span)} counts what is done, not what comes of it.`,
      ask: `Suppose ${work.count.value === 1 ? 'it is' : `all ${number} are`} done and nothing is better: would you still call it a success?`,
      ...(instead && { rewrite: instead }),
      ...(contested.has(reading.lead?.verb.base ?? '') && { atMost: 'warning' as const }),
    };
  },
  why: 'A count of work can be reached by working more. A key result should only be reachable by being right about what helps.',
  sources: ['Castro, Success Criteria for OKRs', 'Seiden, Outcomes over Output', 'Wodtke, Radical Focus'],
  disagreements:
    'Grove and Doerr accept counted outputs where the team controls nothing else yet; sales teams count calls on purpose.',
  lesson: 'outputs-and-outcomes',
  examples: {
    marked: [
      '«Interview 20 foot passengers»',
      '«Publish 12 route guides» by June',
      '«Run five safety drills» before the summer season',
      '«Write 30 help articles»',
      '«Ship 4 releases of the crew app»',
      '«Visit 15 freight forwarders» this quarter',
      'We will «host 3 open evenings on board»',
      '«Conduct 8 usability tests»',
    ],
    silent: [
      'Raise repeat bookings from 18% to 25%',
      'Win 6 freight contracts worth over €40k each',
      'Reach 10,000 monthly visits from search',
      'Three regional papers recommend the night crossing',
      'Release frequency from 2 to 8 a month',
      'Test coverage of the booking engine from 40% to 70%',
      'Support calls per 1,000 bookings down from 31 to 12',
      'Publish 95% of delay notices within 10 minutes',
    ],
  },
});
