// An objective anybody could claim in any quarter. A short one about a particular thing gets at most a question.
import { moves } from '../language/clause.ts';
import { body, isGeneric } from '../language/generic.ts';
import { vagueWords } from '../language/lexicon/words.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { beforeDeadline, blank } from '../rewrite.ts';
import { rule } from '../rule.ts';

const shortest = 3;
const judged = new Set(['up', 'down', 'improve', 'reach', 'weak']);
const promising = new Set(['deliver', 'provide', 'do', 'offer', 'give', 'run', 'promote', 'demonstrate']);
/** A state somebody would notice in themselves. */
const felt = /^(?:feels?|effortless|painless|frictionless|joyful|fearless|calm|calmer|proud|loved?)$/;
const boast = /^(?:delight|become|dominate|empower)$/;
const wholeWorld = /\b(?:industry|world|market|everything|everyone)\b/i;
const bold = /^(?:transform|revolutioni[sz]e|accelerate|streamline|empower|delight|dominate|become|elevate)$/;

function says(reading: Reading): 'nothing' | 'little' | 'enough' {
  const { lead, purpose, words } = reading;
  if (words.length === 0 || purpose || words.some(({ lower }) => felt.test(lower))) return 'enough';
  if (lead && promising.has(lead.verb.base))
    return isGeneric(reading) && body(reading).some((word) => vagueWords.has(word.lower))
      ? 'nothing'
      : 'enough';
  if (lead && (!judged.has(lead.verb.kind) || moves(reading))) return 'enough';
  const base = lead?.verb.base ?? words[0]!.lower;
  if (bold.test(base) || boast.test(base))
    return wholeWorld.test(reading.text.slice(reading.object.from, reading.object.to)) &&
      body(reading).length <= shortest
      ? 'nothing'
      : 'enough';
  if (isGeneric(reading) || (lead && words.length === 1)) return 'nothing';
  return lead && body(reading).length <= shortest ? 'little' : 'enough';
}

export const vagueObjective = rule({
  slug: 'vague-objective',
  defect: 'VAGUE',
  on: 'objective',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'warning' },
  yieldsTo: ['placeholder', 'objective-number', 'steady-state', 'weak-verb'],
  find: ({ reading }) => {
    const said = says(reading);
    if (said === 'enough') return null;
    const { text, object, lead } = reading;
    const span = { from: lead?.from ?? object.from, to: Math.max(object.to, lead?.to ?? 0) };
    if (span.to <= span.from) return null;
    return {
      marks: [[span.from, span.to]],
      message:
        said === 'nothing'
          ? `Anybody could claim ${quote(text, span)} in any quarter.`
          : `${quote(text, span)} leaves open for whom, and what would be different.`,
      ask: 'Who would notice, and what would they say that they do not say today?',
      rewrite: beforeDeadline(reading, `so that ${blank} can ${blank}`),
      ...(said === 'little' && { atMost: 'question' as const }),
    };
  },
  why: 'An objective is a choice. If its opposite would be absurd, it chooses nothing and cannot help anybody to say no.',
  sources: ['Rumelt, Good Strategy Bad Strategy', 'Wodtke, Radical Focus', 'Doerr, Measure What Matters'],
  disagreements:
    'Some authors show very short objectives as good ones and leave the choice to the key results.',
  lesson: 'writing-objectives',
  examples: {
    marked: [
      '«Improve customer experience»',
      '«Increase sales»',
      '«More efficiency»',
      '«Make the best product»',
      '«Be more customer-centric»',
      '«Enhance our processes»',
      '«Revolutionise the industry»',
      '«Deliver great software»',
      '«Provide the best customer service»',
      '«Achieve excellence» in everything we do',
    ],
    silent: [
      'Islanders plan their week around our timetable',
      'Make the car deck the calmest part of the trip',
      'Families choose the ferry over the bridge',
      'Improve boarding for wheelchair users so that nobody needs to ask',
      'Become the first choice of fish traders on the coast',
      'Freight customers hear of a delay from us first',
      'Make onboarding feel effortless',
    ],
  },
});
