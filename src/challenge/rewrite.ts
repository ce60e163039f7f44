// Templates for a better wording. Only the author's own words and numbers go in; what is not known stays a blank to fill.
import type { Reading } from './language/reading.ts';
import { type Span, slice } from './language/span.ts';

/** Stands for what only the author can know. */
export const blank = '____';

/** "from ____ to ____" */
export const blankChange = `from ${blank} to ${blank}`;

/** The text without its last stop, ready to be gone on with. */
function bare(text: string): string {
  return text.trimEnd().replace(/[.!;:,]$/, '');
}

/** `text` with `more` put in before its deadline, or at its end. */
export function beforeDeadline(reading: Reading, more: string): string {
  const { text, measure } = reading;
  if (!measure.deadline) return `${bare(text)} ${more}`;
  const head = text.slice(0, measure.deadline.from).trimEnd();
  return `${head} ${more} ${bare(text.slice(measure.deadline.from))}`.trim();
}

/** The deadline in the author's words with a blank before it, or nothing. */
export function deadlineTail(reading: Reading): string {
  const { text, measure } = reading;
  return measure.deadline ? ` ${slice(text, measure.deadline)}` : '';
}

/** `text` with `more` put in right after `span`. */
export function after(text: string, span: Span, more: string): string {
  return `${text.slice(0, span.to)} ${more}${text.slice(span.to)}`;
}
