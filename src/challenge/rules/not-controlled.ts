// A number of the whole company in the hands of one team. A question: the team may influence it, and then says through what.
import { quote } from '../language/quote.ts';
import type { Span } from '../language/span.ts';
import type { TextSubject } from '../rule.ts';
import { rule } from '../rule.ts';

const company =
  /\b(?:(?:company|total|overall|group|annual) (?:revenue|sales|profit|turnover|growth|sign-?ups)|arr|mrr|ebitda|profit(?:ability| margin)?|operating margin|revenue|turnover(?! of)|gmv)\b/i;
const beyond =
  /\b(?:market share|share price|stock price|valuation|gdp|interest rates?|media coverage|awards?)\b/i;
const narrowed =
  /\b(?:per|from|through|of|via|by (?:our|the)|in the|on the|for|winter|freight|new|self-service|churned|staff|crew|employee)\b/i;

function metric({ reading: { text, words }, facts }: TextSubject): Span | null {
  const outside = beyond.exec(text);
  const match = outside ?? (facts.teamLevel === 'team' ? company.exec(text) : null);
  if (!match || (!outside && narrowed.test(text.slice(0, match.index + match[0].length + 12)))) return null;
  return words.length > 0 ? { from: match.index, to: match.index + match[0].length } : null;
}

export const notControlled = rule({
  slug: 'not-controlled',
  defect: 'NOT_CONTROLLED',
  on: 'key result',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder', 'activity-output', 'effort'],
  find: (subject) => {
    const span = metric(subject);
    if (!span) return null;
    const { text } = subject.reading;
    return {
      marks: [[span.from, span.to]],
      message: `${quote(text, span)} moves for many reasons that lie with others.`,
      ask: 'Which behaviour one level below it does your team move?',
    };
  },
  why: 'A team learns from a number it can move within the quarter. A company number tells it in the end whether the sun shone.',
  sources: ['Seiden, Outcomes over Output', 'Torres, Continuous Discovery Habits'],
  disagreements:
    'Full control is not needed either: Doerr and Castro hold that influence is enough, and a shared number can unite teams.',
  lesson: 'choosing-metrics',
  examples: {
    marked: [
      'Raise our «market share» on the coast from 30% to 36%',
      'Lift the «share price» by 10%',
      'Win 3 travel «awards»',
      'Reach a «valuation» of €90M',
      '«Media coverage» of the line: 4 to 12 articles a month',
      'Regional «GDP» grows by 2%',
    ],
    silent: [
      'Freight contracts renewed without a price cut: 58% to 75%',
      'Average revenue per lorry crossing from €212 to €240',
      'Winter revenue from day trips from €300k to €420k',
      'Tickets bought on a phone in under a minute: 35% to 70%',
      'Missed connections from 140 to under 40 a month',
      'Win rate on tenders up from 1 in 6 to 1 in 3',
    ],
  },
});
