// A status list: one bit a credential, so that asking about one tells nobody which one. Bits are never used twice.
import { z } from 'zod';
import { vc2 } from './shape/credential.ts';
import { Issuer } from './shape/profile.ts';
import { Proof } from './shape/proof.ts';
import { Instant, Iri, many, typed } from './shape/words.ts';

/** Source: W3C Bitstring Status List 1.0: smaller lists would give their people away. */
export const leastBits = 131_072;

export const purposes = ['revocation', 'suspension'] as const;
export type Purpose = (typeof purposes)[number];

/** A list as it is published, before or after signing. */
export const StatusList = z.strictObject({
  '@context': z.array(z.literal(vc2)).length(1),
  id: Iri,
  type: typed('BitstringStatusListCredential'),
  issuer: Issuer,
  validFrom: Instant.optional(),
  validUntil: Instant.optional(),
  credentialSubject: z.strictObject({
    id: Iri.optional(),
    type: typed('BitstringStatusList'),
    statusPurpose: z.string(),
    encodedList: z.string().max(2_000_000),
  }),
  proof: many(Proof).optional(),
});
export type StatusList = z.infer<typeof StatusList>;

/** An empty list. @param bits at least 131,072 */
export const emptyBits = (bits = leastBits): Uint8Array => new Uint8Array(Math.ceil(bits / 8));

/** Bit 0 is the highest of the first byte. Null outside the list. */
export function bitAt(bits: Uint8Array, index: number): boolean | null {
  const byte = bits[index >> 3];
  return index < 0 || byte === undefined ? null : (byte & (0x80 >> (index & 7))) !== 0;
}

/** The list with this bit set or cleared; the given one stays as it was. */
export function withBit(bits: Uint8Array, index: number, isSet: boolean): Uint8Array {
  const changed = bits.slice();
  const mask = 0x80 >> (index & 7);
  changed[index >> 3] = isSet
    ? (changed[index >> 3] as number) | mask
    : (changed[index >> 3] as number) & ~mask;
  return changed;
}

type Listed = {
  url: string;
  issuer: string;
  purpose: Purpose;
  encodedList: string;
  validFrom: string;
  /** Short, a day: a verifier who holds an older copy does not know. */
  validUntil: string;
};

/** The list as a credential, to be signed. */
export function unsignedStatusList(of: Listed): StatusList {
  return {
    '@context': [vc2],
    id: of.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: of.issuer,
    validFrom: of.validFrom,
    validUntil: of.validUntil,
    credentialSubject: {
      id: `${of.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: of.purpose,
      encodedList: of.encodedList,
    },
  };
}
