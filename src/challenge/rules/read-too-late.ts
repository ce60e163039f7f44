// The number can only be read when the cycle is over, or once in a year: nobody can steer by it.
import { quote } from '../language/quote.ts';
import { rule } from '../rule.ts';

const late =
  /\b(?:(?:annual|yearly|biannual|half-yearly|end-of-year|year-end) (?:\p{L}+ ){0,2}(?:survey|review|audit|report|score|rating|appraisals?|results?|accounts)|(?:survey|score|review)s? (?:\p{L}+ ){0,3}(?:at|after) (?:the )?(?:end|launch|implementation|completion|year)|conducted after|measured (?:at the end|after|once))\b/iu;

export const readTooLate = rule({
  slug: 'read-too-late',
  defect: 'LAGGING',
  on: 'key result',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder', 'activity-output', 'effort'],
  applies: ({ keyResult }) => keyResult?.role !== 'guard',
  find: ({ reading: { text } }) => {
    const match = late.exec(text);
    if (!match) return null;
    const span = { from: match.index, to: match.index + match[0].length };
    return {
      marks: [[span.from, span.to]],
      message: `${quote(text, span)} speaks only when nothing can be changed any more.`,
      ask: 'What would you see in week four if this were going to come true?',
    };
  },
  why: 'A key result is steered by. One that is read once, at the end, is a verdict; a leading sign beside it gives the weeks back.',
  sources: [
    'McChesney, Covey and Huling, The 4 Disciplines of Execution',
    'Castro, Success Criteria for OKRs',
  ],
  disagreements:
    'A late number may still be the one that matters most; keep it and add one that moves sooner.',
  lesson: 'choosing-metrics',
  examples: {
    marked: [
      'Score of 8 in the «annual crew survey»',
      'Rating of 4.5 in the «yearly harbour review»',
      'Passenger «score after launch» of 7 or more',
      'A clean «year-end audit» with fewer than 3 remarks',
      'Satisfaction of 80%, «measured at the end» of the season',
      'Trust score of 7 in a survey «conducted after» the move',
    ],
    silent: [
      'Weekly pulse of the crew from 6.1 to 7.5',
      'Refunds paid within 3 days: 44% to 90%',
      'Survey answers per sailing from 4 to 20',
      'Complaints after a delay down from 60 to 20 a month',
      { kind: 'key_result', title: 'Annual crew survey stays above 7', role: 'guard' },
      'Annual passes sold from 800 to 1,400',
    ],
  },
});
