// What a cell says. Formulas are taken apart as text and never evaluated: an export was seen with HYPERLINK around its ids.
import { asMeant } from './harmless.ts';

const longestFormula = 8_192;

/** The text of a cell: the label of a HYPERLINK, the inside of ="…", any other formula without its equals sign. */
export function cellText(cell: string): string {
  const text = asMeant(cell);
  if (text !== cell || !text.startsWith('=')) return text;
  const formula = text.slice(0, longestFormula);
  if (/^=\s*HYPERLINK\s*\(/i.test(formula)) return labelOf(formula);
  const quoted = /^="((?:[^"]|"")*)"$/.exec(formula);
  if (quoted) return unquote(quoted[1]!);
  return text.replace(/^=+/, '');
}

/** The last argument of HYPERLINK is what people see. */
function labelOf(formula: string): string {
  const said = [...formula.matchAll(/"((?:[^"]|"")*)"|(?<=[,;(]\s*)(-?\d+(?:\.\d+)?)(?=\s*[,;)])/g)]
    .map(([, quoted, number]) => number ?? unquote(quoted ?? ''))
    .filter((argument) => argument.trim() !== '');
  return said.at(-1) ?? '';
}

function unquote(inside: string): string {
  return inside.replaceAll('""', '"');
}
