// An award of Saltline Ferries with all that belongs to it, for the tests of issuing and verifying.
import { createHash } from 'node:crypto';
import { type Controller, didDocument, type PublishedKey } from '../../academy/credential/did.ts';
import { digestOf } from '../../academy/credential/evidence.ts';
import {
  emptyBits,
  type Purpose,
  unsignedStatusList,
  withBit,
} from '../../academy/credential/status-list.ts';
import type { Award } from '../../academy/credential/unsigned.ts';
import { encodeBits } from './bits.ts';
import { signDocument } from './data-integrity.ts';
import type { Means } from './means.ts';
import { type KeyFile, newKey, publishedKey } from './signing-key.ts';

export const saltline = 'did:web:saltline.example';
export const listAddress = 'https://saltline.example/status/1';
export const issuedAt = '2026-11-25T09:00:00Z';
export const place = 4711;

export const key = newKey('ed25519', saltline);
export const rsaKey = newKey('rsa', saltline);
export const pack = new TextEncoder().encode('{"cycle":"Spring tides","checkIns":11}');

export const award: Award = {
  id: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-5d0e7a1b2c3d',
  subject: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-000000000001',
  issuer: { id: saltline, name: 'Saltline Ferries Academy', url: 'https://saltline.example' },
  validFrom: issuedAt,
  validUntil: '2028-11-25T09:00:00Z',
  achievement: {
    id: 'https://saltline.example/achievements/okr-lead/1',
    name: 'OKR Lead',
    description: 'Ran one full quarter with a team.',
    achievementType: 'Certification',
    criteria: { narrative: 'Judgement, writing, facilitation and evidence, each above its own cut.' },
    resultDescription: [
      {
        id: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-000000000002',
        type: ['ResultDescription'],
        name: 'Outcome, not task',
        resultType: 'RubricCriterionLevel',
        requiredLevel: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-000000000003',
        rubricCriterionLevel: [
          {
            id: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-000000000003',
            type: ['RubricCriterionLevel'],
            name: 'Level 2',
            level: '2',
          },
        ],
      },
    ],
  },
  results: [
    {
      resultDescription: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-000000000002',
      achievedLevel: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-000000000003',
      status: 'Completed',
    },
  ],
  evidence: [
    {
      id: 'urn:uuid:0199c3a0-5a52-7c61-9c5a-000000000004',
      name: 'Spring tides, one quarter',
      genre: 'evidence pack',
      narrative: 'All gates met; two assessors; people appear as roles.',
      digestMultibase: digestOf(hash(pack)),
    },
  ],
  role: 'Team lead',
  activityStartDate: '2026-03-02',
  activityEndDate: '2026-05-29',
  status: { list: listAddress, index: place, purpose: 'revocation' },
};

export function hash(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/** The issuer's published document. */
export const document = (...keys: readonly PublishedKey[]): Controller =>
  didDocument(saltline, keys.length > 0 ? keys : [publishedKey(key), publishedKey(rsaKey)]);

type Listed = { set?: number[]; purpose?: Purpose; signer?: KeyFile; issuer?: string; validUntil?: string };

/** A signed list, with these places taken back. */
export async function list({
  set = [],
  purpose = 'revocation',
  signer = key,
  issuer = saltline,
  validUntil = '2026-11-26T09:00:00Z',
}: Listed = {}): Promise<string> {
  const bits = set.reduce((before, index) => withBit(before, index, true), emptyBits());
  const unsigned = unsignedStatusList({
    url: listAddress,
    issuer,
    purpose,
    encodedList: encodeBits(bits),
    validFrom: issuedAt,
    validUntil,
  });
  return JSON.stringify(await signDocument(unsigned, signer, issuedAt));
}

/** Everything at hand, and no network. */
export async function means(changed: Partial<Means> = {}): Promise<Means> {
  return {
    at: '2026-11-25T12:00:00Z',
    fetch: null,
    publicKey: null,
    documents: new Map([[saltline, document()]]),
    statusLists: new Map([[listAddress, await list()]]),
    evidence: [],
    ...changed,
  };
}

export const bytesOf = (credential: unknown): Uint8Array =>
  new TextEncoder().encode(typeof credential === 'string' ? credential : JSON.stringify(credential));
