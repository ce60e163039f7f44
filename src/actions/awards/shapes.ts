// An award as the shelf shows it, to those who keep it and to whoever holds it.
import { z } from 'zod';
import { linkedInAddress } from '../../academy/credential/linkedin.ts';
import type { Badge } from '../../academy/credential/shape/credential.ts';
import { awardStates, endings, standingOf } from '../../core/award.ts';
import { Id } from '../../core/id.ts';
import { may } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as awards from '../../db/awards.ts';
import type { Tx } from '../../db/open.ts';
import type { Call, Who } from '../call.ts';

const standings = [...awardStates, 'expired'] as const;

export const AwardInList = z.object({
  id: Id,
  personId: Id.nullable().describe('Null once the person is erased: the award goes on verifying'),
  personName: z.string().nullable(),
  achievementId: Id,
  achievementName: z.string(),
  edition: z.number().int(),
  decision: z.string().describe('The released decision it rests on'),
  state: z.enum(awardStates),
  standing: z.enum(standings).describe('As the state, and whether it ran out'),
  endsBy: z.enum(endings).describe('Which status list it names'),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime().nullable(),
  issuedByName: z.string().nullable(),
  issuedAt: z.iso.datetime().nullable(),
  asked: z
    .object({
      ending: z.enum(endings),
      reason: z.string(),
      byName: z.string().nullable(),
      at: z.iso.datetime(),
      isYours: z.boolean(),
    })
    .nullable()
    .describe('An end somebody asked for, which somebody else has to confirm'),
  endedReason: z.string().nullable(),
  sharedAt: z.iso
    .datetime()
    .nullable()
    .describe('Since when its holder lets whoever has the address look at it'),
  pageUrl: z.string().describe('Where it can be looked at once it is shared'),
  version: z.number(),
  createdAt: z.iso.datetime(),
});

export const Award = AwardInList.extend({
  credentialId: z.string(),
  digest: z.string().describe('SHA-256 of what was decided, kept before it was signed'),
  statusList: z.object({ url: z.string(), index: z.number().int() }),
  hasJwt: z.boolean(),
  linkedIn: z
    .string()
    .nullable()
    .describe('Offers it to a LinkedIn profile; null as long as it is not shared'),
  endorsements: z.array(
    z.object({ id: Id, byName: z.string(), comment: z.string(), madeAt: z.iso.datetime() }),
  ),
});

type Actor = NonNullable<Who['actor']>;

export function inList(row: awards.AwardRow, actor: Actor, call: Call): z.infer<typeof AwardInList> {
  const { askedEnding, askedReason, askedBy, askedByName, askedAt, ...award } = row;
  return {
    ...award,
    standing: standingOf(row, call.now),
    asked: askedEnding && {
      ending: askedEnding,
      reason: askedReason ?? '',
      byName: askedByName,
      at: askedAt as string,
      isYours: askedBy === actor.personId,
    },
    pageUrl: `${call.baseUrl}/awards/${row.id}`,
  };
}

/** One award. @throws {Refusal} not-found, also to whoever may not see it */
export async function show(tx: Tx, actor: Actor, call: Call, id: Id): Promise<z.infer<typeof Award>> {
  const row = await findFor(tx, actor, id);
  const texts = (await awards.texts(tx, actor.workspaceId, id)) ?? refuse('not-found');
  const badge = JSON.parse(texts.intent) as Badge;
  const shown = inList(row, actor, call);
  const endorsements = await awards.endorsements(tx, actor.workspaceId, id);
  return {
    ...shown,
    credentialId: badge.id,
    digest: texts.digest.toString('hex'),
    statusList: { url: badge.credentialStatus?.statusListCredential ?? '', index: texts.statusIndex },
    hasJwt: texts.signedJwt !== null,
    linkedIn: row.sharedAt && row.state === 'active' ? linkedInAddress(badge, shown.pageUrl) : null,
    endorsements: endorsements.map(({ signed: _, ...each }) => each),
  };
}

/** The row of an award this person may see. @throws {Refusal} not-found */
export async function findFor(tx: Tx, actor: Actor, id: Id): Promise<awards.AwardRow> {
  const row = await awards.find(tx, actor.workspaceId, id);
  if (!row || !may(actor, 'awards.read', { personId: row.personId })) refuse('not-found');
  return row;
}
