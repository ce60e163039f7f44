// What must hold of every badge: forged is invalid, unasked is unknown, and what ended says so.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakePng, fromPng } from '../../academy/credential/carrier/png.ts';
import { bakeSvg } from '../../academy/credential/carrier/svg.ts';
import { unsignedEndorsement } from '../../academy/credential/endorsement.ts';
import { linkedInAddress } from '../../academy/credential/linkedin.ts';
import { pictureOf } from '../../academy/credential/picture.ts';
import { bitAt, emptyBits, leastBits, withBit } from '../../academy/credential/status-list.ts';
import { unsignedBadge } from '../../academy/credential/unsigned.ts';
import { decodeBits, encodeBits } from './bits.ts';
import { signDocument } from './data-integrity.ts';
import { signJwt } from './jwt.ts';
import { onePixel } from './one-pixel.fixture.ts';
import {
  award,
  bytesOf,
  hash,
  issuedAt,
  key,
  list,
  listAddress,
  means,
  pack,
  place,
  rsaKey,
  saltline,
} from './saltline.fixture.ts';
import { newKey } from './signing-key.ts';
import { verifyCredential } from './verify.ts';

const badge = unsignedBadge(award);
const signed = await signDocument(badge, key, issuedAt);
const text = JSON.stringify(signed);
const token = await signJwt(badge, rsaKey);
const asked = await means();
const changedList = (await list()).replace('"u', '"uA');
const verdict = async (credential: unknown, changed: Parameters<typeof means>[0] = {}) =>
  (await verifyCredential(bytesOf(credential), { ...asked, ...changed })).verdict;
const lists = async (of: Parameters<typeof list>[0]) => ({
  statusLists: new Map([[listAddress, await list(of)]]),
});

