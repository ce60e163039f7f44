// Counts that grow with noise. A warning only for the plainest of them, and silent when a key result beside it says what the crowd then did.

import { vanityMetrics } from '../language/lexicon/words.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { type Span, slice } from '../language/span.ts';
import { rule } from '../rule.ts';

const proof =
  /\b(?:conver(?:t|ts|sion)|retention|retain\w*|repeat|return\w*|renew\w*|activat\w*|revenue|paid|paying|purchase\w*|orders?|bookings?|churn|come back)\b/i;
const narrowed = /\b(?:qualified|paying|active|organic|per|rate|share|who|that|target|returning|search)\b/i;

/** Shares of noise are noise. */
const always = /\b(?:open rates?|click-through rates?|ctr|dau|mau|wau|share of voice|search rank\w*)\b/i;

/** Totals that only ever rise, where they are named without saying who of them did what. */
const totals =
  /\b(?:total|registered|cumulative|signed up|all-time|overall)\b|\b(?:reach|get|hit|gain|attract)\s+(?:over\s+|more than\s+)?[\d.,]+\s?[km]?\+?\s+(?:users|members|accounts|customers)\b/i;
const compounds =
  /\b(?:dau|mau|wau|user base|user count|customer base|email list|mailing list|list size|attendees|attendance|(?:press|media|news) (?:mentions|coverage|articles)|bugs (?:fixed|closed)|tickets (?:closed|resolved)|features (?:shipped|released|delivered)|hours (?:logged|trained)|open rates?|click-through rates?|ctr|share of voice|app store rank\w*|search rank\w*|number of (?:users|customers|members|accounts)|brand reach|social reach|story points|lines of code|tech(?:nical)? debt|pull requests|lint(?:ing)? errors|hours worked|training hours|emails sent|page views|session (?:duration|length)|time on (?:site|page)|(?<!employee |staff |crew |team )engagement)\b/i;

/** Counts hardly anybody defends; the others are sometimes the very result and are only asked about. */
const plain =
  /\b(?:followers|likes|fans|impressions|page-? ?views|views|hits|clicks|downloads|installs|shares|retweets|reactions|upvotes|eyeballs|opens|velocity|story points|lines of code|commits|pull requests|emails sent|hours worked|training hours|time on (?:site|page)|registered (?:users|members|accounts)|(?:website|web|site|total) (?:traffic|visits|visitors|hits)|total (?:users|sign-?ups|registrations|members|accounts))\b/i;

const passing =
  /^(?:visits|visitors|traffic|registrations|signups|sign-ups|subscribers|logins|sessions|comments)$/;

/** "Increase sign-ups" counts whoever comes by; "organic sign-ups", "sign-ups of skippers" have thought of somebody. */
function isRaw(text: string, words: Reading['words'], start: number): boolean {
  const index = words.findIndex(({ lower }) => passing.test(lower));
  if (index < 0 || /\b(?:of|from|by|for) \p{L}{4,}/u.test(text.slice(words[index]!.to))) return false;
  const before = words[index - 1]?.lower ?? '';
  const counted =
    /^(?:total|more|[\d.,]+[km]?)$/.test(before) || (before === 'of' && words[index - 2]?.lower === 'number');
  return index <= start || counted;
}

function isPlain({ text, lead, words }: Reading): boolean {
  // "Increase engagement" names nobody who would be engaged.
  const nobody = lead !== null && words[lead.next]?.lower === 'engagement';
  return nobody || isRaw(text, words, lead?.next ?? 0) || plain.test(text) || totals.test(text);
}

function crowd(reading: Reading): Span | null {
  const word = reading.words.find((candidate) => vanityMetrics.has(candidate.lower));
  if (word) return word;
  const whole = compounds.exec(reading.text);
  // "Daily active users" may be the very thing; that is only asked.
  if (whole) return { from: whole.index, to: whole.index + whole[0].length };
  if (!totals.test(reading.text)) return null;
  return (
    reading.words.find((candidate) => /^(?:users|members|accounts|customers)$/.test(candidate.lower)) ?? null
  );
}

export const vanity = rule({
  slug: 'vanity',
  defect: 'VANITY',
  on: 'key result',
  severity: { outcome: 'warning', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder', 'activity-output', 'effort'],
  applies: ({ reading, siblings }) =>
    reading.measure.hasTarget &&
    !proof.test(reading.text) &&
    !siblings.some((sibling) => proof.test(sibling.text)),
  find: ({ reading }) => {
    const word = crowd(reading);
    // "95% of pull requests reviewed in a day" says how well, not how many.
    if (word && /%[^%]{0,3} of (?:\p{L}+ ){0,3}$/u.test(reading.text.slice(0, word.from))) return null;
    if (!word || (narrowed.test(reading.text) && !always.test(reading.text))) return null;
    return {
      marks: [[word.from, word.to]],
      message: `${quote(reading.text, word)} can grow while nobody is better off.`,
      ...(!isPlain(reading) && { atMost: 'question' as const }),
      ask: `What would ${slice(reading.text, word).toLowerCase()} have to turn into for you to care, and could you count that?`,
    };
  },
  why: 'A count of people passing by rises with every advertisement. What they do next shows whether it was worth it.',
  sources: ['Ries, The Lean Startup', 'Croll and Yoskovitz, Lean Analytics'],
  disagreements:
    'For a new name or a public service, reach can be the very result. Keep it when the next step cannot happen without it.',
  lesson: 'choosing-metrics',
  examples: {
    marked: [
      'Grow «followers» from 4,000 to 9,000',
      'Reach 1 million «impressions» for the winter route',
      '«Pageviews» of the island guide up to 60,000',
      'App «downloads» from 3,000 to 8,000',
      'Get 50,000 «clicks» on the spring fares',
      '500 «likes» for each harbour portrait',
    ],
    silent: [
      'Reach 10,000 monthly organic visits',
      'Visitors who book on the same day: 2% to 5%',
      'Newsletter subscribers who travel again: 8% to 14%',
      'Bookings from the island guide: 200 to 600',
      'Share of app downloads that buy a ticket from 20% to 40%',
      'Repeat visits per family from 1.2 to 2',
    ],
  },
});
