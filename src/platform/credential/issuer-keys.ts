// Finds the key an issuer signs with. The document asked is the issuer's own, never one that the proof points to.
import {
  assertionMethod,
  type Controller,
  didJwkDocument,
  didKeyDocument,
  didWebAddress,
  type Method,
} from '../../academy/credential/did.ts';
import { keyOf } from '../../academy/credential/multikey.ts';
import { controllerFrom, type Means, offline } from './means.ts';

export type IssuerKey =
  | { state: 'found'; method: Method; says: string; isVouched: boolean }
  /** The issuer's document is there and does not know this key, or does not stand by it any more. */
  | { state: 'refused'; says: string }
  /** Nobody could be asked. */
  | { state: 'unknown'; says: string };

/** The key `methodId` of this issuer. */
export async function issuerKey(issuer: string, methodId: string, means: Means): Promise<IssuerKey> {
  if (means.publicKey !== null) return givenKey(methodId, means.publicKey);
  const found = await documentOf(issuer, means);
  if (typeof found === 'string') return { state: 'unknown', says: found };
  if (found.document.id !== issuer)
    return { state: 'refused', says: `The document found for ${issuer} is about ${found.document.id}.` };
  const method = assertionMethod(found.document, methodId);
  if (!method) return { state: 'refused', says: `${issuer} does not name this key as one of its own.` };
  const ended = [method.revoked, method.expires].find(
    (until) => until !== undefined && !(Date.parse(until) > Date.parse(means.at)),
  );
  if (ended) return { state: 'refused', says: `The issuer gave this key up on ${ended}.` };
  return { state: 'found', method, says: found.says, isVouched: true };
}

function givenKey(methodId: string, publicKey: string): IssuerKey {
  if (!keyOf('ed25519-public', publicKey))
    return { state: 'unknown', says: 'The key given is no Ed25519 key.' };
  return {
    state: 'found',
    method: { id: methodId, publicKeyMultibase: publicKey },
    says: 'The key was given by you; whose it is was not looked up.',
    isVouched: false,
  };
}

async function documentOf(
  issuer: string,
  { documents, fetch }: Means,
): Promise<{ document: Controller; says: string } | string> {
  const held = documents.get(issuer);
  if (held) return { document: held, says: 'The key stands in the issuer document given.' };
  const ofItself = didKeyDocument(issuer) ?? didJwkDocument(issuer);
  if (ofItself)
    return {
      document: ofItself,
      says: 'The issuer is a bare key: whose it is cannot be told from it.',
    };
  const address = didWebAddress(issuer) ?? (issuer.startsWith('https:') ? issuer : null);
  if (!address) return `An issuer such as ${issuer} cannot be looked up.`;
  if (!fetch) return `The key of ${issuer} is not at hand, and ${offline}.`;
  const { body, problem } = await fetch(address);
  if (body === null) return `The key of ${issuer} could not be had: ${problem}.`;
  const document = controllerFrom(body);
  if (!document) return `What stands at ${address} is no document of keys.`;
  return {
    document,
    says: `Signed by ${new URL(address).host}: whoever runs that address named this key. What kind of body that is, a signature does not say.`,
  };
}
