// Keys as text: base58 of a two-byte prefix that names the kind, and the key itself.
import { decode, encode } from 'base58-universal';

/** Prefixes of the multicodec table. */
const prefixes = { 'ed25519-public': [0xed, 0x01], 'ed25519-secret': [0x80, 0x26] } as const;
const keyBytes = { 'ed25519-public': 32, 'ed25519-secret': 64 } as const;
export type KeyKind = keyof typeof prefixes;

/** The text of a key: `z…`. */
export function multibaseOf(kind: KeyKind, bytes: Uint8Array): string {
  return `z${encode(new Uint8Array([...prefixes[kind], ...bytes]))}`;
}

/** The bytes behind a text; null when it is no key of this kind. The secret ones end with the public half. */
export function keyOf(kind: KeyKind, text: string): Uint8Array | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{10,120}$/.test(text)) return null;
  const bytes = decode(text.slice(1));
  const [first, second] = prefixes[kind];
  if (bytes[0] !== first || bytes[1] !== second || bytes.length !== keyBytes[kind] + 2) return null;
  return bytes.slice(2);
}
