// Builds the credential of an award, before anything is signed. What a badge says it says for years: nothing of the person is in it but an opaque id.
import { z } from 'zod';
import { Achievement, Result } from './shape/achievement.ts';
import { Badge, badges303, extensions, vc2 } from './shape/credential.ts';
import { Profile } from './shape/profile.ts';
import { Digest, Instant, Iri, Text } from './shape/words.ts';
import { purposes } from './status-list.ts';

const WholeSecond = Instant.refine((instant) => Number.isInteger(Date.parse(instant) / 1000), {
  error: 'Give whole seconds: the JWT form has no others',
});

const GivenEvidence = z.strictObject({
  /** The holder's own address of it, or an opaque urn. */
  id: Iri.optional(),
  name: Text,
  genre: Text.optional(),
  narrative: Text.optional(),
  /** Binds what was looked at, whatever happens to it later. */
  digestMultibase: Digest.optional(),
});

/** What was decided, in our words. */
export const Award = z.strictObject({
  id: Iri,
  issuer: Profile.omit({ type: true }).strict(),
  /** An opaque `urn:uuid:`, or the holder's own did:key. Never an e-mail address: a hash of one can be guessed. */
  subject: Iri.refine((id) => !id.toLowerCase().startsWith('mailto:'), {
    error: 'An e-mail address is no opaque id',
  }),
  validFrom: WholeSecond,
  validUntil: WholeSecond.optional(),
  achievement: Achievement.omit({ type: true }).strict(),
  results: z.array(Result.omit({ type: true }).strict()).optional(),
  evidence: z.array(GivenEvidence).optional(),
  role: Text.optional(),
  source: Profile.omit({ type: true }).strict().optional(),
  activityStartDate: z.iso.date().optional(),
  activityEndDate: z.iso.date().optional(),
  status: z.strictObject({ list: Iri, index: z.number().int().min(0), purpose: z.enum(purposes) }).optional(),
  schema: z.strictObject({ id: Iri, type: Text }).optional(),
});
export type Award = z.infer<typeof Award>;

/** The credential that says what `award` decided. */
export function unsignedBadge(award: Award): Badge {
  const { achievement, results, evidence, role, source, activityStartDate, activityEndDate, status, schema } =
    award;
  const subject = { role, activityStartDate, activityEndDate };
  return Badge.parse(
    withoutGaps({
      // Types such as 1EdTechJsonSchemaValidator2019 are words of this third context; without it they would be relative and unsigned.
      '@context': [vc2, badges303, ...(schema?.type.startsWith('1EdTech') ? [extensions] : [])],
      id: award.id,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { ...award.issuer, type: ['Profile'] },
      validFrom: award.validFrom,
      validUntil: award.validUntil,
      name: achievement.name,
      credentialSubject: withoutGaps({
        id: award.subject,
        type: ['AchievementSubject'],
        ...subject,
        source: source && { ...source, type: ['Profile'] },
        result: results?.map((result) => ({ ...result, type: ['Result'] })),
        achievement: { ...achievement, type: ['Achievement'] },
      }),
      evidence: evidence?.map((each) => ({ ...each, type: ['Evidence'] })),
      credentialStatus: status && {
        id: `${status.list}#${status.index}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: status.purpose,
        statusListIndex: String(status.index),
        statusListCredential: status.list,
      },
      credentialSchema: schema,
    }),
  );
}

const withoutGaps = (of: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
