// A badge inside a PNG: one uncompressed iTXt chunk. Photo tools strip it, so it is never the only carrier.

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'openbadgecredential';

type Chunk = { type: string; data: Uint8Array; bytes: Uint8Array };

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/** The PNG with the credential baked in, behind its header; one that was in it before is replaced. Null when it is no whole PNG. */
export function bakePng(png: Uint8Array, credential: string): Uint8Array | null {
  const chunks = chunksOf(png);
  if (!chunks) return null;
  const [header, ...others] = chunks.filter((chunk) => !carries(chunk));
  const text = new TextEncoder();
  // Keyword, end, not compressed, method 0, no language, no translated keyword.
  const data = new Uint8Array([...text.encode(keyword), 0, 0, 0, 0, 0, ...text.encode(credential)]);
  return joined([
    Uint8Array.from(signature),
    (header as Chunk).bytes,
    chunk('iTXt', data),
    ...others.map(({ bytes }) => bytes),
  ]);
}

/** What is baked into a PNG: its text, null when there is nothing, or why it cannot be read. */
export function fromPng(png: Uint8Array): { text: string | null; problem: string | null } {
  const chunks = chunksOf(png);
  if (!chunks) return { text: null, problem: 'The PNG is damaged.' };
  const found = chunks.filter(carries);
  if (found.length > 1) return { text: null, problem: 'The PNG carries more than one credential.' };
  const [carrying] = found;
  if (!carrying) return { text: null, problem: null };
  const { data } = carrying;
  const isCompressed = data[keyword.length + 1] !== 0;
  if (isCompressed)
    return { text: null, problem: 'The credential in this PNG is compressed, which Open Badges forbids.' };
  const language = data.indexOf(0, keyword.length + 3);
  const translated = data.indexOf(0, language + 1);
  if (language < 0 || translated < 0) return { text: null, problem: 'The PNG is damaged.' };
  return { text: new TextDecoder().decode(data.slice(translated + 1)), problem: null };
}

function carries({ type, data }: Chunk): boolean {
  return (
    type === 'iTXt' && new TextDecoder('latin1').decode(data.slice(0, keyword.length + 1)) === `${keyword}\0`
  );
}

/** Null unless every chunk is whole, its checksum fits, and the file begins and ends as a PNG does. */
function chunksOf(png: Uint8Array): Chunk[] | null {
  if (!isPng(png)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < png.length; ) {
    if (at + 12 > png.length) return null;
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) return null;
    const bytes = png.slice(at, end);
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(4, -4))) return null;
    chunks.push({
      type: new TextDecoder('latin1').decode(bytes.slice(4, 8)),
      data: bytes.slice(8, -4),
      bytes,
    });
    at = end;
  }
  return chunks[0]?.type === 'IHDR' && chunks.at(-1)?.type === 'IEND' ? chunks : null;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, -4)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Source: PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
