// Places somebody meant to fill: TBD, X%, [owner]. Letters that are names ("plan B", "X-ray") are none.
import type { Span } from './span.ts';

const unsaid =
  /\b(?:tb[dca]|xxx?|lorem ipsum|to be (?:defined|decided|determined|confirmed|agreed|filled in))\b|\?{2,}|_{2,}|(?<!\S)[[{](?![xX]?\])[a-z][^[\]{}]{0,40}[\]}]|[[{<](?:owner|name|number|metric|target|baseline|date|team|n)[\]}>]/i;
const letterForNumber =
  /(?<![\p{L}\p{N}])(?:[$€£]?[XYNxyn] ?%|[$€£][XYN]\b|(?<=\b(?:from|to|by|than|least|under|over) )[XYN](?![\p{L}\p{N}-])|[XYN] (?:days|hours|minutes|weeks|users|customers|points)\b)/u;

/** "By X%", "from X to Y" */
export const shareToFill = /(?:[$€£]?\b[XYNxyn] ?%|\bfrom [XYN] to [XYN]\b|\bby [XYN]\b)/;

/** What a bracket has to hold to keep the sentence from being judged; "launch [product]" can be. */
export const decisive =
  /owner|name|number|metric|target|baseline|date|team|percent|amount|value|kpi|^.n.$|\d|%|adjective|audience|customer|user/i;

/** First gap in `text`: a bracket that is known to be a mere example is the caller's to soften. */
export function gapIn(text: string): Span | null {
  const match = unsaid.exec(text) ?? letterForNumber.exec(text);
  return match && { from: match.index, to: match.index + match[0].length };
}
