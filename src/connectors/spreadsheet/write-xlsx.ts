// Rows to XLSX. Text goes in as text, so nothing in it runs; it is made harmless all the same, for the day somebody saves the sheet as CSV.
import { harmless } from './harmless.ts';
import type { Cell } from './write-csv.ts';

/** The most characters Excel keeps in one cell; longer text would make it call the file damaged. */
const longestCell = 32_767;
const cut = ' … (cut here: a cell holds no more; the JSON export has the whole text)';

export type SheetToWrite = { name: string; rows: readonly (readonly Cell[])[] };

/** Bytes of an XLSX workbook, the first row of each sheet in bold. Sheet names lose what Excel forbids in them. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  // Loaded with the first sheet, since few servers write one in a day.
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const taken = new Set<string>();
  const written = writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: sheetName(name, taken),
      stickyRowsCount: 1,
      data: rows.map((row, index) => row.map((cell) => cellOf(cell, index === 0))),
    })),
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

function cellOf(cell: Cell, heading: boolean) {
  const style = heading ? ({ fontWeight: 'bold' } as const) : {};
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return null;
  if (typeof cell === 'number') return { value: cell, type: Number, ...style };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, ...style };
  return { value: storable(harmless(cell)), type: String, ...style };
}

/** Characters XML cannot hold are written as Excel writes them, _xHHHH_, and text that looks like that is guarded (ECMA-376, 22.9.2.19). */
function storable(text: string): string {
  const short = text.length > longestCell ? `${text.slice(0, longestCell - 400)}${cut}` : text;
  // The library files texts in a plain object, where "constructor" is taken: the first letter goes in disguise.
  if (short in {}) return `_x${short.charCodeAt(0).toString(16).padStart(4, '0')}_${short.slice(1)}`;
  return (
    short
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      })
  );
}

function sheetName(name: string, taken: Set<string>): string {
  const allowed =
    name
      .replace(/[[\]/\\:*?]+/g, ' ')
      .trim()
      .slice(0, 28) || 'Sheet';
  let unique = allowed;
  for (let number = 2; taken.has(unique.toLowerCase()); number++)
    unique = `${allowed.slice(0, 26)} ${number}`;
  taken.add(unique.toLowerCase());
  return unique;
}
