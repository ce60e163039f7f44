// No number, no meter, no beginning and no end. Promises about everybody or nobody are numbers of a kind and are only asked about.
import { metricNouns, people } from '../language/lexicon/words.ts';
import { metricIn } from '../language/metric.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { slice } from '../language/span.ts';
import { blank, blankChange, deadlineTail } from '../rewrite.ts';
import { rule } from '../rule.ts';

const absolute = /\b(?:every|each|all|no|none|nobody|never|always|zero|entire|any|without)\b/i;

function behaviour(reading: Reading): boolean {
  if (reading.lead) return false;
  const start = reading.words.slice(0, 4).findIndex((word) => people.has(word.lower));
  const [verb, next] = reading.words.slice(start + 1).map(({ lower }) => lower);
  // "Customers love it" is an opinion about them; "users are able to …" is something they do.
  const opinion =
    /^(?:love|like|enjoy|feel|adore|appreciate|are|is)$/.test(verb ?? '') &&
    !/^(?:able|aware|using)$/.test(next ?? '');
  return start >= 0 && reading.words.length >= start + 3 && !opinion;
}

export const noMetric = rule({
  slug: 'no-metric',
  defect: 'NO_METRIC',
  on: 'key result',
  severity: { outcome: 'error', balanced: 'error', delivery: 'warning' },
  yieldsTo: ['activity-output', 'effort', 'binary-milestone', 'placeholder', 'no-target', 'steady-state'],
  applies: ({ reading }) => !reading.measure.hasTarget && reading.words.length > 0 && !metricIn(reading),
  find: ({ reading }) => {
    const { text, object, lead } = reading;
    const span = { from: lead?.from ?? object.from, to: Math.max(object.to, lead?.to ?? 0) };
    if (span.to <= span.from) return null;
    const none =
      lead !== null &&
      /^(?:eliminate|eradicate|prevent|stop|avoid)$/.test(lead.verb.base) &&
      reading.words.some(({ lower }) => metricNouns.has(lower));
    const kept = none || behaviour(reading) || (!lead && absolute.test(text));
    return {
      marks: [[span.from, span.to]],
      message: `Two people could read ${quote(text, span)} at the end of the cycle and disagree whether it happened.`,
      ask: 'What would you count or time to see that it is true?',
      rewrite: `${slice(text, span)}: ${blank} ${blankChange}${deadlineTail(reading)}`,
      ...(kept && { atMost: 'question' as const }),
    };
  },
  why: 'A key result has to be read the same way by everybody at the end. A number with a source does that; an adjective does not.',
  sources: ['Grove, High Output Management', 'Doerr, Measure What Matters'],
  disagreements:
    'Some coaches let a first key result describe a new behaviour in words, as long as somebody outside the team can see it.',
  lesson: 'baseline-and-target',
  examples: {
    marked: [
      '«Improve the mood on night crossings»',
      '«Make the terminal easy to find»',
      '«Better cooperation with harbour masters»',
      '«Strengthen our reputation with islanders»',
      '«Simplify luggage handling»',
      '«A calmer car deck»',
    ],
    silent: [
      'Complaints about noise on night crossings: 40 to 15 a month',
      'First-time visitors find the gate within 4 minutes',
      'Islanders who recommend us: 52% to 65%',
      'Zero lost bags in August',
      { kind: 'key_result', title: 'A calmer car deck', baseline: 14, target: 5, unit: 'incidents' },
      'Harbour masters answer berth requests within 2 hours',
    ],
  },
});
