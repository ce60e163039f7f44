// Opens a zip without trusting it: count, sizes, ratio and overlap are checked before a byte is unpacked, and unpacking stops at the declared size.
import { inflateRawSync } from 'node:zlib';
import { fileLimits } from '../limits.ts';
import { unreadable } from '../unreadable.ts';

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number };

export const damaged =
  'The XLSX file is damaged. Open it in your spreadsheet program, save it again and send that.';
const bomb =
  'The XLSX file would unpack to far more than a sheet holds. Save the sheet as CSV and send that.';
const locked = 'The file is protected by a password. Save it without one and send that.';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/** Text of the part called `name`; null when the archive has none. @throws {Refusal} file-unreadable */
export type Parts = (name: string) => string | null;

/** Opens a zip; parts are unpacked when they are asked for.
 * @throws {Refusal} file-unreadable for damaged, encrypted, oversized or deceitful archives */
export function unzip(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = orDamaged(() => readDirectory(view, bytes));
  refuseBombs(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return (name) => {
    const entry = byName.get(name.toLowerCase());
    return entry ? textOf(orDamaged(() => unpack(view, bytes, entry))) : null;
  };
}

/** A read past the end, or zlib's complaint: either way the bytes are not what they claim. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof RangeError || isZlib(fault)) unreadable(damaged);
    throw fault;
  }
}

function textOf(xml: Uint8Array): string {
  const utf16 =
    xml[0] === 0xff && xml[1] === 0xfe ? 'utf-16le' : xml[0] === 0xfe && xml[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(xml);
}

function readDirectory(view: DataView, bytes: Uint8Array): Entry[] {
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= first && view.getUint32(end, true) !== endOfDirectory) end--;
  if (end < first) unreadable(damaged);
  const count = view.getUint16(end + 10, true);
  if (count > fileLimits.zipEntries) unreadable(bomb);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== directoryEntry) unreadable(damaged);
    if (view.getUint16(at + 8, true) & 1) unreadable(locked);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function refuseBombs(entries: Entry[], fileBytes: number): void {
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries) {
    packed += entry.packed;
    unpacked += entry.unpacked;
    if (entry.unpacked > 1_000_000 && entry.unpacked > entry.packed * fileLimits.packedTimes)
      unreadable(bomb);
  }
  // Entries that share their bytes are how a small file unpacks to petabytes.
  if (packed > fileBytes || unpacked > fileLimits.unpackedBytes) unreadable(bomb);
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  if (view.getUint32(entry.offset, true) !== localHeader) unreadable(damaged);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) unreadable(damaged);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) unreadable(damaged);
  const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  if (unpacked.length !== entry.unpacked) unreadable(damaged);
  return unpacked;
}

function isZlib(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return code.startsWith('Z_') || code.startsWith('ERR_BUFFER') || code === 'ERR_OUT_OF_RANGE';
}