describe('however it is carried', () => {
  test.each([
    ['JSON', bytesOf(text)],
    ['a JWT', bytesOf(`\n${token}\n`)],
    ['a JWT as a JSON string', bytesOf(JSON.stringify(token))],
    ['a PNG', bakePng(onePixel, text)!],
    ['a PNG with a JWT', bakePng(onePixel, token)!],
    [
      'an SVG',
      bytesOf(bakeSvg(pictureOf({ name: 'OKR Lead', issuer: 'Saltline & Co', on: '2026-11-25' }), text)!),
    ],
    ['an SVG with a JWT', bytesOf(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', token)!)],
  ])('it is valid: %s', async (_, bytes) => {
    expect((await verifyCredential(bytes, asked)).verdict).toBe('valid');
  });
  test('baking again replaces what was in it', () => {
    const twice = bakePng(bakePng(onePixel, token)!, text)!;
    expect(fromPng(twice)).toEqual({ text, problem: null });
    const svg = bakeSvg(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', token)!, text)!;
    expect(svg.match(/<openbadges:credential/g)).toHaveLength(1);
    expect(svg.match(/xmlns:openbadges/g)).toHaveLength(1);
  });
  test('a text that would end the CDATA of an SVG comes out whole', async () => {
    const tricky = unsignedBadge({ ...award, role: 'Lead ]]> of <boats>' });
    const baked = bakeSvg('<svg><g/></svg>', JSON.stringify(await signDocument(tricky, key, issuedAt)))!;
    expect(await verdict(baked)).toBe('valid');
  });
  test('a file full of beginnings is told so, and not read to its end for each of them', async () => {
    const full = (text: string) => verdict(`<svg>${text.repeat(100_000)}</svg>`);
    expect(await full('<openbadges:credential ')).toBe('invalid');
    expect(await full('<openbadges:credential><![CDATA[')).toBe('invalid');
    const one = `<svg><openbadges:credential>${'<![CDATA['.repeat(200_000)}</openbadges:credential></svg>`;
    expect(await verdict(one)).toBe('invalid');
  });
  test('parts that are all alike do not keep it busy for ever', async () => {
    const alignment = { type: ['Alignment'], targetName: 'the same', targetUrl: 'https://saltline.example/' };
    const result = Array.from({ length: 60 }, () => ({
      type: ['Result'],
      alignment: [alignment, alignment, alignment],
    }));
    const tangled = { ...signed, credentialSubject: { ...badge.credentialSubject, result } };
    expect(await verdict(tangled)).not.toBe('valid');
  });
  test('a picture without a credential, a damaged one and any other file are told apart', async () => {
    const detail = async (bytes: Uint8Array) => (await verifyCredential(bytes, asked)).checks[0]!.detail;
    expect(await detail(onePixel)).toContain('No credential is baked into this PNG');
    expect(await detail(bakePng(onePixel, text)!.slice(0, -20))).toContain('damaged');
    expect(await detail(bytesOf('<svg/>'))).toContain('No credential is baked into this SVG');
    expect(await detail(bytesOf('hello'))).toContain('neither JSON nor a JWT');
    expect(await detail(new Uint8Array())).toContain('neither JSON nor a JWT');
  });
});

describe('time and status', () => {
  test('it has run out on the very second', async () => {
    const fresh = await lists({ validUntil: '2029-01-01T00:00:00Z' });
    expect(await verdict(text, { ...fresh, at: '2028-11-25T08:59:59Z' })).toBe('valid');
    expect(await verdict(text, { ...fresh, at: '2028-11-25T09:00:00Z' })).toBe('expired');
  });
  test('it is not in force yet', async () => {
    expect(await verdict(text, { at: '2026-11-24T09:00:00Z' })).not.toBe('valid');
  });
  test.each([
    ['no list can be had', { statusLists: new Map() }],
    [
      'the address does not answer',
      { statusLists: new Map(), fetch: async () => ({ body: null, problem: 'it is down' }) },
    ],
    ['the list is older than a day', { at: '2026-11-26T09:00:00Z' }],
    ['what stands there is no list', { statusLists: new Map([[listAddress, '<html>']]) }],
    ['the list was changed', { statusLists: new Map([[listAddress, changedList]]) }],
  ])('%s: unknown, never valid', async (_, changed) => {
    expect(await verdict(text, changed as Parameters<typeof means>[0])).toBe('unknown');
  });
  test('a list of somebody else says nothing, whatever it says', async () => {
    const stranger = newKey('ed25519');
    expect(await verdict(text, await lists({ signer: stranger, issuer: stranger.controller }))).toBe(
      'unknown',
    );
    expect(await verdict(text, await lists({ signer: stranger, issuer: saltline, set: [place] }))).toBe(
      'unknown',
    );
    expect(await verdict(text, await lists({ purpose: 'suspension', set: [place] }))).toBe('unknown');
  });
  test('taking one back leaves the others as they were', async () => {
    expect(await verdict(text, await lists({ set: [place - 1, place + 1, 0, leastBits - 1] }))).toBe('valid');
    fc.assert(
      fc.property(fc.nat(leastBits - 1), fc.nat(leastBits - 1), (index, other) => {
        const before = emptyBits();
        const after = decodeBits(encodeBits(withBit(before, index, true)))!;
        expect(bitAt(after, index)).toBe(true);
        if (other !== index) expect(bitAt(after, other)).toBe(false);
        expect(withBit(after, index, false)).toEqual(before);
      }),
      { numRuns: 40 },
    );
    expect(bitAt(emptyBits(), leastBits)).toBeNull();
  });
  test('a list that swells when it is opened is not opened', () => {
    expect(decodeBits(encodeBits(new Uint8Array(17_000_000)))).toBeNull();
    expect(decodeBits('uAAAA')).toBeNull();
  });
});

describe('forgeries', () => {
  test('no other letter of a signed badge verifies', async () => {
    // The words of the contexts are not signed: another version of them that gives the same sense is the same badge.
    const start = text.indexOf('"id"');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: text.length - 2 }),
        fc.constantFrom('a', 'Z', '7'),
        async (at, letter) => {
          fc.pre(text[at] !== letter && /[\w]/.test(text[at]!));
          expect(await verdict(text.slice(0, at) + letter + text.slice(at + 1))).not.toBe('valid');
        },
      ),
      { numRuns: 150 },
    );
  });
  test('no other letter of a token verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '_'), async (at, letter) => {
        fc.pre(token[at] !== letter);
        expect(await verdict(token.slice(0, at) + letter + token.slice(at + 1))).not.toBe('valid');
      }),
      { numRuns: 150 },
    );
  });
  test('a badge signed by a stranger in the name of the issuer is invalid', async () => {
    const stranger = { ...newKey('ed25519'), controller: saltline };
    expect(await verdict(await signDocument(badge, stranger, issuedAt))).toBe('invalid');
    expect(await verdict(await signJwt(badge, { ...newKey('rsa', saltline) }))).toBe('invalid');
  });
  test('without a proof, or with one for another purpose, it is invalid', async () => {
    expect(await verdict(badge)).toBe('invalid');
    expect(await verdict({ ...signed, proof: [] })).toBe('invalid');
    const { proof } = signed as unknown as { proof: object };
    expect(await verdict({ ...signed, proof: { ...proof, proofPurpose: 'authentication' } })).toBe('invalid');
  });
  test('a proof of a kind we do not know leaves it unknown, and two must both hold', async () => {
    const { proof } = signed as unknown as { proof: object };
    expect(await verdict({ ...signed, proof: { ...proof, cryptosuite: 'ecdsa-rdfc-2019' } })).toBe('unknown');
    expect(await verdict({ ...signed, proof: [proof, proof] })).toBe('valid');
    const other = { ...proof, created: '2026-11-25T09:00:01Z' };
    expect(await verdict({ ...signed, proof: [proof, other] })).toBe('invalid');
  });
  test.each([
    ['alg none', { alg: 'none' }],
    ['a shared secret', { alg: 'HS256' }],
    ['a header of its own', { alg: 'RS256', x5u: 'https://saltline.example/chain' }],
    ['another type', { alg: 'RS256', typ: 'at+jwt' }],
  ])('a token with %s is refused', async (_, header) => {
    const [, payload, signature] = token.split('.');
    const head = Buffer.from(JSON.stringify({ kid: `${saltline}#x`, ...header })).toString('base64url');
    expect(await verdict(`${head}.${payload}.${signature}`)).toBe('invalid');
  });
});

