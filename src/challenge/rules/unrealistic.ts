// A jump of a kind that hardly ever happens. A question: the ones that did happen were asked it too.

import type { Quantity } from '../language/quantity.ts';
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { rule } from '../rule.ts';

const huge = 10;
const perfect =
  /\b(?:satisfaction|retention|nps|csat|accuracy|engagement|adoption|conversion|uptime|availability|loyalty|market share)\b/i;

function leap({ measure, text }: Reading): Quantity | null {
  const { baseline, target, change } = measure;
  if (baseline && target && baseline.value > 0 && target.value >= baseline.value * huge) return target;
  if (change?.shape === 'multiple' && change.value >= huge) return change;
  if (change?.shape === 'percent' && change.value >= huge * 50) return change;
  const whole = target?.shape === 'percent' && target.value >= 100 && !baseline;
  return whole && perfect.test(text) ? target : null;
}

export const unrealistic = rule({
  slug: 'unrealistic',
  defect: 'UNREALISTIC',
  on: 'key result',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder', 'activity-output', 'effort'],
  applies: ({ keyResult }) => keyResult?.role !== 'guard',
  find: ({ reading }) => {
    const number = leap(reading);
    if (!number) return null;
    return {
      marks: [[number.from, number.to]],
      message: `${quote(reading.text, number)} is further than numbers of this kind usually move in one cycle.`,
      ask: 'What would have to be true by the middle of the cycle for this to be still within reach?',
    };
  },
  why: 'A target nobody believes is not a stretch: people stop looking at it in the second week.',
  sources: ['Grove, High Output Management', 'Locke and Latham, A Theory of Goal Setting'],
  disagreements:
    'Google and Doerr want some goals ten times as high; then mark the objective as aspirational and score it so.',
  lesson: 'baseline-and-target',
  examples: {
    marked: [
      'Winter bookings from 400 to «9,000» a month',
      'Grow freight revenue «20x»',
      'Increase day trips by «800%»',
      'Reach «100%» customer satisfaction',
      'Season-ticket holders up from 50 to «700»',
      'Achieve «100%» retention of deckhands',
    ],
    silent: [
      'Winter bookings from 4,100 to 5,000',
      'Double the number of families who travel off season',
      'Increase day trips by 30%',
      'All 12 harbours accept the new ticket',
      'Lost-time injuries from 14 to 0',
      'Refunds paid within 3 days: 44% to 90%',
    ],
  },
});
