// How far a worksheet reaches, read from its raw XML before the library sees it: one cell at XFD1048576 would cost it seventeen thousand million cells.
import { fileLimits } from './limits.ts';
import { tooManyRows } from './read-csv.ts';
import { unreadable } from './unreadable.ts';

const tooWide = `The sheet reaches beyond column ${fileLimits.columns}. Delete the empty columns on its right and send it again.`;
const tooLarge =
  'The sheets of this file cover too many cells. Keep only the sheet with the OKRs and send it again.';
const oddAddress =
  'The XLSX file names a cell that cannot be. Open it in your spreadsheet program, save it again and send that.';

const mostRows = fileLimits.rows + fileLimits.rowsAbove;

/** Refuses worksheets that reach too far. Every attribute named r is looked at wherever it stands, so that
 * no trick of quoting hides one: the price is refusing a sheet whose inline text holds r="…".
 * @throws {Refusal} file-unreadable */
export function refuseFarCells(parts: ReadonlyMap<string, Uint8Array>): void {
  let cells = 0;
  for (const bytes of parts.values()) {
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!xml.includes('sheetData')) continue;
    const { rows, columns } = extent(xml.toString('latin1'));
    if (columns > fileLimits.columns) unreadable(tooWide);
    if (rows > mostRows) unreadable(tooManyRows);
    cells += rows * columns;
    if (cells > fileLimits.cells) unreadable(tooLarge);
  }
}

function extent(xml: string): { rows: number; columns: number } {
  let rows = 1;
  let columns = 1;
  for (const [, value] of xml.matchAll(/(?:[^\w.:-]|(?<!\sxmlns):)r\s*=\s*["']([^"'<]{0,40})/g)) {
    const address = /^([A-Z]{0,3})(\d{1,7})$/.exec(value!);
    if (!address) unreadable(oddAddress);
    rows = Math.max(rows, Number(address[2]));
    columns = Math.max(columns, columnNumber(address[1]!));
  }
  return { rows, columns };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
