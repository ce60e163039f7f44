// What others fell into when they built on the same standards. Each of these was a badge that looked right and was not, or the other way about.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { didDocument, didJwkDocument, type PublishedKey } from '../../academy/credential/did.ts';
import { payloadOf } from '../../academy/credential/jwt-claims.ts';
import { keyOf } from '../../academy/credential/multikey.ts';
import { readCredential } from '../../academy/credential/shape/read.ts';
import { Award, unsignedBadge } from '../../academy/credential/unsigned.ts';
import { contextAt } from './contexts.ts';
import { signDocument } from './data-integrity.ts';
import { signJwt } from './jwt.ts';
import {
  award,
  bytesOf,
  document,
  issuedAt,
  key,
  list,
  listAddress,
  means,
  place,
  rsaKey,
  saltline,
} from './saltline.fixture.ts';
import { type KeyFile, newKey, publishedKey } from './signing-key.ts';
import { verifyCredential } from './verify.ts';

const badge = unsignedBadge(award);
const signed = await signDocument(badge, key, issuedAt);
const checkOf = (
  { checks }: { checks: readonly { name: string; result: string; detail: string }[] },
  name: string,
) => checks.find((check) => check.name === name)!;

test('1. a revoked badge is revoked, though its list verifies', async () => {
  const taken = await means({ statusLists: new Map([[listAddress, await list({ set: [place] })]]) });
  expect(await verifyCredential(bytesOf(signed), taken)).toMatchObject({ verdict: 'revoked' });
  const suspended = { ...award, status: { ...award.status!, purpose: 'suspension' as const } };
  const held = await means({
    statusLists: new Map([[listAddress, await list({ set: [place], purpose: 'suspension' })]]),
  });
  const badgeHeld = await signDocument(unsignedBadge(suspended), key, issuedAt);
  expect(await verifyCredential(bytesOf(badgeHeld), held)).toMatchObject({ verdict: 'suspended' });
});

test('2. a property nobody knows does not ride along, neither at signing nor at verifying', async () => {
  await expect(signDocument({ ...badge, foo: 1 }, key, issuedAt)).rejects.toThrow(/safe mode/i);
  const { verdict, checks } = await verifyCredential(bytesOf({ ...signed, foo: 1 }), await means());
  expect(verdict).toBe('invalid');
  expect(checkOf({ checks }, 'form')).toMatchObject({
    result: 'fail',
    detail: 'foo is not part of an Open Badge.',
  });
});

test('3. a type of the extensions signs only with their context', async () => {
  const schema = { id: 'https://saltline.example/schema.json', type: '1EdTechJsonSchemaValidator2019' };
  const withSchema = unsignedBadge({ ...award, schema });
  const [first, second] = withSchema['@context'];
  const without = { ...withSchema, '@context': [first, second] };
  await expect(signDocument(without, key, issuedAt)).rejects.toThrow();
  const right = await signDocument(withSchema, key, issuedAt);
  expect(await verifyCredential(bytesOf(right), await means())).toMatchObject({ verdict: 'valid' });
});

test('4. signing leaves what it is given as it was: twice gives two badges of one proof', async () => {
  const before = JSON.stringify(badge);
  const [one, two] = [await signDocument(badge, key, issuedAt), await signDocument(badge, key, issuedAt)];
  expect(JSON.stringify(badge)).toBe(before);
  expect(Array.isArray(one.proof)).toBe(false);
  expect(two).toEqual(one);
});

test('5. contexts are held to what was tested, and an unlisted one is refused', async () => {
  for (const url of signed['@context']) expect(contextAt(url)).not.toBeNull();
  expect(contextAt('https://saltline.example/context.json')).toBeNull();
  const elsewhere = { ...badge, '@context': [...badge['@context'], 'https://saltline.example/context.json'] };
  await expect(signDocument(elsewhere, key, issuedAt)).rejects.toThrow();
  const { verdict } = await verifyCredential(bytesOf({ ...elsewhere, proof: signed.proof }), await means());
  expect(verdict).toBe('invalid');
  const inline = {
    ...signed,
    '@context': [...signed['@context'], { name: 'https://saltline.example/other' }],
  };
  expect(await verifyCredential(bytesOf(inline), await means())).toMatchObject({ verdict: 'invalid' });
});

test('6. the shape is closed all the way down, and says where', () => {
  const strange = structuredClone(signed) as unknown as {
    credentialSubject: { achievement: Record<string, unknown> };
  };
  strange.credentialSubject.achievement.rank = 'gold';
  expect(readCredential(strange).problems).toEqual([
    'credentialSubject.achievement.rank is not part of an Open Badge',
  ]);
  const { validFrom: _, ...undated } = signed;
  expect(readCredential(undated).problems).toEqual(['validFrom is missing']);
});

