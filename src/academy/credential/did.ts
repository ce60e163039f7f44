// Who holds which key: did:key says it in its own name, did:web in a document at its address.
import { z } from 'zod';
import { keyOf } from './multikey.ts';

const Jwk = z.looseObject({ kty: z.string() });
export type Jwk = z.infer<typeof Jwk>;

const Method = z.looseObject({
  id: z.string(),
  type: z.string().optional(),
  controller: z.union([z.string(), z.array(z.string())]).optional(),
  publicKeyMultibase: z.string().optional(),
  publicKeyJwk: Jwk.optional(),
  /** Since when it must not be believed any more. */
  revoked: z.string().optional(),
  /** Until when it signs. */
  expires: z.string().optional(),
});
export type Method = z.infer<typeof Method>;

/** What we read of a controller document; everything else in it is its owner's business. */
export const Controller = z.looseObject({
  id: z.string(),
  verificationMethod: z.array(z.union([z.string(), Method])).optional(),
  assertionMethod: z.union([z.string(), z.array(z.union([z.string(), Method]))]).optional(),
});
export type Controller = z.infer<typeof Controller>;

/** Where the document of a did:web lies. Null when it is no did:web. Source: the did:web method specification, section 3.2. */
export function didWebAddress(did: string): string | null {
  const [, host, path] = /^did:web:([\w.-]+(?:%3[Aa]\d+)?)((?::[\w.~%-]+)*)$/.exec(did) ?? [];
  if (!host) return null;
  const name = decodeURIComponent(host);
  const scheme = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(name) ? 'http' : 'https';
  const folder = path ? path.slice(1).split(':').join('/') : '.well-known';
  return `${scheme}://${name}/${folder}/did.json`;
}

/** The document a did:key stands for. Null when it is no did:key of an Ed25519 key. */
export function didKeyDocument(did: string): Controller | null {
  const key = /^did:key:(z\w+)$/.exec(did)?.[1];
  return key && keyOf('ed25519-public', key) ? didDocument(did, [{ publicKeyMultibase: key }]) : null;
}

/** The document a did:jwk stands for: the key itself, written into its name. Null when it is none. Source: the did:jwk method specification. */
export function didJwkDocument(did: string): Controller | null {
  const [, encoded] = /^did:jwk:([\w-]{20,4000})$/.exec(did) ?? [];
  if (!encoded) return null;
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const publicKeyJwk = Jwk.parse(JSON.parse(new TextDecoder().decode(bytes)));
    // A secret half in a name is nobody's secret: whoever published it can no longer be told apart from anyone.
    if ('d' in publicKeyJwk) return null;
    const id = `${did}#0`;
    return {
      id: did,
      verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk }],
      assertionMethod: [id],
    };
  } catch {
    return null;
  }
}

/** A key of ours as it is published. An old one stays for as long as anything it signed should verify. */
export type PublishedKey = { revoked?: string; expires?: string } & (
  | { publicKeyMultibase: string }
  | { publicKeyJwk: Jwk; name: string }
);

/** The document of an issuer. Keys are added, never taken out: whoever deletes one kills every credential it signed. */
export function didDocument(id: string, keys: readonly PublishedKey[]): Controller {
  const methods = keys.map((key) => {
    const { revoked, expires } = key;
    const name = 'name' in key ? key.name : key.publicKeyMultibase;
    return {
      id: `${id}#${name}`,
      type: 'name' in key ? 'JsonWebKey' : 'Multikey',
      controller: id,
      ...('name' in key
        ? { publicKeyJwk: key.publicKeyJwk }
        : { publicKeyMultibase: key.publicKeyMultibase }),
      ...(expires ? { expires } : {}),
      ...(revoked ? { revoked } : {}),
    };
  });
  return {
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
    ],
    id,
    verificationMethod: methods,
    assertionMethod: methods.map((method) => method.id),
  };
}

/** The key `id` of this document, when the document lets it make assertions. */
export function assertionMethod(document: Controller, id: string): Method | null {
  const absolute = (each: string) => (each.startsWith('#') ? `${document.id}${each}` : each);
  const allowed = [document.assertionMethod ?? []].flat();
  const named = allowed.some((each) => absolute(typeof each === 'string' ? each : each.id) === id);
  if (!named) return null;
  const known = [...(document.verificationMethod ?? []), ...allowed].filter(
    (each) => typeof each !== 'string',
  );
  const method = known.find((each) => absolute(each.id) === id);
  return method ? { ...method, id } : null;
}