test('evidence at hand is compared with what is bound, in either spelling', async () => {
  const evidence = async (bytes: Uint8Array) =>
    (await verifyCredential(bytesOf(text), { ...asked, evidence: [hash(bytes)] })).checks.find(
      ({ name }) => name === 'evidence',
    )!;
  expect(await evidence(pack)).toMatchObject({ result: 'pass' });
  expect(await evidence(bytesOf('another pack'))).toMatchObject({ result: 'fail' });
  const spelt = `u${Buffer.from([0x12, 0x20, ...hash(pack)]).toString('base64url')}`;
  const other = unsignedBadge({ ...award, evidence: [{ name: 'The same', digestMultibase: spelt }] });
  const bytes = bytesOf(await signDocument(other, key, issuedAt));
  const { checks } = await verifyCredential(bytes, { ...asked, evidence: [hash(pack)] });
  expect(checks.at(-1)).toMatchObject({ name: 'evidence', result: 'pass' });
});

describe('what others do with an award', () => {
  const given = { id: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-000000000009', award: award.id, validFrom: issuedAt };
  test('a sponsor stands by it with a signature of their own, which is checked as any other', async () => {
    const sponsor = newKey('ed25519');
    const unsigned = unsignedEndorsement({
      ...given,
      issuer: { id: sponsor.controller, name: 'Tomás Berg' },
      comment: 'Held the spring review; I was there.',
    });
    const endorsement = await signDocument(unsigned, sponsor, issuedAt);
    expect(await verifyCredential(bytesOf(endorsement), asked)).toMatchObject({
      verdict: 'valid',
      says: { subject: award.id },
    });
    const changed = JSON.stringify(endorsement).replace('I was there', 'I was told');
    expect(await verdict(changed)).toBe('invalid');
  });
  test('inside an award it is covered by the signature of the award', async () => {
    const sponsor = newKey('ed25519');
    const unsigned = unsignedEndorsement({
      ...given,
      issuer: { id: sponsor.controller },
      comment: 'I was there.',
    });
    const endorsement = await signDocument(unsigned, sponsor, issuedAt);
    const bound = await signDocument({ ...badge, endorsement: [endorsement] }, key, issuedAt);
    expect(await verdict(bound)).toBe('valid');
    expect(await verdict(JSON.stringify(bound).replace('I was there', 'I was told'))).toBe('invalid');
  });
  test('LinkedIn counts months from one, whatever the zone of the machine', () => {
    const address = new URL(
      linkedInAddress(
        { ...badge, validFrom: '2026-01-01T00:00:00Z', validUntil: '2028-12-31T23:59:59Z' },
        'https://saltline.example/a/1',
      ),
    );
    expect(Object.fromEntries(address.searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'OKR Lead',
      organizationName: 'Saltline Ferries Academy',
      issueYear: '2026',
      issueMonth: '1',
      expirationYear: '2028',
      expirationMonth: '12',
      certUrl: 'https://saltline.example/a/1',
      certId: award.id,
    });
  });
});

test('every answer has the six checks, in their order', async () => {
  for (const credential of [text, token, 'x', '{}', '{"type":"EndorsementCredential"}'])
    expect((await verifyCredential(bytesOf(credential), asked)).checks.map(({ name }) => name)).toEqual([
      'form',
      'proof',
      'time',
      'status',
      'issuer',
      'evidence',
    ]);
});
