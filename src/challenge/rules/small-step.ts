// Hardly any distance between today and the target. A question, and silent where the last few points are the hard ones.

import type { Quantity } from '../language/quantity.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { rule } from '../rule.ts';

const least = 0.03;
const leastPercent = 5;
const steep = 90;

function step({ measure, lead }: Reading): Quantity | null {
  const { baseline, target, change } = measure;
  if (baseline && target && baseline.value > 0 && target.value !== baseline.value) {
    const nearTop = target.shape === 'percent' && Math.max(target.value, baseline.value) >= steep;
    const gone = Math.abs(target.value - baseline.value) / Math.abs(baseline.value);
    return gone < least && !nearTop ? target : null;
  }
  const small = change?.shape === 'percent' && Math.abs(change.value) <= leastPercent && change.value !== 0;
  return small && lead && /^(?:up|down|improve)$/.test(lead.verb.kind) ? change : null;
}

export const smallStep = rule({
  slug: 'small-step',
  defect: 'SANDBAG',
  on: 'key result',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder', 'below-today', 'compound'],
  applies: ({ keyResult }) => keyResult?.role !== 'guard',
  find: ({ reading }) => {
    const number = step(reading);
    if (!number) return null;
    return {
      marks: [[number.from, number.to]],
      message: `${quote(reading.text, number)} is so near that it could come by itself.`,
      ask: 'How does this number move in a quarter in which nobody does anything about it?',
    };
  },
  why: 'A target inside the usual ups and downs cannot tell work from weather.',
  sources: ['Klau, How Google sets goals', 'Wheeler, Understanding Variation'],
  disagreements:
    'For a very large or very steady number a few per cent can be a great deal; the history beside it shows that.',
  lesson: 'baseline-and-target',
  examples: {
    marked: [
      'Grow freight revenue by «2%»',
      'Increase winter bookings by «4%»',
      'Raise the rating from 4.20 to «4.25»',
      'Reduce fuel costs by «1%»',
      'Season-ticket holders from 8,000 to «8,100»',
      'Improve punctuality by «3%»',
    ],
    silent: [
      'Grow freight revenue by 20%',
      'Raise punctuality from 98% to 99%',
      'Raise the rating from 3.9 to 4.5',
      'Winter bookings from 4,100 to 5,000',
      'Keep fuel costs within 2% of plan',
      'Refund share below 3%',
    ],
  },
});
