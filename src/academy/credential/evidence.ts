// What was looked at is bound by digest: whoever holds the piece can show that it is the very one.
import { decode, encode } from 'base58-universal';
import type { Credential } from './shape/credential.ts';
import type { Finding } from './verdict.ts';

/** sha2-256 and its length, of the multihash table. */
const sha256 = [0x12, 0x20];

/** The digest of a piece, as a badge carries it. @param hash SHA-256 of its bytes */
export const digestOf = (hash: Uint8Array): string => `z${encode(new Uint8Array([...sha256, ...hash]))}`;

/** Compares pieces somebody holds with those the credential names. @param hashes SHA-256 of each piece given */
export function evidenceCheck(credential: Credential, hashes: readonly Uint8Array[]): Finding {
  const evidence = [credential.evidence ?? []].flat();
  const bound = evidence.flatMap(({ digestMultibase }) => digestMultibase ?? []);
  const not = (detail: string): Finding => ({ name: 'evidence', result: 'not checked', detail });
  if (evidence.length === 0) return not('It carries no evidence.');
  if (bound.length === 0)
    return not(`It names ${evidence.length} pieces of evidence and binds none by digest.`);
  if (hashes.length === 0)
    return not(
      `${bound.length} of ${evidence.length} pieces are bound by digest; whoever holds one can compare it.`,
    );
  const wanted = new Set(bound.map(plain));
  const strangers = hashes.filter((hash) => !wanted.has(plain(digestOf(hash)))).length;
  if (strangers > 0)
    return {
      name: 'evidence',
      result: 'fail',
      detail: `${strangers} of the ${hashes.length} pieces given are not among those it binds.`,
    };
  return {
    name: 'evidence',
    result: 'pass',
    detail: `${hashes.length} of ${bound.length} bound pieces are the very ones.`,
  };
}

/** Either multibase as hex, so that both spellings of one digest are the same. */
function plain(digest: string): string {
  const text = digest.slice(1);
  const bytes = digest.startsWith('z') ? decode(text) : fromBase64url(text);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const fromBase64url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
