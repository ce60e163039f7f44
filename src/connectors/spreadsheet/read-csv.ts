// CSV as it really comes: any of four delimiters, any of four encodings, ragged rows, newlines inside quotes. A record is one row.
import { CsvError, parse } from 'csv-parse/sync';
import { cellText } from './cell-text.ts';
import { decodeText } from './decode-text.ts';
import { sniffDelimiter } from './delimiter.ts';
import { mostRows } from './limits.ts';
import type { Sheet } from './sheet.ts';
import { tooManyRows, unreadable } from './unreadable.ts';

const longestRecord = 2_000_000;

/** Reads CSV, TSV and their like.
 * @throws {Refusal} file-unreadable */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text, delimiter } = withoutHint(decodeText(bytes));
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: delimiter ?? sniffDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      to: mostRows + 1,
    });
  } catch (fault) {
    if (fault instanceof CsvError) unreadable(sayCsv(fault));
    throw fault;
  }
  if (records.length > mostRows) unreadable(tooManyRows);
  return { name: '', rows: records.map((record) => record.map(cellText)) };
}

/** Excel reads, and hides, a first line such as "sep=;". */
function withoutHint(text: string): { text: string; delimiter: string | null } {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  return hint ? { text: text.slice(hint[0].length), delimiter: hint[1]! } : { text, delimiter: null };
}

function sayCsv(fault: CsvError): string {
  const line = typeof fault.lines === 'number' ? ` near line ${fault.lines}` : '';
  if (fault.code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quotation mark is opened${line} and never closed. Close it, or save the sheet again as XLSX.`;
  if (fault.code === 'CSV_MAX_RECORD_SIZE')
    return `One row is over ${longestRecord.toLocaleString('en-GB')} characters long${line}: a quotation mark is probably missing. Save the sheet again as XLSX.`;
  return `The rows could not be told apart${line}. Save the sheet again as XLSX and send that.`;
}
