// Awarding: what was decided is stored as the very text that will be signed, then it is signed. Asked twice for one decision, there is one award.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../../academy/canonical.ts';
import { Digest } from '../../academy/credential/shape/words.ts';
import { unsignedBadge } from '../../academy/credential/unsigned.ts';
import { monthsOn, wholeSecond } from '../../core/award.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Line, Name, Prose } from '../../core/text.ts';
import * as achievements from '../../db/achievements.ts';
import * as awards from '../../db/awards.ts';
import * as issuers from '../../db/issuers.ts';
import * as jobs from '../../db/jobs.ts';
import { newId } from '../../db/new-id.ts';
import { inScope } from '../../db/scope.ts';
import { inCredential } from '../achievements.ts';
import { mustBePeople } from '../objectives/find.ts';
import { type ChangeWork, change, scopeOf } from '../pipeline.ts';
import { finishAward } from './finish.ts';
import { Award, show } from './shapes.ts';
import { takePlace } from './status-list.ts';

const Evidence = z.object({
  name: Name,
  genre: Line.optional(),
  narrative: Prose.optional(),
  digestMultibase: Digest.optional().describe('Binds what was looked at: a multibase SHA-256'),
});

const Issue = z.object({
  personId: Id,
  achievementId: Id,
  decision: Line.describe('The released decision it rests on; of one decision there is one award'),
  role: Line.optional().describe('In which they achieved it'),
  activityStartDate: z.iso.date().optional(),
  activityEndDate: z.iso.date().optional(),
  evidence: z
    .array(Evidence)
    .max(20)
    .optional()
    .describe('Counts, dates and digests; never the thing itself'),
});

export const issue = change({
  name: 'awards.issue',
  summary: 'Award an achievement to a person, on a decision that was released',
  input: Issue,
  output: Award,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'incomplete', 'bad-input'],
  run: async (work) => {
    const { input, actor, tx, call } = work;
    must(actor, 'awards.issue');
    await mustBePeople(tx, actor.workspaceId, [input.personId]);
    const of = (await achievements.find(tx, actor.workspaceId, input.achievementId)) ?? refuse('not-found');
    const before = await awards.ofDecision(tx, actor.workspaceId, input);
    const id = before ?? (await intend(work, of));
    return show(tx, actor, call, id);
  },
  finish: async ({ answer: { id }, actor, call }) => {
    const by = { workspaceId: actor.workspaceId, actorId: actor.personId, via: call.via };
    await finishAward({ db: call.db, keys: call.keys ?? null, now: call.now }, by, id);
    return inScope(call.db, scopeOf(actor), 'read', (tx) => show(tx, actor, call, id));
  },
});

/** Long enough for whoever asked to sign it themselves. */
const finishAfterMs = 60_000;

async function intend(
  { input, actor: { workspaceId, personId: by }, tx, call, record }: ChangeWork<z.infer<typeof Issue>>,
  of: achievements.AchievementRow,
): Promise<Id> {
  if (!of.isCurrent)
    refuse('wrong-state', { say: 'A newer edition of this achievement is published. Award that one.' });
  if ((input.activityStartDate ?? '') > (input.activityEndDate ?? '9999'))
    refuse('bad-input', { issues: [{ path: ['activityEndDate'], message: 'It ends before it starts' }] });
  const issuer = await issuers.find(tx, workspaceId);
  if (!issuer) refuse('incomplete', { say: 'Say first who issues awards here: then keys are made.' });
  const id = newId();
  const credentialId = `urn:uuid:${id}`;
  const { baseUrl } = call;
  const { listId, url, index } = await takePlace(tx, workspaceId, of.endsBy, { baseUrl, credentialId });
  const validFrom = wholeSecond(call.now);
  const validUntil = of.validMonths === null ? null : monthsOn(validFrom, of.validMonths);
  const { type: _, ...achievement } = inCredential(of, baseUrl);
  const intent = canonical(
    unsignedBadge({
      id: credentialId,
      subject: `urn:uuid:${crypto.randomUUID()}`,
      issuer: { id: issuer.did, name: issuer.name, ...(issuer.url && { url: issuer.url }) },
      validFrom,
      ...(validUntil && { validUntil }),
      achievement,
      ...(input.role && { role: input.role }),
      ...(input.activityStartDate && { activityStartDate: input.activityStartDate }),
      ...(input.activityEndDate && { activityEndDate: input.activityEndDate }),
      ...(input.evidence?.length && { evidence: input.evidence.map(withoutEmpty) }),
      status: { list: url, index, purpose: of.endsBy },
    }),
  );
  const digest = createHash('sha256').update(intent).digest();
  const { personId, achievementId, decision } = input;
  const fields = { personId, achievementId, decision, intent, digest, validFrom, validUntil, by };
  const isNew = await awards.intend(tx, workspaceId, {
    id,
    ...fields,
    statusListId: listId,
    statusIndex: index,
  });
  if (!isNew) return (await awards.ofDecision(tx, workspaceId, input)) ?? refuse('busy');
  const dueAt = new Date(call.now.getTime() + finishAfterMs);
  await jobs.queue(tx, workspaceId, [{ name: 'finish-award', key: id, input: { id }, dueAt }]);
  record({
    kind: 'award.intended',
    thingId: id,
    body: { achievement: of.name, edition: of.edition, personId, decision, digest: digest.toString('hex') },
  });
  return id;
}

// An empty text is none: the shape of a credential refuses it.
const withoutEmpty = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== '')) as T;
