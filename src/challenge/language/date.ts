// Finds dates and deadlines, so that "15 August" and "by Q3" are never taken for something to be counted.
import type { Span } from './span.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?(?![\\d%])';
const year = "(?:,? ?(?:'\\d{2}|(?:19|20)\\d{2}))?";
const date = [
  '(?:19|20)\\d{2}-\\d{2}-\\d{2}\\b',
  '\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})\\b',
  `${day} (?:of )?${month}${year}`,
  // "may" and "march" are also verbs: a month alone counts only with a day or a year beside it.
  `\\b${month} ${day}${year}`,
  `\\b${month} (?:19|20)\\d{2}\\b`,
  "\\b(?:fy|q[1-4]|h[12]|cy)[ -]?(?:'?\\d{2}(?:\\d{2})?(?:[-/]\\d{2})?)?\\b(?: (?:19|20)\\d{2}\\b)?",
].join('|');
const period =
  '(?:quarter|year|month|week|cycle|season|half|fiscal year|financial year|christmas|easter|winter|spring|summer|autumn)';
const moment = `(?:${date}|\\b${month}|(?:(?:this|next|the|each|year|month|quarter|fiscal|financial|calendar|our) ){0,2}(?:${period}(?:[- ]end)?\\b|(?:19|20)\\d{2}\\b))`;
const deadline = [
  `\\b(?:by|before|until|till|no later than|not later than|as of)(?: the)?(?: (?:very )?(?:end|close|start|beginning|middle)(?: of|-of)?(?: the)?)? ${moment}`,
  `\\b(?:by |at |before |in )?(?:the )?(?:end|close|start|beginning) of ${moment}`,
  `\\b(?:in|during|for|over|within|throughout) (?:${date}|(?:this|the|the next|the coming) ${period}\\b)`,
  '\\b(?:this|next) (?:quarter|year|month|week|cycle|half)\\b',
  '\\bby (?:year|month|quarter|week)[- ]end\\b',
  '\\bby (?:19|20)\\d{2}\\b',
  '\\b(?:with)?in the (?:next|coming) (?:\\d{1,3}|two|three|four|five|six|nine|twelve) (?:days|weeks|months|quarters|years)\\b',
].join('|');

const datePattern = new RegExp(date, 'gi');
const deadlinePattern = new RegExp(deadline, 'gi');
const lead =
  /^(?:by|before|until|till|no later than|not later than|in|during|for|over|at|within|throughout|as of)(?: the)? /i;

function spans(pattern: RegExp, text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern))
    found.push({ from: match.index, to: match.index + match[0].trimEnd().length });
  return found.filter((span) => span.to > span.from);
}

/** Places in `text` that name a day, a quarter or a year. */
export function dates(text: string): Span[] {
  return spans(datePattern, text);
}

/** Places in `text` that say until when, with their leading word ("by 15 August"). */
export function deadlines(text: string): Span[] {
  return spans(deadlinePattern, text);
}

/** A deadline without its leading word: "by end of Q3" becomes "end of Q3". */
export function withoutLead(deadline: string): string {
  return deadline.replace(lead, '');
}

const wholeYear =
  /\b(?:this year|by (?:the )?(?:end of (?:the |this )?year|year[- ]end|end of (?:fy|20)\d{2})|(?:this|the) (?:financial|fiscal|calendar) year|for the year|throughout the year|over the year|in fy ?\d{2,4}|all year)\b/i;

/** Where `text` speaks of a whole year; null when it does not. */
export function spokenYear(text: string): Span | null {
  const match = wholeYear.exec(text);
  return match && { from: match.index, to: match.index + match[0].length };
}
