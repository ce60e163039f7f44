// Bytes to a Quarterdeck document, or to the sentence that says what is wrong with them.
import { fileLimits } from '../spreadsheet/limits.ts';
import { unreadable } from '../spreadsheet/unreadable.ts';
import { Document, formatName, formatVersion } from './document.ts';

/** Whether the bytes begin as JSON does, and so as no spreadsheet does that we read. */
export function isDocument(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return head.startsWith('{') || head.startsWith('[{');
}

/** Reads and checks a document. @throws {Refusal} file-unreadable */
export function readDocument(bytes: Uint8Array): Document {
  if (bytes.length > fileLimits.bytes) unreadable('The file is over 20 MB. Export less at a time.');
  const value = parse(bytes);
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== formatName)
    unreadable('This JSON is not an export of Quarterdeck. Send one, or a spreadsheet as CSV or XLSX.');
  if (version !== formatVersion)
    unreadable(
      `This export is of version ${String(version)}, and this server reads version ${formatVersion}. Update the server, or export again.`,
    );
  const { data, error } = Document.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  unreadable(
    `Something in the file is not as we write it, at ${issue?.path.join(' › ') || 'its top'}: ${issue?.message}.`,
  );
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    unreadable('The file begins like JSON but is damaged. Export it again and send that.');
  }
}
