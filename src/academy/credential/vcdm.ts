// What the data model of verifiable credentials demands of any credential, an award or not. Open where the model is open: what a word means, its context says.
import { z } from 'zod';
import { vc2 } from './shape/credential.ts';
import { Proof } from './shape/proof.ts';
import { Instant, Iri } from './shape/words.ts';

const some = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

const inOneLanguage = z.strictObject({
  '@value': z.string(),
  '@language': z.string().optional(),
  '@direction': z.enum(['ltr', 'rtl']).optional(),
});
const Words = z.union([z.string(), inOneLanguage, z.array(z.union([z.string(), inOneLanguage])).min(1)]);
const named = { name: Words.optional(), description: Words.optional() };

/** A thing that must say what it is. */
const Typed = z.looseObject({ id: Iri.optional(), type: some(z.string().min(1)) });

const Subject = z
  .looseObject({ id: Iri.optional() })
  .refine((subject) => Object.keys(subject).length > 0, { error: 'A subject claims something' });

const StatusEntry = Typed.refine(
  ({ type, statusListIndex, statusListCredential, statusPurpose }) =>
    type !== 'BitstringStatusListEntry' ||
    (typeof statusListIndex === 'string' &&
      /^(0|[1-9]\d*)$/.test(statusListIndex) &&
      Iri.safeParse(statusListCredential).success &&
      typeof statusPurpose === 'string'),
  {
    error: 'A BitstringStatusListEntry names its list, its place in it as a text of digits, and its purpose',
  },
).refine(({ id, statusListCredential }) => id === undefined || id !== statusListCredential, {
  error: 'The id of the entry is not the address of the list',
});

const Related = z
  .looseObject({ id: Iri, digestSRI: z.string().optional(), digestMultibase: z.string().optional() })
  .refine(({ digestSRI, digestMultibase }) => digestSRI !== undefined || digestMultibase !== undefined, {
    error: 'A related resource comes with its digest',
  });

/** Any credential. Source: W3C Verifiable Credentials Data Model 2.0, section 4. */
export const AnyCredential = z
  .looseObject({
    '@context': z
      .array(z.union([Iri, z.looseObject({})]))
      .min(1)
      .refine(([first]) => first === vc2, { error: `The first context is ${vc2}` }),
    id: Iri.optional(),
    type: some(z.string().min(1)).refine((types) => [types].flat().includes('VerifiableCredential'), {
      error: 'It must be a VerifiableCredential',
    }),
    ...named,
    issuer: z.union([Iri, z.looseObject({ id: Iri, ...named })], {
      error: 'An issuer is a URL, or a thing whose id is one',
    }),
    credentialSubject: z.union([Subject, z.array(Subject).min(1)], {
      error: 'A subject is a thing that claims something, or a list of such',
    }),
    validFrom: Instant.optional(),
    validUntil: Instant.optional(),
    credentialStatus: some(StatusEntry).optional(),
    credentialSchema: some(Typed.required({ id: true })).optional(),
    refreshService: some(Typed).optional(),
    termsOfUse: some(Typed).optional(),
    evidence: some(Typed).optional(),
    relatedResource: z
      .array(Related)
      .min(1)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
        error: 'A related resource is named once',
      })
      .optional(),
    proof: some(Proof).optional(),
  })
  .refine(
    ({ validFrom, validUntil }) =>
      !validFrom || !validUntil || Date.parse(validFrom) <= Date.parse(validUntil),
    {
      error: 'It ends before it begins',
      path: ['validUntil'],
    },
  );
export type AnyCredential = z.infer<typeof AnyCredential>;

/** What is wrong with a document, in words with the place of each. */
export function mistakesOf(error: z.ZodError): string[] {
  const said = error.issues.flatMap(
    ({ path, message }) => `${path.map(String).join('.') || 'credential'}: ${message}`,
  );
  return [...new Set(said)].slice(0, 20);
}
