// The published vector, byte for byte, and twice: by the code that issues, and by another parser, another canonicaliser and Node's own crypto.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { decode } from 'base58-universal';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { RDFC10 } from 'rdfjs-c14n';
import { expect, test } from 'vitest';
import { keyOf } from '../../academy/credential/multikey.ts';
import { unsignedBadge } from '../../academy/credential/unsigned.ts';
import { contextAt } from './contexts.ts';
import { signDocument } from './data-integrity.ts';
import { documentHash, proof, proofHash, publishedKey, unsigned } from './published.fixture.ts';
import { award, bytesOf, issuedAt, key } from './saltline.fixture.ts';
import { verifyCredential } from './verify.ts';

type Document = Record<string, unknown> & { proof: Record<string, unknown> };

async function canonicalHash(document: object): Promise<Uint8Array> {
  const parser = new JsonLdParser({
    documentLoader: { load: async (url) => contextAt(url) as Record<string, unknown> },
    rdfDirection: 'i18n-datatype',
  });
  parser.end(JSON.stringify(document));
  const quads = await parser.toArray();
  return new Uint8Array(
    createHash('sha256')
      .update(await new RDFC10().canonicalize(quads))
      .digest(),
  );
}

/** The check of eddsa-rdfc-2022 as its text describes it, on nothing we use ourselves. */
async function holdsElsewhere(signed: Document, publicKeyMultibase: string): Promise<boolean> {
  const { proof: whole, ...document } = signed;
  const { proofValue, ...options } = whole;
  const hashes = await Promise.all([
    canonicalHash({ '@context': signed['@context'], ...options }),
    canonicalHash(document),
  ]);
  const x = Buffer.from(keyOf('ed25519-public', publicKeyMultibase)!).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.concat(hashes), publicKey, decode(String(proofValue).slice(1)));
}

test('signing the published badge gives the published proof', async () => {
  const signed = await signDocument(unsigned, publishedKey, proof.created);
  expect(JSON.stringify(signed)).toBe(JSON.stringify({ ...unsigned, proof }));
});

test('the hashes are those published, found another way', async () => {
  const hex = async (document: object) => Buffer.from(await canonicalHash(document)).toString('hex');
  const { proofValue: _, ...options } = proof;
  expect(await hex(unsigned)).toBe(documentHash);
  expect(await hex({ '@context': unsigned['@context'], ...options })).toBe(proofHash);
});

test('the published badge is valid with its key, and unknown without', async () => {
  const asked = {
    at: '2026-11-25T12:00:00Z',
    fetch: null,
    publicKey: publishedKey.publicKeyMultibase as string | null,
    documents: new Map(),
    statusLists: new Map(),
    evidence: [],
  };
  const signed = bytesOf({ ...unsigned, proof });
  expect((await verifyCredential(signed, asked)).verdict).toBe('valid');
  expect((await verifyCredential(signed, { ...asked, publicKey: null })).verdict).toBe('unknown');
  const stranger = key.kind === 'ed25519' ? key.publicKeyMultibase : null;
  expect((await verifyCredential(signed, { ...asked, publicKey: stranger })).verdict).toBe('invalid');
});

test('what we sign holds elsewhere too, and does not once a word is changed', async () => {
  const signed = (await signDocument(unsignedBadge(award), key, issuedAt)) as unknown as Document;
  const open = (key as { publicKeyMultibase: string }).publicKeyMultibase;
  expect(await holdsElsewhere(signed, open)).toBe(true);
  expect(await holdsElsewhere({ ...signed, name: 'OKR Leader' }, open)).toBe(false);
  expect(await holdsElsewhere({ ...unsigned, proof }, publishedKey.publicKeyMultibase)).toBe(true);
});
