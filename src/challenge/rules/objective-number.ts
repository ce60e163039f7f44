// A number in the objective turns it into a key result. Dates, names and "within two minutes" are not such numbers.
import { shareToFill } from '../language/gap.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import type { Span } from '../language/span.ts';
import { blank, deadlineTail } from '../rewrite.ts';
import { rule } from '../rule.ts';

const cue =
  /\s*(?:\b(?:from|to|by|at|of|above|below|over|under|least|most|more|less|fewer|than|up|down|a|an|around|about)\s*|[~<>≤≥=+–-]\s*)+$/i;

/** "Prospects with 50+ seats" tells which ones are meant, not how many. */
function ofSize(text: string, { from, to }: Span): boolean {
  return (
    text[to - 1] === '+' &&
    /\b(?:for|with|of|over|among|from) $/i.test(text.slice(Math.max(0, from - 6), from))
  );
}

/** The first number that measures the aim and the words that lead to it. */
function measuring(reading: Reading): { number: Span; led: Span } | null {
  const found = reading.measure.quantities.filter(
    (quantity) =>
      quantity.use !== 'window' &&
      !ofSize(reading.text, quantity) &&
      (quantity.shape !== 'duration' || quantity.use === 'target' || quantity.use === 'baseline'),
  );
  const first = found.find((quantity) => quantity.shape !== 'word' || quantity.use === 'change');
  if (!first) {
    const gap = shareToFill.exec(reading.text);
    const meter = gap ?? /\bthe (?:number|amount|percentage|share) of\b/i.exec(reading.text);
    const span = meter && { from: meter.index, to: meter.index + meter[0].length };
    return span && (reading.lead || gap) ? { number: span, led: span } : null;
  }
  const last = found.at(-1)!;
  const led = cue.exec(reading.text.slice(Math.max(0, first.from - 40), first.from));
  return {
    number: { from: first.from, to: first.to },
    led: { from: first.from - (led?.[0].length ?? 0), to: last.to },
  };
}

export const objectiveNumber = rule({
  slug: 'objective-number',
  defect: 'OBJ_METRIC',
  on: 'objective',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'question' },
  yieldsTo: ['placeholder'],
  find: ({ reading }) => {
    const found = measuring(reading);
    if (!found) return null;
    const { text } = reading;
    const head = text.slice(0, found.led.from).trimEnd();
    const { deadline } = reading.measure;
    const rest =
      deadline && deadline.from >= found.led.to
        ? text.slice(found.led.to, deadline.from) + text.slice(deadline.to)
        : text.slice(found.led.to);
    const tail = /^[\s.!]*$/.test(rest) && reading.measure.quantities.length > 0;
    return {
      marks: [[found.number.from, found.number.to]],
      message: `${quote(text, found.number)} makes this a key result.`,
      ask: 'If that number came true, what would people notice? Say that, and let the number be one of its key results.',
      ...(tail && head.length > 0 && { rewrite: `${head} so that ${blank}${deadlineTail(reading)}` }),
    };
  },
  why: 'The objective says where to and why it matters; the key results say how we will know. A number as the aim invites reaching it at the cost of something else.',
  sources: ['Doerr, Measure What Matters', 'Wodtke, Radical Focus', 'Klau, How Google sets goals'],
  disagreements: 'Grove himself wrote objectives with numbers, and annual outcomes carry them on purpose.',
  lesson: 'writing-objectives',
  examples: {
    marked: [
      'Grow winter bookings by «20%»',
      'Reach «€4M» of freight revenue',
      '«Double» the number of day-trippers',
      'Cut late departures from «18%» to 9%',
      'Sell «5,000» winter passes before Christmas',
      'Win «3» new island councils',
    ],
    silent: [
      'Passengers board without queuing, even on bank holidays',
      'Book any crossing within two minutes, from any phone',
      'Be ready for ISO 27001 before the season starts',
      'Make 2027 the year islanders trust the timetable',
      'The harbour office answers on the same day, 24/7',
      'Terminal 2 feels like a place to arrive',
    ],
  },
});
