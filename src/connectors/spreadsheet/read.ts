// Bytes of a spreadsheet to sheets of text, by what the bytes are and not by what the file is called.
import { fileLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';

import type { Sheet } from './sheet.ts';
import { unreadable } from './unreadable.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** Whether the bytes begin as a zip does, and so as XLSX does. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/** Whether the bytes begin as the old binary XLS does, and XLSX behind a password. */
function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Reads CSV or XLSX of at most 20 MB and 50,000 rows.
 * @throws {Refusal} file-unreadable, with a sentence that says what to do; nothing else */
export function readSpreadsheet(bytes: Uint8Array): Sheet[] {
  if (bytes.length === 0) unreadable('The file is empty. Send the sheet with the OKRs.');
  if (bytes.length > fileLimits.bytes)
    unreadable('The file is over 20 MB. Keep only the sheet with the OKRs, or split it, and send that.');
  if (isOldOffice(bytes))
    unreadable(
      'This is an old XLS file, or one with a password. Save it as XLSX without a password and send that.',
    );
  const sheets = isZip(bytes) ? readXlsx(bytes) : [readCsv(bytes)];
  if (!sheets.some(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== ''))))
    unreadable('There is nothing in the sheet. Send one with a header row and a row for each OKR.');
  return sheets;
}
