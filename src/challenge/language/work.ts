// Whether a text says what will be done rather than what will change. A share, a sum or a move from A to B acquits it.
import { artefacts, metricNouns, people } from './lexicon/words.ts';
import { verb } from './lexicon.ts';
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
const having = new Set(['have', 'get', 'generate', 'bring', 'see', 'book', 'land', 'make', 'find']);
const spending = new Set(['spend', 'invest', 'allocate', 'dedicate']);
const deeds = /^(?:calls|emails|e-mails|meetings|demos|visits|talks|posts|webinars|hours)$/;
/** Between verb and number only words that still make the number the thing done: "at all four piers" is where, not how much. */
const elsewhere = /\b(?:at(?! least)|in|across|for|on|into|from|within|after)\b/i;
const crowd = /\b(?:network|community|pipeline|base|panel|group|pool|list|waiting list|team)\s+of\s+$/i;
const shortUnits = /^(?:ms|milli|s$|sec|min|h$|hr|hour|d$|day)/i;

/** The first noun a number counts: work ("20 interviews") or somebody or something that counts as a result. */
function counts(reading: Reading, count: Quantity): 'artefacts' | 'people' | 'unknown' {
  const start = reading.words.findIndex((word) => word.from >= count.to);
  if (start < 0) return 'unknown';
  for (const word of reading.words.slice(start, start + 4)) {
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

function plainCount(reading: Reading, from: number, to: number): Quantity | null {
  const first = reading.measure.quantities.find((quantity) => quantity.from >= from && quantity.from < to);
  return first?.shape === 'plain' && first.unit === '' && first.use !== 'change' ? first : null;
}

/** "12 workshops held", "Have 5 demos by May": a count of artefacts although no working verb leads. */
function countOfWork(reading: Reading): Work | null {
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

const finished = /^(?:of|the|all|our|a|an)$/;
const planned =
  /^(?:plan|plans|roadmap|backlog|tasks?|milestones?|deliverables?|stories|sprints?|items|actions?|activities|projects?|initiatives|training|trainings|courses?|modules?|interviews?|reviews?|audits?|assessments?|documentation|workshops?|sessions?|checklists?|surveys?|implementation|migration|rollout|scope|features)$/;
const ticking = new Set([
  'complete',
  'deliver',
  'finish',
  'execute',
  'implement',
  'achieve',
  'conduct',
  'hold',
  'run',
  'perform',
  'schedule',
  'attend',
  'do',
]);

/** "Complete 100% of the project plan", "Schedule 95% of the calls": a share of what was to be done is still work. */
function shareOfWork(reading: Reading): boolean {
  const { lead, measure, words } = reading;
  const [share, ...others] = measure.quantities;
  if (!lead || !ticking.has(lead.verb.base) || others.some(({ use }) => use !== 'window')) return false;
  if (share?.shape !== 'percent' || share.use !== 'level' || share.from - lead.to > 12) return false;
  const after = words.filter((word) => word.from >= share.to && !finished.test(word.lower)).slice(0, 6);
  return after.some((word) => planned.test(word.lower) || deeds.test(word.lower));
}

/** "Number of workshops held": the meter itself counts work. */
function meterOfWork(reading: Reading): Work | null {
  const { lead, words, measure } = reading;
  const [first, second, ...rest] = words.filter(({ lower }) => lower !== 'the' && lower !== 'total');
  if (
    lead ||
    measure.hasBaseline ||
    !/^(?:number|amount|count)$/.test(first?.lower ?? '') ||
    second?.lower !== 'of'
  )
    return null;
  const thing = rest
    .slice(0, 3)
    .find(
      ({ lower }) => deeds.test(lower) || (artefacts.has(lower.replace(/s$/, '')) && !metricNouns.has(lower)),
    );
  const done = rest.slice(0, 7).find(({ lower }) => {
    const known = verb(lower);
    return known?.form === 'past' && busy.has(known.kind);
  });
  const end = done ?? thing;
  if (!end || (!done && !deeds.test(end.lower))) return null;
  return { span: { from: first!.from, to: end.to }, count: null, result: null };
}

/** "Handbook published", "Scanners are rolled out to all piers": work told from its end. */
function doneWork(reading: Reading): Work | null {
  const { lead, words, measure } = reading;
  if (lead || measure.hasTarget || measure.quantities.length > 1 || words.length > 20) return null;
  const index = words.findIndex(({ lower }, at) => {
    const known = at === 0 ? undefined : (verb(`${lower}-${words[at + 1]?.lower ?? ''}`) ?? verb(lower));
    return known !== undefined && known.form === 'past' && known.base !== lower && busy.has(known.kind);
  });
  if (index < 1 || index > 9) return null;
  const before = words.slice(0, index);
  // "Crews trained in fog feel safe": people did or got something, and the sentence goes on.
  if (
    before.some(({ lower }) => /^(?:who|that|which|by|from|when|than|without)$/.test(lower)) ||
    people.has(before.at(-1)!.lower)
  )
    return null;
  return { span: { from: words[0]!.from, to: words[index]!.to }, count: null, result: null };
}

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

/** The work a text describes, or null when it speaks of something else. */
export function workIn(reading: Reading): Work | null {
  const { lead, measure, object, purpose, text } = reading;
  if (shareOfWork(reading))
    return { span: { from: lead!.from, to: Math.max(object.to, lead!.to) }, count: null, result: null };
  if (!lead || !busy.has(lead.verb.kind))
    return countOfWork(reading) ?? meterOfWork(reading) ?? doneWork(reading);
  const span = { from: lead.from, to: Math.max(lead.to, object.to) };
  const numbers = measure.quantities;
  if (spending.has(lead.verb.base)) return spent(reading, span);
  const later = numbers.find((quantity) => purpose && quantity.from >= purpose.from);
  if (later && purpose) return { span, count: null, result: purpose };
  if (measure.baseline || measure.change) return null;
  const hours = numbers[0];
  if (
    hours?.shape === 'duration' &&
    hours.from - lead.to <= 2 &&
    /^ (?:of|on) /.test(text.slice(hours.to, hours.to + 4))
  )
    return { span, count: hours, result: null };
  // "Answer claims within 2 days" is a promise of service; "launch within 3 months" is only a deadline.
  const level = numbers.find(
    (quantity) => quantity.use !== 'window' && (quantity.shape !== 'plain' || quantity.unit !== ''),
  );
  if (level || numbers.some((quantity) => quantity.use === 'window' && shortUnits.test(quantity.unit)))
    return null;
  const count = plainCount(reading, lead.to, object.to);
  const around = count && text.slice(Math.max(0, count.from - 40), count.from);
  const gathered =
    count &&
    (crowd.test(around!) ||
      (/\b(?:of|for|with|by)\s+$/.test(around!) && counts(reading, count) === 'people'));
  if (count && elsewhere.test(text.slice(lead.to, count.from))) return { span, count: null, result: null };
  if (count && gathered) return { span, count: null, result: { from: count.from, to: count.to } };
  return { span, count, result: null };
}
