// The small words every part of an Open Badge is made of. Shapes are closed: what a signature does not cover must not be shown as if it did.
import { z } from 'zod';

/** One of something or a list of it, as JSON-LD has it everywhere. */
export const many = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1).max(100)]);

export const Text = z.string().min(1).max(20_000);

/** An absolute IRI: a web address, a urn, a DID. A relative one would mean something else in each place. */
export const Iri = z
  .string()
  .max(4000)
  .regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i, { error: 'This is not an absolute address' });

/** The type words of a thing: `word` and whatever else, all plain words or absolute IRIs. */
export const typed = (...words: string[]) =>
  many(z.string().regex(/^[A-Za-z][\w:./#-]*$/, { error: 'This is not a type' })).refine(
    (types) => words.some((word) => [types].flat().includes(word)),
    { error: `The type must be ${words.join(' or ')}` },
  );

/** xsd:dateTimeStamp, with its zone. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, {
    error: 'This is not a time with a zone, such as 2026-11-25T09:00:00Z',
  })
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'There is no such time' });

export const Image = z.union([
  Iri,
  z.strictObject({ id: Iri, type: typed('Image'), caption: Text.optional() }),
]);

/** A multibase digest of what stands at an id: base58 or base64url. */
export const Digest = z
  .string()
  .regex(/^(z[1-9A-HJ-NP-Za-km-z]+|u[\w-]+)$/, { error: 'This is not a multibase digest' });
