// The doors the outside world knows: keys, lists, files, and the VC API held to the mandatory statements of the W3C's test suites.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromPng } from '../../src/academy/credential/carrier/png.ts';
import { awards } from '../../src/actions/awards/index.ts';
import * as issuers from '../../src/actions/issuers.ts';
import * as tokens from '../../src/actions/tokens.ts';
import { signDocument } from '../../src/platform/credential/data-integrity.ts';
import { newKey } from '../../src/platform/credential/signing-key.ts';
import { anAchievement, anAward } from '../awarded.ts';
import { type Founded, founded } from '../founded.ts';
import { type Answer, post, type Served, send, sendRaw, served } from './served.ts';

let server: Founded;
let door: Served;
let token: string;
let reader: string;
let did: string;
beforeAll(async () => {
  server = await founded();
  door = await served(server.db);
  const more = { baseUrl: door.url };
  const fields = { name: 'Saltline Ferries Academy', url: null, description: '' };
  did = (await server.owner.ask(issuers.edit, { version: 0, fields }, more)).did;
  const given = { name: 'Suite', expiresInDays: 1 };
  token = (await server.owner.ask(tokens.create, { ...given, scopes: ['admin'] })).secret!;
  reader = (await server.owner.ask(tokens.create, { ...given, scopes: ['read'] })).secret!;
});
afterAll(async () => {
  await door.close(0);
  await server.drop();
});

const vc2 = 'https://www.w3.org/ns/credentials/v2';
const examples = 'https://www.w3.org/ns/credentials/examples/v2';
type Document = Record<string, unknown>;
const plain = (): Document => ({
  '@context': [vc2],
  id: `urn:uuid:${crypto.randomUUID()}`,
  type: ['VerifiableCredential'],
  issuer: did,
  credentialSubject: { id: 'did:example:sailor' },
});
const issue = (credential: unknown, options?: object) =>
  post(`${door.url}/credentials/issue`, token, { credential, ...(options && { options }) });
const verify = (verifiableCredential: unknown, options: object = { checks: ['proof'] }) =>
  post(`${door.url}/credentials/verify`, token, { verifiableCredential, options });
const issued = async (more: Document = {}, options?: object): Promise<Document> => {
  const answer = await issue({ ...plain(), ...more }, options);
  expect([answer.status, answer.text]).toMatchObject([201, expect.any(String)]);
  return answer.body.verifiableCredential as Document;
};
const without = (name: string) => Object.fromEntries(Object.entries(plain()).filter(([key]) => key !== name));
const refusedAsBad = ({ status, body }: Answer) => {
  expect([status, body.verified]).toEqual([400, false]);
  expect((body.errors as string[]).length).toBeGreaterThan(0);
};

