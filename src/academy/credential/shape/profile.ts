// Who: the issuer, the creator of an achievement, the source of an activity.
import { z } from 'zod';
import { Image, Iri, many, Text, typed } from './words.ts';

export const IdentifierEntry = z.strictObject({
  type: typed('IdentifierEntry'),
  identifier: Text,
  identifierType: Text,
});

const Address = z.strictObject({
  type: typed('Address'),
  addressCountry: Text.optional(),
  addressCountryCode: Text.optional(),
  addressRegion: Text.optional(),
  addressLocality: Text.optional(),
  streetAddress: Text.optional(),
  postOfficeBoxNumber: Text.optional(),
  postalCode: Text.optional(),
  geo: z
    .strictObject({ type: typed('GeoCoordinates'), latitude: z.number(), longitude: z.number() })
    .optional(),
});

const own = {
  id: Iri,
  type: typed('Profile'),
  name: Text.optional(),
  url: Iri.optional(),
  phone: Text.optional(),
  description: Text.optional(),
  image: Image.optional(),
  email: Text.optional(),
  address: Address.optional(),
  otherIdentifier: many(IdentifierEntry).optional(),
  official: Text.optional(),
  familyName: Text.optional(),
  givenName: Text.optional(),
  additionalName: Text.optional(),
  patronymicName: Text.optional(),
  honorificPrefix: Text.optional(),
  honorificSuffix: Text.optional(),
  familyNamePrefix: Text.optional(),
  dateOfBirth: Text.optional(),
  endorsementJwt: many(Text).optional(),
};

export const Profile = z.strictObject({ ...own, parentOrg: z.strictObject(own).optional() });
export type Profile = z.infer<typeof Profile>;

/** An issuer is a profile, or only its id. */
export const Issuer = z.union([Iri, Profile]);
