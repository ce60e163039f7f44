// The text looks years ahead, or only to the end of the week. A cycle is neither. Dates inside a name or far in the past are left alone.
import { quote } from '../language/quote.ts';
import type { TextSubject } from '../rule.ts';
import { rule } from '../rule.ts';

const far =
  /\b(?:(?:in|over|within|for) the next (?:\d{1,2}|two|three|four|five|ten) years|(?:two|three|four|five|ten|\d{1,2})[- ]years?(?: (?:plan|strategy|roadmap|horizon))|long[- ]term|(?:this|the next|next) decade|in the long run|someday|ultimately|eventually)\b/i;
const near =
  /\b(?:by (?:today|tomorrow|monday|tuesday|wednesday|thursday|friday)|today|tomorrow|this week|by the end of the week|by next week)\b/i;
const inYear = /\b(?:by|in|until|before)(?: the end of)? (20\d{2})\b/i;

function horizon({ reading: { text }, facts }: TextSubject): RegExpExecArray | null {
  const year = inYear.exec(text);
  const last = Number(facts.cycleEnd?.slice(0, 4));
  if (year && last && Number(year[1]) > last) return year;
  const week = near.exec(text);
  // "Now 8, today 12" says where a number stands.
  const isLevel = week && /\b(?:today|tomorrow)\b/i.test(week[0]) && /\d/.test(text);
  return far.exec(text) ?? (isLevel ? null : week);
}

export const wrongHorizon = rule({
  slug: 'wrong-horizon',
  defect: 'WRONG_HORIZON',
  on: 'either',
  severity: { outcome: 'question', balanced: 'question', delivery: 'question' },
  yieldsTo: ['placeholder'],
  find: (subject) => {
    const match = horizon(subject);
    if (!match) return null;
    const span = { from: match.index, to: match.index + match[0].length };
    return {
      marks: [[span.from, span.to]],
      message: `${quote(subject.reading.text, span)} is not how far one cycle reaches.`,
      ask: 'What part of it should be true when this cycle ends?',
    };
  },
  why: 'What is years away needs no check-in this week, and what is due on Friday needs no objective. The cycle in between is where steering helps.',
  sources: ['Castro, OKRs at different rhythms', 'Perdoo, OKR guide'],
  disagreements:
    'Companies that keep yearly OKRs beside quarterly ones write both on one page; then say which is which.',
  lesson: 'writing-objectives',
  examples: {
    marked: [
      'Win the trust of fish exporters «over the next five years»',
      'Carry 40% of island freight «in the long run»',
      'Reach 900 season tickets «by the end of the week»',
      { kind: 'objective', title: 'Become the «long-term» partner of small harbours' },
      { kind: 'objective', title: 'Draw up a «five-year plan» for the south route' },
      { kind: 'objective', title: 'Lead island travel «this decade»' },
    ],
    silent: [
      'Raise punctuality to 92% by the end of Q3',
      'Reduce gangway waits to 6 minutes (today 9)',
      'Crews with less than two years at sea pass the fog exam: 40% to 70%',
      'Answers within one day: 40% to 80%',
      { kind: 'objective', title: 'Islanders set their watch by us' },
      { kind: 'objective', title: 'Make this winter worth sailing for' },
    ],
  },
});
