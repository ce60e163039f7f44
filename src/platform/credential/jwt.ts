// The VC-JWT form, through jose. RS256 is what every verifier of Open Badges must know.
import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  decodeProtectedHeader,
  importJWK,
  type ProtectedHeaderParameters,
} from 'jose';
import type { Jwk } from '../../academy/credential/did.ts';
import { payloadOf } from '../../academy/credential/jwt-claims.ts';
import type { Badge } from '../../academy/credential/shape/credential.ts';
import { type KeyFile, methodId, privateKeyOf } from './signing-key.ts';

/** Signatures with a shared secret, or with none, are never taken. */
const algorithms = ['RS256', 'ES256', 'EdDSA', 'Ed25519'];
const headerFields = new Set(['alg', 'kid', 'jwk', 'typ']);

/** The credential as a compact JWS. @throws {Refusal} incomplete when a claim cannot be said */
export function signJwt(unsigned: Badge, key: KeyFile): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(payloadOf(unsigned)));
  const alg = key.kind === 'rsa' ? 'RS256' : 'EdDSA';
  return new CompactSign(payload)
    .setProtectedHeader({ alg, kid: methodId(key), typ: 'JWT' })
    .sign(privateKeyOf(key));
}

export type Token = { header: ProtectedHeaderParameters; payload: Record<string, unknown> };

/** Opens a token without believing it. A text when it is none of ours to read. */
export function openJwt(token: string): Token | string {
  const parts = token.split('.');
  // Base64 has spare bits at its end: a letter could change there and nobody would notice.
  if (parts.some((part) => Buffer.from(part, 'base64url').toString('base64url') !== part))
    return 'The token is not written as base64url demands.';
  try {
    const header = decodeProtectedHeader(token);
    const payload: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString());
    const strange = Object.keys(header).filter((name) => !headerFields.has(name));
    if (strange.length > 0) return `The header has ${strange.join(', ')}, which Open Badges does not know.`;
    if (!algorithms.includes(header.alg ?? ''))
      return `The algorithm ${header.alg} is not one that can be trusted.`;
    if (header.typ !== undefined && header.typ !== 'JWT') return `Its type is ${header.typ}, not JWT.`;
    if (payload === null || typeof payload !== 'object' || Array.isArray(payload))
      return 'The token holds no credential.';
    return { header, payload: payload as Record<string, unknown> };
  } catch {
    return 'The token cannot be read.';
  }
}

/** Whether the token was signed with this key. */
export async function jwtHolds(token: string, { header }: Token, jwk: Jwk): Promise<boolean> {
  try {
    await compactVerify(token, await importJWK(jwk, header.alg), { algorithms });
    return true;
  } catch {
    return false;
  }
}

/** Whether two keys are one. */
export async function isSameKey(a: Jwk, b: Jwk): Promise<boolean> {
  const prints = await Promise.all([a, b].map((jwk) => calculateJwkThumbprint(jwk).catch(() => null)));
  return prints[0] !== null && prints[0] === prints[1];
}
