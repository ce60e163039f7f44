// Whether a text says what will be done rather than what will change. A share, a sum or a move from A to B mostly acquits it.
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';
import { choresClosed, countOfWork, counts, plainCount } from './work/count.ts';
import { doneWork } from './work/done.ts';
import { busy, type Work, work } from './work/found.ts';
import { meterOfDeeds, meterOfWork } from './work/meter.ts';
import { handedOut, lessonsTaken, shareOfWork } from './work/share.ts';

const spending = new Set(['spend', 'invest', 'allocate', 'dedicate']);
/** Between verb and number only words that still make the number the thing done: "at all four piers" is where, not how much. */
const elsewhere = /\b(?:at(?! least)|in|across|for|on|into|from|within|after)\b/i;
const crowd = /\b(?:network|community|pipeline|base|panel|group|pool|list|waiting list|team)\s+of\s+$/i;
const shortUnits = /^(?:ms|milli|s$|sec|min|h$|hr|hour|d$|day)/i;

/** "Spend 200 hours on drills" is effort, whatever unit it is in; "spend less" is a change. */
function spent(reading: Reading, span: Span): Work | null {
  const { measure, text, lead } = reading;
  if (
    measure.baseline ||
    measure.change ||
    /\b(?:less|fewer|under|below)\b/i.test(text.slice(lead!.to, lead!.to + 30))
  )
    return null;
  return { span, count: measure.quantities[0] ?? null, result: null };
}

/** "Deliver 40 hours of training": hours given, whatever they were good for. */
function hoursGiven({ lead, measure, text }: Reading, span: Span): Work | null {
  const [hours] = measure.quantities;
  const given =
    hours?.shape === 'duration' &&
    hours.from - lead!.to <= 2 &&
    /^ (?:of|on) /.test(text.slice(hours.to, hours.to + 4));
  return given ? { span, count: hours, result: null } : null;
}

/** The work a text describes, or null when it speaks of something else. */
export function workIn(reading: Reading): Work | null {
  const { lead, object } = reading;
  const lessons = lessonsTaken(reading);
  if (lessons) return work(lessons);
  if (!lead || !busy.has(lead.verb.kind)) {
    if (shareOfWork(reading) || handedOut(reading))
      return work({ from: lead!.from, to: Math.max(object.to, lead!.to) });
    return (
      choresClosed(reading) ??
      countOfWork(reading) ??
      meterOfWork(reading) ??
      meterOfDeeds(reading) ??
      doneWork(reading)
    );
  }
  const span = { from: lead.from, to: Math.max(lead.to, object.to) };
  if (shareOfWork(reading) || handedOut(reading)) return work(span);
  if (spending.has(lead.verb.base)) return spent(reading, span);
  return workOf(reading, span);
}

function workOf(reading: Reading, span: Span): Work | null {
  const { lead, measure, object, purpose, text } = reading;
  const numbers = measure.quantities;
  const later = numbers.find((quantity) => purpose && quantity.from >= purpose.from);
  if (later && purpose) return { span, count: null, result: purpose };
  const isMore = measure.change?.shape === 'plain' && text[measure.change.from] === '+';
  if (measure.baseline || (measure.change && !isMore)) return null;
  const hours = hoursGiven(reading, span);
  if (hours) return hours;
  // "Answer claims within 2 days" is a promise of service; "launch within 3 months" is only a deadline.
  const level = numbers.find(
    (quantity) => quantity.use !== 'window' && (quantity.shape !== 'plain' || quantity.unit !== ''),
  );
  if (level || numbers.some((quantity) => quantity.use === 'window' && shortUnits.test(quantity.unit)))
    return null;
  const count = plainCount(reading, lead!.to, object.to);
  if (!count) return work(span);
  const around = text.slice(Math.max(0, count.from - 40), count.from);
  const gathered =
    crowd.test(around) || (/\b(?:of|for|with|by)\s+$/.test(around) && counts(reading, count) === 'people');
  if (elsewhere.test(text.slice(lead!.to, count.from))) return work(span);
  return gathered
    ? { span, count: null, result: { from: count.from, to: count.to } }
    : { span, count, result: null };
}
