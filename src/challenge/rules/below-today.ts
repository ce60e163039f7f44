// The target lies on the wrong side of where the number already stands. Only said when the text or the fields give both.
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import { rule } from '../rule.ts';

const rising = new Set(['up', 'keep', 'reach', 'improve']);

/** Whether reaching the target would mean getting worse, as far as the words say which way is better. */
function easier(reading: Reading): boolean {
  const { baseline, target } = reading.measure;
  if (!baseline || !target || (baseline.unit && target.unit && baseline.unit !== target.unit)) return false;
  const floor =
    target.bound === 'at least' ||
    /\b(?:minimum|min\.?|not below)\b/i.test(reading.text.slice(0, target.from));
  const kind = reading.lead?.verb.kind;
  if (kind === 'up' || (floor && (kind === undefined || rising.has(kind))))
    return target.value < baseline.value;
  if (kind === 'down') return target.value > baseline.value;
  return target.bound === 'at most' && kind === 'keep' && target.value > baseline.value;
}

export const belowToday = rule({
  slug: 'below-today',
  defect: 'SANDBAG',
  on: 'key result',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'warning' },
  yieldsTo: ['placeholder'],
  applies: ({ keyResult }) => keyResult?.role !== 'guard',
  find: ({ reading }) => {
    if (!easier(reading)) return null;
    const { text } = reading;
    const target = reading.measure.target!;
    return {
      marks: [[target.from, target.to]],
      message: `${quote(text, reading.measure.baseline!)} is better than ${quote(text, target)} already.`,
      ask: 'What would be further than today, and worth the quarter?',
    };
  },
  why: 'A target that is reached by standing still teaches that targets are formalities.',
  sources: ['Doerr, Measure What Matters', 'Klau, How Google sets goals'],
  disagreements:
    'When the ground gives way, holding on above a floor is ambitious. Then make it a guard and say why.',
  examples: {
    marked: [
      'Raise punctuality to «85%» (currently 88%)',
      'Keep the rating above «7.5» (today 8.1)',
      'Grow winter bookings from 5,000 to «4,200»',
      'Reduce gangway waits from 6 to «9 minutes»',
      'Achieve at least «60%» renewed contracts (currently 71%)',
      'Increase freight revenue to «€3M» (was €4M)',
    ],
    silent: [
      'Raise punctuality to 92% (currently 88%)',
      'Reduce gangway waits from 9 to 6 minutes',
      'Bring claims down from 40 to 15',
      'Reach a gangway wait of 6 minutes (currently 9)',
      'Grow winter bookings from 4,200 to 5,000',
      { kind: 'key_result', title: 'Keep the rating above 7.5 (today 8.1)', role: 'guard' },
    ],
  },
});
