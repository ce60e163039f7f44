// A Data Integrity proof as it stands in the credential. Which suites we can check is another matter.
import { z } from 'zod';
import { Instant, Iri, Text } from './words.ts';

export const Proof = z.strictObject({
  id: Iri.optional(),
  type: Text,
  created: Instant.optional(),
  expires: Instant.optional(),
  verificationMethod: Iri,
  cryptosuite: Text.optional(),
  proofPurpose: Text,
  proofValue: Text,
  domain: Text.optional(),
  challenge: Text.optional(),
  nonce: Text.optional(),
});
export type Proof = z.infer<typeof Proof>;