test('7. what signs is pinned to the versions that were tried together', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const all = { ...dependencies, ...devDependencies };
  const signing = Object.keys(all).filter((name) =>
    /digitalbazaar|digitalcredentials|jsonld|c14n|jose|base58/.test(name),
  );
  expect(signing.length).toBeGreaterThanOrEqual(8);
  for (const name of signing) expect(all[name], name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('8. one badge fits both forms: an opaque subject, whole seconds, and claims that agree', async () => {
  expect(Award.safeParse({ ...award, validFrom: '2026-11-25T09:00:00.500Z' }).success).toBe(false);
  expect(payloadOf(badge)).toMatchObject({
    iss: saltline,
    jti: award.id,
    sub: award.subject,
    nbf: Date.parse(issuedAt) / 1000,
    exp: Date.parse(award.validUntil!) / 1000,
  });
  const hashed = { ...badge, credentialSubject: { ...badge.credentialSubject, id: undefined } };
  expect(() => payloadOf(hashed)).toThrow(/missing/);
  expect(await verifyCredential(bytesOf(await signJwt(badge, rsaKey)), await means())).toMatchObject({
    verdict: 'valid',
  });
});

test('9. nothing of the person is in a badge: no address, no hash of one', () => {
  expect(Award.safeParse({ ...award, subject: 'mailto:ines.carvalho@saltline.example' }).success).toBe(false);
  expect(badge.credentialSubject.identifier).toBeUndefined();
  expect(JSON.stringify(badge.credentialSubject)).not.toMatch(/@(?!context)/);
});

test('10. a good signature is told apart from a known issuer', async () => {
  const own = newKey('ed25519');
  const bare = await signDocument(
    unsignedBadge({ ...award, issuer: { ...award.issuer, id: own.controller }, status: undefined }),
    own,
    issuedAt,
  );
  const byKey = await verifyCredential(bytesOf(bare), await means());
  expect(checkOf(byKey, 'issuer').detail).toContain('whose it is cannot be told');
  const body = JSON.stringify(document());
  const fetched = await means({ documents: new Map(), fetch: async () => ({ body, problem: null }) });
  const byWeb = await verifyCredential(bytesOf(signed), fetched);
  expect(checkOf(byWeb, 'issuer')).toMatchObject({
    result: 'pass',
    detail: expect.stringMatching(/saltline\.example.*a signature does not say/),
  });
});

test('11. a key that is followed by another still verifies what it signed; one that is deleted or given up does not', async () => {
  const next = newKey('ed25519', saltline);
  const withDocument = async (...keys: PublishedKey[]) =>
    (
      await verifyCredential(
        bytesOf(signed),
        await means({ documents: new Map([[saltline, document(...keys)]]) }),
      )
    ).verdict;
  expect(await withDocument(publishedKey(next), publishedKey(key))).toBe('valid');
  expect(await withDocument(publishedKey(next))).toBe('invalid');
  expect(
    await withDocument(publishedKey(next), { ...publishedKey(key), revoked: '2026-11-25T10:00:00Z' }),
  ).toBe('invalid');
  expect(
    await withDocument(publishedKey(next), { ...publishedKey(key), expires: '2027-01-01T00:00:00Z' }),
  ).toBe('valid');
});

test('12. evidence is bound by digest; a field made up for it is refused, and so is a second status', async () => {
  const [evidence] = [badge.evidence!].flat();
  expect(evidence).toHaveProperty('digestMultibase');
  const counted = { ...badge, evidence: [{ ...evidence, cycleCount: 1 }] };
  await expect(signDocument(counted, key, issuedAt)).rejects.toThrow(/safe mode/i);
  expect(readCredential(counted).problems).toEqual([expect.stringContaining('cycleCount')]);
  const twice = { ...badge, credentialStatus: [badge.credentialStatus, badge.credentialStatus] };
  expect(readCredential(twice).problems).toEqual([expect.stringContaining('credentialStatus')]);
});

test('a document that speaks for another issuer is not taken for it', async () => {
  const other = didDocument('did:web:elsewhere.example', [publishedKey(key)]);
  const asked = await means({
    documents: new Map(),
    fetch: async () => ({ body: JSON.stringify(other), problem: null }),
  });
  expect(await verifyCredential(bytesOf(signed), asked)).toMatchObject({ verdict: 'invalid' });
});

test('a key that is its own name may be written as did:jwk too, for either form', async () => {
  const own = newKey('ed25519') as KeyFile & { publicKeyMultibase: string };
  const x = Buffer.from(keyOf('ed25519-public', own.publicKeyMultibase)!).toString('base64url');
  const named = (jwk: object) => `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  const controller = named({ kty: 'OKP', crv: 'Ed25519', x });
  const unsigned = unsignedBadge({
    ...award,
    issuer: { id: controller, name: 'Saltline Ferries Academy' },
    status: undefined,
  });
  const signer = { ...own, controller };
  for (const credential of [await signDocument(unsigned, signer, issuedAt), await signJwt(unsigned, signer)])
    expect(await verifyCredential(bytesOf(credential), await means())).toMatchObject({ verdict: 'valid' });
  expect(didJwkDocument(named({ kty: 'OKP', crv: 'Ed25519', x, d: 'told to everybody' }))).toBeNull();
  expect(didJwkDocument('did:jwk:bm8ganNvbiBhdCBhbGwgaGVyZQ')).toBeNull();
});
