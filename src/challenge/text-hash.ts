// Remembers which words an answer was given for. FNV-1a, 64 bits: not for secrets; the same in the browser and on the server.
const encoder = new TextEncoder();

/**
 * Hash of `text` as 16 hexadecimal digits, after NFC and with runs of white space made one blank.
 * Source: Fowler, Noll, Vo, FNV-1a with prime 2^40 + 435, over UTF-8 bytes.
 */
export function textHash(text: string): string {
  const bytes = encoder.encode(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    // (high, low) * (2^40 + 0x1b3) modulo 2^64, kept under 2^53 by halves: BigInt is twenty times slower here.
    const product = low * 0x1b3;
    const carried = Math.floor(product / 0x100000000);
    high = (Math.imul(high, 0x1b3) + carried + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
