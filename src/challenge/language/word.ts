// A word where it stands in the text.
import type { Span } from './span.ts';

export type Word = Span & {
  /** As written. */
  text: string;
  /** Lower case, typographic apostrophes made plain. */
  lower: string;
};
