// One worksheet to rows of text. Empty cells cost nothing however far out they lie; of a formula the saved value is taken, never the formula.
import { cellText } from '../cell-text.ts';
import { fileLimits, mostRows } from '../limits.ts';
import { tooManyRows, unreadable } from '../unreadable.ts';
import type { Shown } from './number-formats.ts';
import { numberText } from './number-text.ts';
import { unescaped } from './shared-strings.ts';
import { damaged } from './unzip.ts';
import { walkXml } from './walk-xml.ts';

export type Book = { strings: readonly string[]; styles: readonly Shown[]; from1904: boolean };
type OpenCell = { row: number; column: number; type: string; style: number; value: string; inline: string };

const tooWide = `The sheet reaches beyond column ${fileLimits.columns}. Delete what stands far out on its right and send it again.`;

/** Rows of the sheet, blanks filled in up to the last cell of each that says something. `row` 1 is index 0.
 * @throws {Refusal} file-unreadable */
export function worksheet(xml: string, book: Book): string[][] {
  const rows: string[][] = [];
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let into: 'value' | 'inline' | null = null;
  let inReading = false;
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'row') [row, column] = [Number(attribute('r') ?? row + 1), 0];
      else if (name === 'c') {
        const address = attribute('r');
        column = address ? columnOf(address) : column + 1;
        const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
        cell = { row, column, type, style, value: '', inline: '' };
      } else if (name === 'v') into = 'value';
      else if (name === 't') into = 'inline';
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'c' && cell) {
        put(rows, cell, textOf(cell, book));
        cell = null;
      } else if (name === 'v' || name === 't') into = null;
      else if (name === 'rPh') inReading = false;
    },
    text(piece) {
      if (cell && into && !inReading) cell[into] += piece;
    },
  });
  return rows;
}

function put(rows: string[][], { row, column }: OpenCell, text: string): void {
  if (text === '') return;
  if (!Number.isSafeInteger(row) || row < 1) unreadable(damaged);
  if (row > mostRows) unreadable(tooManyRows);
  if (column > fileLimits.columns) unreadable(tooWide);
  while (rows.length < row) rows.push([]);
  const cells = rows[row - 1]!;
  while (cells.length < column) cells.push('');
  cells[column - 1] = text;
}

function textOf({ type, value, inline, style }: OpenCell, book: Book): string {
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'str':
      return cellText(unescaped(value));
    case 'inlineStr':
      return cellText(unescaped(inline));
    case 'b':
      return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '';
    case 'd':
      return value.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.\d+)?Z?$/, '');
    case 'n':
      return numberText(value, book.styles[style] ?? 'number', book.from1904);
    default:
      // Errors such as #REF! say nothing about an OKR.
      return '';
  }
}

/** A is 1. */
function columnOf(address: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(address)?.[1];
  if (!letters) unreadable(damaged);
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
