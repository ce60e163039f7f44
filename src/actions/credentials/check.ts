// Checks a file for whoever brings one. It is read and forgotten: nothing of it is kept, and nobody is told who asked.
import { z } from 'zod';
import { type Credential, issuerId } from '../../academy/credential/shape/credential.ts';
import { Id } from '../../core/id.ts';
import * as awards from '../../db/awards.ts';
import * as issuers from '../../db/issuers.ts';
import { inScope } from '../../db/scope.ts';
import { addressBlock } from '../../platform/address.ts';
import type { Call } from '../call.ts';
import { ofAnyone } from '../pipeline.ts';
import { countTry } from '../sign-in.ts';
import { meansOf } from './own.ts';
import { Shown, shownBy } from './shown.ts';

/** Checks that go on at once from one address before each further one waits: each may ask others over the network. */
const freeChecks = 120;

export const check = ofAnyone({
  mode: 'change',
  name: 'credentials.check',
  summary: 'Check a credential one thing after another: JSON, a JWT, a PNG or an SVG. Nothing is kept',
  input: z.object({
    file: z.base64({ error: 'Send the file as base64' }).max(900_000, { error: 'Send at most 650 KB' }),
    evidence: z
      .array(z.string().regex(/^[0-9a-f]{64}$/, { error: 'This is no SHA-256' }))
      .max(20)
      .default([])
      .describe('SHA-256 of pieces of evidence you hold; the pieces stay with you'),
  }),
  output: Shown.extend({
    award: z
      .object({ id: Id, holderName: z.string().nullable() })
      .nullable()
      .describe('Set when its holder shows it here'),
  }),
  refuses: ['too-many-tries'],
  run: async ({ input: { file, evidence }, call }) => {
    await countTry(call, { of: `credential ${addressBlock(call.address)}`, free: freeChecks });
    const { verifyCredential } = await import('../../platform/credential/verify.ts');
    const hashes = evidence.map((hash) => new Uint8Array(Buffer.from(hash, 'hex')));
    const verified = await verifyCredential(
      new Uint8Array(Buffer.from(file, 'base64')),
      meansOf(call, hashes),
    );
    const isGenuine = !['invalid', 'unknown'].includes(verified.verdict);
    return { ...shownBy(verified), award: isGenuine ? await shared(call, verified.credential) : null };
  },
});

// Only of a credential this very issuer signed: an id alone, which anybody can write into theirs, is no reason to say a name.
async function shared(call: Call, credential: Credential | null) {
  const id = /^urn:uuid:([0-9a-f-]{36})$/.exec(credential?.id ?? '')?.[1];
  const workspaceId = id && (await issuers.workspaceOfPublic(call.db, 'award', id));
  if (!credential || !id || !workspaceId) return null;
  return inScope(call.db, { workspaceId }, 'read', async (tx) => {
    const issuer = await issuers.find(tx, workspaceId);
    const row = issuer?.did === issuerId(credential) && (await awards.find(tx, workspaceId, id));
    return row ? { id, holderName: row.personName } : null;
  });
}
