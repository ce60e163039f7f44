// Opens a zip without trusting it: count, sizes, ratio and overlap are checked before a byte is unpacked, and unpacking stops at the declared size.
import { inflateRawSync } from 'node:zlib';
import { fileLimits } from './limits.ts';
import { unreadable } from './unreadable.ts';

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number };

const broken = 'The XLSX file is damaged. Open it in your spreadsheet program, save it again and send that.';
const bomb =
  'The XLSX file would unpack to far more than a sheet holds. Save the sheet as CSV and send that.';
const locked = 'The file is protected by a password. Save it without one and send that.';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/** The XML parts of a zip, by name.
 * @throws {Refusal} file-unreadable for damaged, encrypted, oversized or deceitful archives */
export function unzipXml(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(view, bytes);
    refuseBombs(entries, bytes.length);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries)
      if (/\.(xml|rels)$/i.test(entry.name)) parts.set(entry.name, unpack(view, bytes, entry));
    return parts;
  } catch (fault) {
    // A DataView read past the end, or zlib's complaint: either way the bytes are not what they claim.
    if (fault instanceof RangeError || isZlib(fault)) unreadable(broken);
    throw fault;
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): Entry[] {
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= first && view.getUint32(end, true) !== endOfDirectory) end--;
  if (end < first) unreadable(broken);
  const count = view.getUint16(end + 10, true);
  if (count > fileLimits.zipEntries) unreadable(bomb);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== directoryEntry) unreadable(broken);
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
  if (view.getUint32(entry.offset, true) !== localHeader) unreadable(broken);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) unreadable(broken);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) unreadable(broken);
  const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  if (unpacked.length !== entry.unpacked) unreadable(broken);
  return unpacked;
}

function isZlib(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return code.startsWith('Z_') || code.startsWith('ERR_BUFFER') || code === 'ERR_OUT_OF_RANGE';
}