describe('what anybody reads', () => {
  it('shows every key, with an ETag, to pages of any site, and says 304 to who has it', async () => {
    const answer = await send(`${door.url}/.well-known/did.json`);
    expect(answer.body).toMatchObject({ id: did, assertionMethod: [expect.any(String), expect.any(String)] });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const headers = { 'if-none-match': answer.headers.get('etag')! };
    const again = await sendRaw(door, 'GET', '/.well-known/did.json', headers);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('has nothing at a made-up address, and says so alike', async () => {
    for (const path of ['credentials/status', 'issuers', 'achievements', 'awards']) {
      const tail = { issuers: '/did.json', awards: '/badge.json' }[path] ?? '';
      const answer = await send(`${door.url}/${path}/${crypto.randomUUID()}${tail}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('gives the files of a shown award, and none of one that is not', async () => {
    const more = { baseUrl: door.url };
    const achievement = await anAchievement(server.owner);
    const { id } = await anAward(
      { ...server.owner, ask: (p, i) => server.owner.ask(p, i, more) },
      achievement.id,
      server.ownerId,
    );
    expect((await send(`${door.url}/awards/${id}/badge.png`)).status).toBe(404);
    const { version } = await server.owner.ask(awards.get, { id });
    await server.owner.ask(awards.share, { id, version });
    const png = new Uint8Array(await (await fetch(`${door.url}/awards/${id}/badge.png`)).arrayBuffer());
    const json = await send(`${door.url}/awards/${id}/badge.json`);
    expect(fromPng(png).text).toBe(json.text);
    const subject = json.body.credentialSubject as { achievement: { id: string } };
    expect((await send(subject.achievement.id)).body).toMatchObject({
      id: subject.achievement.id,
      name: 'OKR Lead',
    });
    expect((await verify(json.body, {})).body).toMatchObject({ verified: true });
    const rest = await send(`${door.url}/api/awards/${id}/download?format=vc-jwt`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(rest.text).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});

describe('who may sign', () => {
  it('asks for a token whose scopes and person allow it; a session opens nothing', async () => {
    const url = `${door.url}/credentials/issue`;
    const body = JSON.stringify({ credential: plain() });
    const headers = { 'content-type': 'application/json' };
    expect((await send(url, { method: 'POST', headers, body })).status).toBe(401);
    const cookie = `quarterdeck=${server.owner.session}`;
    expect((await send(url, { method: 'POST', headers: { ...headers, cookie }, body })).status).toBe(401);
    expect((await post(url, reader, { credential: plain() })).status).toBe(403);
    expect((await post(url, token, { credential: plain() })).status).toBe(201);
  });
});

describe('the data model', () => {
  it('signs what conforms, as it was given, with one proof of the suite', async () => {
    const given = { ...plain(), validFrom: '2026-01-01T00:00:00.5+02:00', name: 'Crew' };
    const { proof, ...rest } = (await issue(given)).body.verifiableCredential as Document;
    expect(rest).toEqual(given);
    expect(proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
      verificationMethod: expect.stringMatching(`^${did}#z`),
      proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]{80,}$/),
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });

  const fit: [string, Document][] = [
    [
      'a second context of URL',
      { '@context': [vc2, examples], type: ['VerifiableCredential', 'ExampleAlumniCredential'] },
    ],
    [
      'an inline context',
      {
        '@context': [vc2, { Crew: 'https://saltline.example/ns#Crew' }],
        type: ['VerifiableCredential', 'Crew'],
      },
    ],
    [
      'undefined terms by their context',
      { '@context': [vc2, `${vc2.replace('/v2', '')}/undefined-terms/v2`], berth: 'outer' },
    ],
    ['a type that is a URL', { type: ['VerifiableCredential', 'https://saltline.example/ns#Crew'] }],
    ['a type alone', { type: 'VerifiableCredential' }],
    ['several subjects', { credentialSubject: [{ id: 'did:example:one' }, { id: 'did:example:two' }] }],
    [
      'a name in two languages',
      {
        name: [
          { '@value': 'Crew', '@language': 'en' },
          { '@value': 'Tripulação', '@language': 'pt' },
        ],
      },
    ],
    [
      'a description with direction',
      { description: { '@value': 'Crew', '@language': 'en', '@direction': 'ltr' } },
    ],
    [
      'terms of use, evidence and a schema with types',
      {
        '@context': [vc2, examples],
        termsOfUse: { type: 'IssuerPolicy' },
        evidence: [{ type: ['Observed'] }],
        credentialSchema: { id: 'https://saltline.example/schema', type: 'JsonSchema' },
      },
    ],
    [
      'a related resource with digest',
      { relatedResource: [{ id: 'https://saltline.example/a', digestMultibase: 'uEiA' }] },
    ],
    ['dates in a zone', { validFrom: '2026-01-01T00:00:00+01:00', validUntil: '2099-01-01T00:00:00Z' }],
  ];
  it.each(fit)('takes %s', async (_, more) => {
    const credential = await issued(more);
    expect((await verify(credential)).body).toMatchObject({ verified: true, errors: [] });
  });

  it('takes an issuer as an object with its id', async () => {
    await issued({ issuer: { id: did, name: { '@value': 'Academy', '@language': 'en' } } });
  });

  it.each(['@context', 'type', 'issuer', 'credentialSubject'])('refuses one without %s', async (name) => {
    refusedAsBad(await issue(without(name)));
  });

  const unfit: [string, Document][] = [
    ['another first context', { '@context': ['https://www.w3.org/2018/credentials/v1', vc2] }],
    ['a context that is a text and no list', { '@context': vc2 }],
    ['a context that is no URL', { '@context': [vc2, 'not a context'] }],
    ['a context we do not know', { '@context': [vc2, 'https://saltline.example/unknown'] }],
    ['a context of number', { '@context': [vc2, 7] }],
    ['an id that is no URL', { id: 'crew-7' }],
    ['two ids', { id: ['urn:uuid:1', 'urn:uuid:2'] }],
    ['a subject with a bad id', { credentialSubject: { id: 'nobody' } }],
    ['a subject that claims nothing', { credentialSubject: {} }],
    ['one empty subject of two', { credentialSubject: [{ id: 'did:example:one' }, {}] }],
    ['a type no context knows', { type: ['VerifiableCredential', 'Mystery'] }],
    ['a type that is not the needed one', { type: ['https://saltline.example/ns#Crew'] }],
    [
      'a type mapped to no URL',
      { '@context': [vc2, { Crew: 'crew' }], type: ['VerifiableCredential', 'Crew'] },
    ],
    ['a property no context knows', { berth: 'outer' }],
    ['a numeric issuer', { issuer: 7 }],
    ['an issuer without id', { issuer: { name: 'Academy' } }],
    ['an issuer whose id is no URL', { issuer: { id: 'academy' } }],
    ['a name with more than a language', { name: { '@value': 'Crew', berth: 'outer' } }],
    [
      'an issuer’s description likewise',
      { issuer: { id: 'did:example:a', description: { '@value': 'A', berth: 'b' } } },
    ],
    ['a date without zone', { validFrom: '2026-01-01T00:00:00' }],
    ['a date that is none', { validUntil: 'next spring' }],
    [
      'an end before the beginning',
      { validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
    ],
    ['a status without type', { credentialStatus: { id: 'https://saltline.example/s' } }],
    [
      'a list entry whose place is no text of digits',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: true,
          statusListCredential: 'https://saltline.example/s',
        },
      },
    ],
    [
      'a list entry whose id is the list',
      {
        credentialStatus: {
          id: 'https://saltline.example/s',
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
          statusListCredential: 'https://saltline.example/s',
        },
      },
    ],
    ['terms of use without type', { termsOfUse: { id: 'https://saltline.example/t' } }],
    ['evidence without type', { evidence: [{ id: 'https://saltline.example/e' }] }],
    ['a refresh service without type', { refreshService: { id: 'https://saltline.example/r' } }],
    ['a schema without type', { credentialSchema: { id: 'https://saltline.example/s' } }],
    ['a schema without id', { credentialSchema: { type: 'JsonSchema' } }],
    ['a related resource without digest', { relatedResource: [{ id: 'https://saltline.example/a' }] }],
    [
      'a related resource twice',
      {
        relatedResource: [
          { id: 'urn:a', digestSRI: 'a' },
          { id: 'urn:a', digestSRI: 'a' },
        ],
      },
    ],
  ];
  it.each(unfit)('refuses %s', async (_, more) => {
    refusedAsBad(await issue({ ...plain(), ...more }));
  });

  it('refuses to sign for somebody else, and to sign twice', async () => {
    refusedAsBad(await issue({ ...plain(), issuer: 'did:example:other' }));
    refusedAsBad(await issue(await issued()));
  });

  it('answers what is no credential, no object or no JSON with 400', async () => {
    for (const given of [{ type: ['NonconformingDocument'] }, {}, [], 'rope', null, 7])
      refusedAsBad(await verify(given));
    expect((await post(`${door.url}/credentials/verify`, token, '{')).status).toBe(400);
    expect((await post(`${door.url}/credentials/issue`, token, '7')).status).toBe(400);
  });
});

describe('proofs', () => {
  const changed: [string, (proof: Document) => unknown][] = [
    ['a missing proof', () => undefined],
    ['a proof that is null', () => null],
    ['no type', ({ type: _, ...rest }) => rest],
    ['another type', (proof) => ({ ...proof, type: 'UnknownProofType' })],
    ['no verification method', ({ verificationMethod: _, ...rest }) => rest],
    ['a verification method that is none', (proof) => ({ ...proof, verificationMethod: 'key one' })],
    ['a key the issuer does not have', (proof) => ({ ...proof, verificationMethod: `${did}#z6MkOther` })],
    ['no purpose', ({ proofPurpose: _, ...rest }) => rest],
    ['another purpose', (proof) => ({ ...proof, proofPurpose: 'authentication' })],
    ['no value', ({ proofValue: _, ...rest }) => rest],
    ['a value that is null', (proof) => ({ ...proof, proofValue: null })],
    [
      'a value without its multibase sign',
      (proof) => ({ ...proof, proofValue: String(proof.proofValue).slice(1) }),
    ],
    ['no suite', ({ cryptosuite: _, ...rest }) => rest],
    ['a suite that is not ours', (proof) => ({ ...proof, cryptosuite: 'unknown-2020' })],
    ['a time of making that is none', (proof) => ({ ...proof, created: 'today' })],
    ['another time of making', (proof) => ({ ...proof, created: '2020-01-01T00:00:00Z' })],
    ['an end that is past', (proof) => ({ ...proof, expires: '2020-01-01T00:00:00Z' })],
    ['a proof before it that is not there', (proof) => ({ ...proof, previousProof: 'urn:uuid:none' })],
  ];
  it.each(changed)('fall with %s', async (_, change) => {
    const credential = await issued();
    refusedAsBad(await verify({ ...credential, proof: change(credential.proof as Document) }));
  });

  it('fall with a word changed, added or left out', async () => {
    const credential = await issued({ name: 'Crew' });
    refusedAsBad(await verify({ ...credential, name: 'Captain' }));
    refusedAsBad(await verify({ ...credential, berth: 'outer' }));
    const { name: _, ...less } = credential;
    refusedAsBad(await verify(less));
  });

  it('fall when another purpose, domain or challenge is expected', async () => {
    const credential = await issued();
    for (const wanted of [
      { expectedProofPurpose: 'authentication' },
      { domain: 'saltline.example' },
      { challenge: 'x' },
    ])
      refusedAsBad(await verify(credential, { checks: ['proof'], ...wanted }));
  });

  it('hold for another issuer with a key of its own, and in a set only when each of them does', async () => {
    const key = newKey('ed25519');
    const foreign = { ...plain(), issuer: key.controller };
    const one = await signDocument(foreign, key, '2026-01-01T00:00:00Z');
    const two = await signDocument(foreign, key, '2026-01-02T00:00:00Z');
    const proof = (document: object) => (document as Document).proof as Document;
    expect((await verify(one)).body).toMatchObject({ verified: true });
    expect((await verify({ ...foreign, proof: [proof(one), proof(two)] })).body).toMatchObject({
      verified: true,
    });
    const bad = { ...proof(two), created: '2026-01-03T00:00:00Z' };
    refusedAsBad(await verify({ ...foreign, proof: [proof(one), bad] }));
  });
});

describe('status lists', () => {
  const options = (statusPurpose: string) => ({
    credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose },
  });
  type Entry = { id: string; statusListIndex: string; statusListCredential: string };
  const entryOf = (credential: Document) => credential.credentialStatus as Entry;
  const setStatus = (credentialId: unknown, more: object = {}) =>
    post(`${door.url}/credentials/status`, token, {
      credentialId,
      credentialStatus: { type: 'BitstringStatusListEntry', ...more },
    });

  it('give each credential a place of its own, in a list that is a signed credential itself', async () => {
    const [one, two] = [await issued({}, options('revocation')), await issued({}, options('revocation'))];
    expect(entryOf(one)).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' });
    expect(entryOf(one).statusListIndex).toMatch(/^\d+$/);
    expect(entryOf(one).id).not.toBe(entryOf(one).statusListCredential);
    expect(entryOf(one).statusListIndex).not.toBe(entryOf(two).statusListIndex);
    const list = await send(entryOf(one).statusListCredential);
    expect(list.headers.get('etag')).toMatch(/^".+"$/);
    expect(list.headers.get('cache-control')).toContain('max-age');
    expect(list.body).toMatchObject({
      '@context': [vc2],
      id: entryOf(one).statusListCredential,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: did,
      credentialSubject: {
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: expect.stringMatching(/^u/),
      },
    });
    expect((await verify(list.body)).body).toMatchObject({ verified: true });
  });

  it('say what was taken back, in the words of the standard; a revocation never ends, a suspension does', async () => {
    const gone = await issued({}, options('revocation'));
    expect((await verify(gone, { checks: ['proof', 'credentialStatus'] })).status).toBe(200);
    expect((await setStatus(gone.id, { statusPurpose: 'revocation' })).status).toBe(200);
    const revoked = await verify(gone, { checks: ['proof', 'credentialStatus'] });
    expect([revoked.status, revoked.body]).toMatchObject([
      400,
      {
        problemDetails: [{ type: 'https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR' }],
      },
    ]);
    expect((await setStatus(gone.id, { status: '0' })).status).toBe(409);
    const paused = await issued({}, options('suspension'));
    await setStatus(paused.id);
    expect((await verify(paused, {})).status).toBe(400);
    await setStatus(paused.id, { status: '0' });
    expect((await verify(paused, {})).status).toBe(200);
    expect((await setStatus('urn:uuid:none')).status).toBe(404);
  });

  it('are not known when they cannot be had: no “valid” then', async () => {
    const entry = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7' };
    const key = newKey('ed25519');
    const statusListCredential = `${door.url}/credentials/status/${crypto.randomUUID()}`;
    const credentialStatus = { ...entry, statusListCredential };
    const foreign = await signDocument(
      { ...plain(), issuer: key.controller, credentialStatus },
      key,
      '2026-01-01T00:00:00Z',
    );
    const answer = await verify(foreign, { checks: ['proof', 'status'] });
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { problemDetails: [{ type: 'https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR' }] },
    ]);
  });

  it('leave awards to the two people it takes', async () => {
    const [row] = await server.ask<{ id: string }>(`select id from award where state = 'active' limit 1`);
    expect((await setStatus(`urn:uuid:${row!.id}`)).status).toBe(409);
  });
});
