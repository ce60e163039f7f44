// What a finding of work consists of, and the words every way of finding it shares.
import type { Quantity } from '../quantity.ts';
import type { Span } from '../span.ts';

export type Work = {
  /** The words that name the work. */
  span: Span;
  /** The count of things done, when the number counts work: "20 interviews". */
  count: Quantity | null;
  /** Where the text also names a measured result, that result. */
  result: Span | null;
};

/** Kinds of verbs whose end is something done. */
export const busy: ReadonlySet<string> = new Set(['output', 'effort', 'thinking']);
/** Verbs that make what is counted their own: "have 5 demos". */
export const having: ReadonlySet<string> = new Set([
  'have',
  'get',
  'generate',
  'bring',
  'see',
  'book',
  'land',
  'make',
  'find',
]);
/** Things that are done to somebody rather than come from them. */
export const deeds =
  /^(?:calls|emails|e-mails|meetings|demos|visits|talks|posts|webinars|hours|conversations|discussions|interviews|workshops|appointments|trainings)$/;

/** Work without a number of its own. */
export function work(span: Span): Work {
  return { span, count: null, result: null };
}
