// Signs what a program brings, as the W3C's VC API has it: any credential of our own issuer, held to the data model first. Nothing of it is kept but its digest.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../../academy/canonical.ts';
import { AnyCredential, mistakesOf } from '../../academy/credential/vcdm.ts';
import { endings, wholeSecond } from '../../core/award.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as issuers from '../../db/issuers.ts';
import { takePlace } from '../awards/status-list.ts';
import { signer } from '../issuers.ts';
import { type ChangeWork, change } from '../pipeline.ts';

const Options = z.object({
  credentialId: z.string().max(300).optional(),
  credentialStatus: z
    .object({ type: z.literal('BitstringStatusListEntry'), statusPurpose: z.enum(endings) })
    .optional()
    .describe('Give it a place in a status list of ours'),
});

const Issue = z.object({
  credential: z.unknown().describe('A credential without proof, whose issuer is yours'),
  options: Options.optional(),
});

export const issue = change({
  name: 'credentials.issue',
  summary: 'Sign any credential of your own issuer; the VC API at /credentials/issue is this',
  input: Issue,
  output: z.object({ verifiableCredential: z.record(z.string(), z.unknown()) }),
  refuses: ['forbidden', 'incomplete', 'bad-input', 'already-exists'],
  run: async (work) => {
    const { input, actor, tx, call, record } = work;
    must(actor, 'credentials.sign');
    const read = AnyCredential.safeParse(input.credential);
    if (!read.success) return unfit(mistakesOf(read.error));
    const { did } = (await issuers.find(tx, actor.workspaceId)) ?? refuse('incomplete', unknownIssuer);
    const { issuer } = read.data;
    if ((typeof issuer === 'string' ? issuer : issuer.id) !== did)
      return unfit([`issuer: This server signs for ${did} alone`]);
    if (read.data.proof) return unfit(['proof: It is signed already']);
    const unsigned = await withStatus(work, input.credential as Record<string, unknown>);
    const key = await signer(tx, actor.workspaceId, 'ed25519', call.keys ?? null);
    const { signDocument } = await import('../../platform/credential/data-integrity.ts');
    const signed = await signDocument(unsigned, key, wholeSecond(call.now)).catch((error: Error) =>
      unfit([`@context: ${error.message.split('\n')[0]?.slice(0, 300)}`]),
    );
    const digest = createHash('sha256').update(canonical(unsigned)).digest('hex');
    record({ kind: 'credential.signed', body: { credentialId: read.data.id ?? null, digest } });
    return { verifiableCredential: signed };
  },
});

const unknownIssuer = { say: 'Say first who issues credentials here: then keys are made.' };

const unfit = (problems: readonly string[]): never =>
  refuse('bad-input', { issues: problems.map((message) => ({ path: ['credential'], message })) });

async function withStatus(
  { input, actor, tx, call: { baseUrl } }: ChangeWork<z.infer<typeof Issue>>,
  credential: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const wanted = input.options?.credentialStatus;
  if (!wanted) return credential;
  const { statusPurpose } = wanted;
  const credentialId =
    input.options?.credentialId ?? String(credential.id ?? `urn:uuid:${crypto.randomUUID()}`);
  const { url, index } = await takePlace(tx, actor.workspaceId, statusPurpose, { baseUrl, credentialId });
  const entry = {
    id: `${url}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: String(index),
    statusListCredential: url,
  };
  const others = [credential.credentialStatus ?? []].flat();
  return {
    ...credential,
    id: credential.id ?? credentialId,
    credentialStatus: others.length > 0 ? [...others, entry] : entry,
  };
}
