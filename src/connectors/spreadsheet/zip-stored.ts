// Packs checked parts into a zip without compression: what the XLSX library then opens is exactly what was checked, whatever the sender's archive said.

/** A zip of `parts`, each stored as it is. Checksums are left at zero: its only reader does not look at them. */
export function zipStored(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...parts].map(([name, bytes]) => ({ name: new TextEncoder().encode(name), bytes }));
  const size = named.reduce((sum, part) => sum + 76 + 2 * part.name.length + part.bytes.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { name, bytes } of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeSizes(view, at + 18, bytes.length, name.length);
    out.set(name, at + 30);
    out.set(bytes, at + 30 + name.length);
    at += 30 + name.length + bytes.length;
  }
  const directory = at;
  for (const [index, { name, bytes }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true);
    // Bit 11: names are UTF-8.
    view.setUint16(at + 8, 0x0800, true);
    writeSizes(view, at + 20, bytes.length, name.length);
    view.setUint32(at + 42, offsets[index]!, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out.buffer;
}

function writeSizes(view: DataView, at: number, bytes: number, name: number): void {
  view.setUint32(at, bytes, true);
  view.setUint32(at + 4, bytes, true);
  view.setUint16(at + 8, name, true);
}
