// An award as its holder shows it to whoever has the address: who, what, on which record, every check made now. Not shared, it is not there.
import { z } from 'zod';
import { standingOf } from '../../core/award.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as achievements from '../../db/achievements.ts';
import * as awards from '../../db/awards.ts';
import * as issuers from '../../db/issuers.ts';
import { inScope } from '../../db/scope.ts';
import { meansOf } from '../credentials/own.ts';
import { Shown, shownBy } from '../credentials/shown.ts';
import { ofAnyone } from '../pipeline.ts';

export const open = ofAnyone({
  mode: 'read',
  name: 'awards.open',
  summary: 'An award its holder shows, with every check made now',
  input: z.object({ id: Id }),
  output: Shown.extend({
    id: Id,
    holderName: z.string().nullable().describe('Null once the person is erased'),
    standing: z.string(),
    issuerSince: z.iso.datetime().nullable().describe('When its first key was made'),
    doesNotProve: z.array(z.object({ what: z.string(), because: z.string() })),
    endorsements: z.array(z.object({ byName: z.string(), comment: z.string(), madeAt: z.iso.datetime() })),
    credential: z.string().describe('As it was signed'),
  }),
  refuses: ['not-found'],
  run: async ({ input: { id }, call }) => {
    const workspaceId = (await issuers.workspaceOfPublic(call.db, 'award', id)) ?? refuse('not-found');
    const found = await inScope(call.db, { workspaceId }, 'read', async (tx) => {
      const row = (await awards.find(tx, workspaceId, id)) ?? refuse('not-found');
      return {
        row,
        texts: await awards.texts(tx, workspaceId, id),
        achievement: await achievements.find(tx, workspaceId, row.achievementId),
        keys: await issuers.keys(tx, workspaceId),
        endorsements: await awards.endorsements(tx, workspaceId, id),
      };
    });
    const credential = found.texts?.signed ?? refuse('not-found');
    const { verifyCredential } = await import('../../platform/credential/verify.ts');
    const verified = await verifyCredential(new TextEncoder().encode(credential), meansOf(call));
    return {
      ...shownBy(verified),
      id,
      holderName: found.row.personName,
      standing: standingOf(found.row, call.now),
      issuerSince: found.keys[0]?.madeAt ?? null,
      doesNotProve: found.achievement?.doesNotProve ?? [],
      endorsements: found.endorsements.map(({ byName, comment, madeAt }) => ({ byName, comment, madeAt })),
      credential,
    };
  },
});
