// The bits of a status list as they travel: gzip, base64url, and a "u" in front. A list that swells beyond reason is not opened.
import { gunzipSync, gzipSync } from 'node:zlib';

const mostBytes = 16_000_000;

/** The text of a list. */
export const encodeBits = (bits: Uint8Array): string =>
  `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;

/** The bits of a text; null when it is none, or when it is larger than any list we would believe. */
export function decodeBits(encoded: string): Uint8Array | null {
  if (!/^u[\w-]+$/.test(encoded)) return null;
  try {
    return new Uint8Array(
      gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: mostBytes }),
    );
  } catch {
    return null;
  }
}
