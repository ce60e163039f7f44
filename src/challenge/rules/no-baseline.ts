// Where the number stands today is not said. Always a question: nearly half of the key results experts call good leave it out.
import { quote } from '../language/quote.ts';
import { after, beforeDeadline, blank } from '../rewrite.ts';
import { rule } from '../rule.ts';

const winning = new Set([
  'hire',
  'recruit',
  'close',
  'win',
  'sign',
  'land',
  'sell',
  'get',
  'earn',
  'book',
  'receive',
  'secure',
  'onboard',
]);

export const noBaseline = rule({
  slug: 'no-baseline',
  defect: 'NO_BASELINE',
  on: 'key result',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  yieldsTo: ['activity-output', 'effort', 'placeholder', 'binary-milestone', 'steady-state'],
  applies: ({ reading, keyResult }) =>
    reading.measure.hasTarget &&
    !reading.measure.hasBaseline &&
    keyResult?.role !== 'guard' &&
    keyResult?.kind !== 'milestone' &&
    keyResult?.kind !== 'band' &&
    !keyResult?.baselineBy,
  find: ({ reading }) => {
    const { text, measure } = reading;
    const number = measure.target ?? measure.change;
    // What is won or hired one by one starts at none.
    if (number?.shape === 'plain' && number.unit === '' && winning.has(reading.lead?.verb.base ?? ''))
      return null;
    // "100%" and "zero" say how far it is by themselves.
    if (number && (number.value === 0 || (number.value === 100 && number.shape === 'percent'))) return null;
    return {
      marks: number ? [[number.from, number.to]] : [],
      message: number
        ? `${quote(text, number)} does not show how far there is to go.`
        : 'A target without a start does not show how far there is to go.',
      ask: 'Where does it stand today? If nobody knows, by which day will it be measured?',
      ...(number && {
        rewrite:
          measure.quantities.length > 1
            ? after(text, number, `(from ${blank})`)
            : beforeDeadline(reading, `(from ${blank})`),
      }),
    };
  },
  why: 'The same target can be a stroll or a miracle. Only the distance from today tells which, and only then can pace be seen.',
  sources: ['Castro, Success Criteria for OKRs', 'Perdoo, OKR guide'],
  disagreements:
    'Many good key results leave the baseline out, and a new thing has none. Then name the day it will be measured.',
  lesson: 'baseline-and-target',
  examples: {
    marked: [
      'Reach «70%» on-time departures',
      'Cut refunds by «20%»',
      'NPS of at least «50» among day-trippers',
      'Freight revenue of «€4M»',
      'Grow winter passes to «5,000»',
      'Answer claims within «2 days»',
    ],
    silent: [
      'On-time departures from 58% to 70%',
      'NPS of at least 50 among day-trippers (currently 41)',
      'Zero injuries on the car deck',
      'Win 4 island councils as partners',
      '100% of crews rest 11 hours between shifts',
      { kind: 'key_result', title: 'Freight revenue of €4M', baseline: 3_100_000, target: 4_000_000 },
      { kind: 'key_result', title: 'Complaints stay under 12 a week', role: 'guard', target: 12 },
    ],
  },
});
