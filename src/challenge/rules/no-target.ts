// The text names something that is read off a meter and does not say how far it should go. A smaller gap than no metric at all.
import { metricIn } from '../language/metric.ts';
import { quote } from '../language/quote.ts';
import { beforeDeadline, blankChange } from '../rewrite.ts';
import { rule } from '../rule.ts';

export const noTarget = rule({
  slug: 'no-target',
  defect: 'NO_TARGET',
  on: 'key result',
  severity: { outcome: 'error', balanced: 'error', delivery: 'error' },
  yieldsTo: ['activity-output', 'effort', 'binary-milestone', 'placeholder', 'steady-state'],
  applies: ({ reading }) => !reading.measure.hasTarget && reading.words.length > 0,
  find: ({ reading }) => {
    const metric = metricIn(reading);
    if (!metric) return null;
    const { text } = reading;
    return {
      marks: [[metric.from, metric.to]],
      message: `${quote(text, metric)} can be measured, but the text does not say how far it should go.`,
      ask: `Where does ${quote(text, metric)} stand today, and where would you be glad to see it at the end?`,
      rewrite: beforeDeadline(reading, blankChange),
    };
  },
  why: 'Without a level to reach, any movement can be called success and nobody can tell in time that it is too slow.',
  sources: ['Doerr, Measure What Matters', 'Grove, High Output Management'],
  disagreements:
    'In a first cycle, some coaches set only a direction and learn the level; then say by when the baseline will be known.',
  lesson: 'baseline-and-target',
  examples: {
    marked: [
      'Reduce «boarding time» at the south quay',
      'Increase «freight revenue»',
      'Improve the «satisfaction score» of day-trippers',
      'Lower «fuel costs» per crossing',
      'Improve the «conversion rate» of fare searches',
      'Grow the «number» of group bookings by next quarter',
    ],
    silent: [
      'Reduce boarding time from 41 to 25 minutes',
      'Increase freight revenue by 15%',
      'Satisfaction score of at least 8.5',
      'Double group bookings',
      { kind: 'key_result', title: 'Fuel costs per crossing', baseline: 900, target: 780 },
      { kind: 'key_result', title: 'Cancellations in bad weather', bandHigh: 4, bandLow: null },
    ],
  },
});
