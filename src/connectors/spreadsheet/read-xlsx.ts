// XLSX to text. The library opens a clean repacking of the parts we have measured; of a formula it gives the value saved with it.
import readXlsxFile from 'read-excel-file/universal';
import { Refusal } from '../../core/refusal.ts';
import { cellText } from './cell-text.ts';
import type { Sheet } from './sheet.ts';
import { refuseFarCells } from './sheet-extent.ts';
import { unreadable } from './unreadable.ts';
import { unzipXml } from './unzip.ts';
import { zipStored } from './zip-stored.ts';

/** Reads every sheet that holds something.
 * @throws {Refusal} file-unreadable */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = unzipXml(bytes);
  if (!parts.has('xl/workbook.xml'))
    unreadable('There is no sheet in this file. Save the OKRs as CSV or XLSX and send that.');
  refuseFarCells(parts);
  try {
    const sheets = await readXlsxFile(zipStored(parts), { trim: false });
    return sheets
      .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }))
      .filter(({ rows }) => rows.length > 0);
  } catch (fault) {
    // The library throws plain errors of many kinds for XML it cannot follow; all mean the same to the sender.
    if (fault instanceof Refusal) throw fault;
    unreadable(
      'The XLSX file could not be followed. Open it in your spreadsheet program, save it again and send that.',
    );
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return cellText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  return '';
}

/** ISO: a day, with the time of day only where there is one. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
