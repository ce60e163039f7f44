// The whole credential, closed. The published JSON Schema is in no package, so this one is written from the tables of Open Badges 3.0 (common_credentials).
import { z } from 'zod';
import { Issuer } from './profile.ts';
import { Proof } from './proof.ts';
import { AchievementSubject, EndorsementSubject } from './subject.ts';
import { Digest, Image, Instant, Iri, many, Text, typed } from './words.ts';

export const vc2 = 'https://www.w3.org/ns/credentials/v2';
const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0/context';
export const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
/** The context we issue with. */
export const badges303 = `${openBadges}-3.0.3.json`;
const badges = [`${openBadges}.json`, `${openBadges}-3.0.1.json`, `${openBadges}-3.0.2.json`, badges303];

// A context decides what every word means. An inline one could turn the words round after signing, so only known addresses count.
const Context = z
  .array(z.enum([vc2, ...badges, extensions], { error: 'This context is not one of those we know' }))
  .refine((list) => list[0] === vc2 && badges.includes(list[1] ?? ''), {
    error: 'The first two contexts must be credentials/v2 and Open Badges 3.0',
  });

const Evidence = z.strictObject({
  id: Iri.optional(),
  type: typed('Evidence'),
  narrative: Text.optional(),
  name: Text.optional(),
  description: Text.optional(),
  genre: Text.optional(),
  audience: Text.optional(),
  digestMultibase: Digest.optional(),
});

const StatusEntry = z.strictObject({
  id: Iri.optional(),
  type: Text,
  statusPurpose: Text.optional(),
  statusListIndex: z
    .string()
    .regex(/^\d{1,12}$/, { error: 'This is not a place in a list' })
    .optional(),
  statusListCredential: Iri.optional(),
});
export type StatusEntry = z.infer<typeof StatusEntry>;

const Typed = z.strictObject({ id: Iri.optional(), type: Text });

const frame = {
  '@context': Context,
  id: Iri,
  name: Text.optional(),
  description: Text.optional(),
  issuer: Issuer,
  validFrom: Instant,
  validUntil: Instant.optional(),
  awardedDate: Instant.optional(),
  image: Image.optional(),
  evidence: many(Evidence).optional(),
  // Open Badges 3.0 says none or one.
  credentialStatus: StatusEntry.optional(),
  credentialSchema: many(Typed).optional(),
  refreshService: Typed.optional(),
  termsOfUse: many(Typed).optional(),
  relatedResource: many(
    z.strictObject({
      id: Iri,
      digestMultibase: Digest.optional(),
      digestSRI: Text.optional(),
      mediaType: Text.optional(),
    }),
  ).optional(),
  endorsementJwt: many(Text).optional(),
  proof: many(Proof).optional(),
};

const isCredential = (types: string | string[]) => [types].flat().includes('VerifiableCredential');

export const Endorsement = z.strictObject({
  ...frame,
  type: typed('EndorsementCredential').refine(isCredential, { error: 'It must be a VerifiableCredential' }),
  credentialSubject: EndorsementSubject,
});

export const Badge = z.strictObject({
  ...frame,
  type: typed('OpenBadgeCredential', 'AchievementCredential').refine(isCredential, {
    error: 'It must be a VerifiableCredential',
  }),
  credentialSubject: AchievementSubject,
  endorsement: many(Endorsement).optional(),
});
export type Badge = z.infer<typeof Badge>;
export type Endorsement = z.infer<typeof Endorsement>;
export type Credential = Badge | Endorsement;

/** Proofs of a credential, none, one or several. */
export const proofsOf = ({ proof }: Credential): Proof[] => (proof ? [proof].flat() : []);

/** The id of who issued it. */
export const issuerId = ({ issuer }: Pick<Credential, 'issuer'>): string =>
  typeof issuer === 'string' ? issuer : issuer.id;
