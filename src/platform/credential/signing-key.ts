// Keys that sign credentials: Ed25519 for the proof inside, RSA for the JWT. The secret half never leaves this room but into a file of mode 600.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto';
import { z } from 'zod';
import type { PublishedKey } from '../../academy/credential/did.ts';
import { keyOf, multibaseOf } from '../../academy/credential/multikey.ts';

const Ed25519File = z.strictObject({
  kind: z.literal('ed25519'),
  controller: z.string(),
  publicKeyMultibase: z.string().refine((text) => keyOf('ed25519-public', text) !== null),
  secretKeyMultibase: z.string().refine((text) => keyOf('ed25519-secret', text) !== null),
});
const RsaFile = z.strictObject({
  kind: z.literal('rsa'),
  controller: z.string(),
  name: z.string(),
  privateKeyJwk: z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() }),
});

/** A key as it is kept. */
export const KeyFile = z.discriminatedUnion('kind', [Ed25519File, RsaFile]);
export type KeyFile = z.infer<typeof KeyFile>;

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A new key. @param controller whose it is; left out, an Ed25519 key becomes a did:key of itself */
export function newKey(kind: KeyFile['kind'], controller?: string): KeyFile {
  if (kind === 'rsa') {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = privateKey.export({ format: 'jwk' });
    const name = `rsa-${(jwk.n as string).slice(0, 16)}`;
    return KeyFile.parse({ kind, controller: controller ?? '', name, privateKeyJwk: jwk });
  }
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as {
    d: string;
    x: string;
  };
  const [secret, open] = [Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')];
  const publicKeyMultibase = multibaseOf('ed25519-public', open);
  return {
    kind,
    controller: controller ?? `did:key:${publicKeyMultibase}`,
    publicKeyMultibase,
    secretKeyMultibase: multibaseOf('ed25519-secret', new Uint8Array([...secret, ...open])),
  };
}

/** The half that is published. */
export function publishedKey(key: KeyFile): PublishedKey {
  if (key.kind === 'ed25519') return { publicKeyMultibase: key.publicKeyMultibase };
  const { kty, n, e } = key.privateKeyJwk;
  return { name: key.name, publicKeyJwk: { kty, n, e, alg: 'RS256' } };
}

/** The id proofs name it by. A did:jwk has one key, and calls it 0. */
export function methodId(key: KeyFile): string {
  if (key.controller.startsWith('did:jwk:')) return `${key.controller}#0`;
  return `${key.controller}#${key.kind === 'ed25519' ? key.publicKeyMultibase : key.name}`;
}

/** The key to sign with. @throws {Error} when the halves do not belong together */
export function privateKeyOf(key: KeyFile): KeyObject {
  if (key.kind === 'rsa') return createPrivateKey({ key: key.privateKeyJwk as JsonWebKey, format: 'jwk' });
  const secret = keyOf('ed25519-secret', key.secretKeyMultibase) as Uint8Array;
  const open = keyOf('ed25519-public', key.publicKeyMultibase) as Uint8Array;
  const jwk = { kty: 'OKP', crv: 'Ed25519', d: base64url(secret.slice(0, 32)), x: base64url(open) };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  // Node takes x as it is given; what it signs would then verify under no key at all.
  if (createPublicKey(privateKey).export({ format: 'jwk' }).x !== jwk.x)
    throw new Error('The two halves of this key do not belong together.');
  return privateKey;
}

/** Signs bytes with Ed25519. */
export const signEd25519 = (key: KeyFile, data: Uint8Array): Uint8Array =>
  new Uint8Array(sign(null, data, privateKeyOf(key)));
