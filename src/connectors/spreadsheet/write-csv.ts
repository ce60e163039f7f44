// Rows to CSV (RFC 4180). Text that a spreadsheet would run is made harmless; numbers stay numbers, so -5 is still minus five.
import { harmless } from './harmless.ts';

export type Cell = string | number | boolean | null;

/** CSV text with CRLF line ends. It begins with a byte order mark: without one Excel takes UTF-8 for something else. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const text = harmless(cell);
  // Other delimiters are quoted as well: spreadsheets of half of Europe part columns at the semicolon.
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
