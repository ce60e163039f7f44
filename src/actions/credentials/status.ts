// The signed lists that say what was taken back, and the one bit a program may turn: of a credential it had signed, never of an award.
import { z } from 'zod';
import { endings } from '../../core/award.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as awards from '../../db/awards.ts';
import * as issuers from '../../db/issuers.ts';
import { publishedList, turnBit } from '../awards/status-list.ts';
import { change, ofAnyone } from '../pipeline.ts';

export const status = ofAnyone({
  mode: 'read',
  name: 'credentials.status',
  summary: 'A status list, signed within the last twelve hours',
  input: z.object({ id: Id }),
  output: z.object({ text: z.string(), signedAt: z.iso.datetime(), validUntil: z.iso.datetime() }),
  refuses: ['not-found', 'incomplete'],
  run: async ({ input, call }) => (await publishedList(call, input.id)) ?? refuse('not-found'),
});

const Entry = z.object({
  type: z.literal('BitstringStatusListEntry').optional(),
  statusPurpose: z.enum(endings).optional(),
  status: z
    .union([z.boolean(), z.enum(['0', '1'])])
    .optional()
    .describe('Set when left out'),
});

export const setStatus = change({
  name: 'credentials.setStatus',
  summary:
    'Take back a credential you had signed, or end its suspension; the VC API at /credentials/status is this',
  input: z.object({
    credentialId: z.string().min(1).max(300),
    credentialStatus: z.union([Entry, z.array(Entry).length(1)]),
  }),
  output: z.object({ credentialId: z.string(), statusPurpose: z.enum(endings), isSet: z.boolean() }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'incomplete', 'bad-input'],
  run: async ({ input: { credentialId, credentialStatus }, actor, tx, call, record }) => {
    must(actor, 'credentials.sign');
    const [wanted] = [credentialStatus].flat();
    const found = (await issuers.placeOf(tx, actor.workspaceId, credentialId)) ?? refuse('not-found');
    const { listId, place, purpose } = found;
    const awardId = /^urn:uuid:([0-9a-f-]{36})$/.exec(credentialId)?.[1];
    if (awardId && (await awards.find(tx, actor.workspaceId, awardId)))
      refuse('wrong-state', { say: 'This is an award: it is revoked or suspended as one, by two people.' });
    if (wanted?.statusPurpose && wanted.statusPurpose !== purpose)
      refuse('wrong-state', { say: `It names the list kept for ${purpose}.` });
    const isSet = wanted?.status === undefined || wanted.status === true || wanted.status === '1';
    if (!isSet && purpose === 'revocation')
      refuse('wrong-state', { say: 'What was revoked stays revoked: issue a new credential instead.' });
    await turnBit(tx, actor.workspaceId, call, { listId, index: place, isSet });
    record({ kind: 'credential.status-set', body: { credentialId, purpose, isSet } });
    return { credentialId, statusPurpose: purpose, isSet };
  },
});
