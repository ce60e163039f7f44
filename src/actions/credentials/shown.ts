// A verified credential as a page shows it: the verdict never without its checks, and of the credential only fields its form is known to have.
import { z } from 'zod';
import { didWebAddress } from '../../academy/credential/did.ts';
import { issuerId } from '../../academy/credential/shape/credential.ts';
import { checkNames } from '../../academy/credential/verdict.ts';
import type { Verified } from '../../platform/credential/verify.ts';

const verdicts = ['valid', 'invalid', 'unknown', 'revoked', 'suspended', 'expired'] as const;

const Said = z.object({
  credentialId: z.string(),
  isEndorsement: z.boolean(),
  name: z.string(),
  description: z.string(),
  criteria: z.string(),
  kind: z.string(),
  edition: z.string(),
  subject: z.string(),
  issuer: z.string(),
  issuerName: z.string(),
  issuerHost: z.string().nullable().describe('Who runs it named the key; null for a bare key'),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  role: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  evidence: z.array(
    z.object({ name: z.string(), genre: z.string(), narrative: z.string(), isBound: z.boolean() }),
  ),
});

export const Shown = z.object({
  verdict: z.enum(verdicts),
  checks: z.array(
    z.object({
      name: z.enum(checkNames),
      result: z.enum(['pass', 'fail', 'not checked']),
      detail: z.string(),
    }),
  ),
  says: Said.nullable().describe('What it says of itself; null as long as its form is not right'),
});

export function shownBy({ verdict, checks, says, credential }: Verified): z.infer<typeof Shown> {
  if (!says || !credential) return { verdict, checks, says: null };
  const subject = credential.credentialSubject;
  const achievement = 'achievement' in subject ? subject.achievement : null;
  const activity = 'achievement' in subject ? subject : null;
  const issuer = issuerId(credential);
  const address = didWebAddress(issuer) ?? (issuer.startsWith('https:') ? issuer : null);
  const comment = 'endorsementComment' in subject ? subject.endorsementComment : undefined;
  return {
    verdict,
    checks,
    says: {
      ...says,
      credentialId: credential.id,
      isEndorsement: achievement === null,
      description: achievement?.description ?? comment ?? '',
      criteria: achievement?.criteria.narrative ?? '',
      kind: achievement?.achievementType ?? '',
      edition: achievement?.version ?? '',
      issuerHost: address && URL.canParse(address) ? new URL(address).host : null,
      validUntil: credential.validUntil ?? null,
      role: activity?.role ?? '',
      from: activity?.activityStartDate ?? null,
      to: activity?.activityEndDate ?? null,
      evidence: [credential.evidence ?? []].flat().map(({ name, genre, narrative, digestMultibase }) => ({
        name: name ?? '',
        genre: genre ?? '',
        narrative: narrative ?? '',
        isBound: digestMultibase !== undefined,
      })),
    },
  };
}
