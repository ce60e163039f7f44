// Quoting the author inside a sentence of ours: cut at a whole character, so that half an emoji is never shown.
import { type Span, slice } from './span.ts';

const longest = 70;

/** The words of `text` under `span` in typographic quotes, cut after 70 characters. */
export function quote(text: string, span: Span): string {
  const words = slice(text, span);
  if (words.length <= longest) return `“${words}”`;
  const cut = words.slice(0, longest);
  const whole = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `“${whole.trimEnd()}…”`;
}
