// Somebody who was there stands by an award. Their words are signed beside it with the key of the issuer: the award itself stays as it is.
import { z } from 'zod';
import { unsignedEndorsement } from '../../academy/credential/endorsement.ts';
import { wholeSecond } from '../../core/award.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import * as awards from '../../db/awards.ts';
import * as issuers from '../../db/issuers.ts';
import { newId } from '../../db/new-id.ts';
import { signer } from '../issuers.ts';
import { change } from '../pipeline.ts';
import { Award, findFor, show } from './shapes.ts';

export const endorse = change({
  name: 'awards.endorse',
  summary: 'Stand by somebody’s award: what you saw, in your own words, under your name',
  input: z.object({
    id: Id,
    comment: Prose.refine((text) => text.length > 0, { error: 'Say what you saw' }),
  }),
  output: Award,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'already-exists', 'incomplete'],
  run: async ({ input: { id, comment }, actor, tx, call, record }) => {
    const before = await findFor(tx, actor, id);
    must(actor, 'awards.endorse');
    if (before.personId === actor.personId)
      refuse('forbidden', { say: 'It is your own award: somebody else has to stand by it.' });
    if (before.state !== 'active') refuse('wrong-state', { state: before.state });
    const { workspaceId, personId, name } = actor;
    const { did, name: issuerName } = (await issuers.find(tx, workspaceId)) ?? refuse('not-found');
    const key = await signer(tx, workspaceId, 'ed25519', call.keys ?? null);
    const endorsementId = newId();
    const validFrom = wholeSecond(call.now);
    const unsigned = unsignedEndorsement({
      id: `urn:uuid:${endorsementId}`,
      issuer: { id: did, name: issuerName },
      award: `urn:uuid:${id}`,
      comment: `${comment}\n\n${name}`,
      validFrom,
    });
    const { signDocument } = await import('../../platform/credential/data-integrity.ts');
    const signed = JSON.stringify(await signDocument(unsigned, key, validFrom));
    const of = { id: endorsementId, byName: name, comment, signed, by: personId };
    if (!(await awards.endorse(tx, workspaceId, id, of))) refuse('already-exists');
    record({ kind: 'award.endorsed', thingId: id, body: { endorsementId } });
    return show(tx, actor, call, id);
  },
});
