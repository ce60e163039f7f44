// Who issues the awards of this workspace, and with which keys. A key is replaced by adding one: taking an old one away would kill every award it signed.
import { z } from 'zod';
import { type Controller, didDocument, type PublishedKey } from '../academy/credential/did.ts';
import { IssuerFields } from '../core/award.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as issuers from '../db/issuers.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import { inScope } from '../db/scope.ts';
import type { KeyRing } from '../platform/credential/key-ring.ts';
import { type KeyFile, methodId, newKey, publishedKey } from '../platform/credential/signing-key.ts';
import type { Call } from './call.ts';
import { change, ofAnyone, read } from './pipeline.ts';

const kinds = ['ed25519', 'rsa'] as const;

const Key = z.object({
  id: Id,
  kind: z.enum(kinds).describe('ed25519 signs proofs, rsa signs JWTs'),
  methodId: z.string(),
  madeAt: z.iso.datetime(),
  replacedAt: z.iso.datetime().nullable().describe('Since when it signs no more; it stays published'),
  revokedAt: z.iso.datetime().nullable().describe('Since when nothing it signed is believed'),
});

const Issuer = IssuerFields.extend({
  name: z.string().describe('Empty as long as nothing was set up'),
  did: z.string().describe('Where its keys are published: did:web and the host of this server'),
  version: z.number().describe('0 as long as nothing was set up'),
  keys: z.array(Key),
});

export const get = read({
  name: 'issuers.get',
  summary: 'Who issues the awards of this workspace, and every key that ever signed',
  input: z.object({}),
  output: Issuer,
  run: ({ actor, tx, call }) => show(tx, actor.workspaceId, call),
});

export const edit = change({
  name: 'issuers.edit',
  summary: 'Say who issues awards; the first time, keys are made',
  input: z.object({ version: Version, fields: IssuerFields }),
  output: Issuer,
  refuses: ['forbidden', 'stale-version', 'incomplete'],
  run: async ({ input: { version, fields }, actor, tx, call, record }) => {
    must(actor, 'issuers.edit');
    const { workspaceId, personId } = actor;
    const before = await show(tx, workspaceId, call);
    const isOurs =
      before.version === version &&
      (version > 0
        ? await issuers.update(tx, workspaceId, version, fields)
        : await issuers.insert(tx, workspaceId, didsFor(call.baseUrl, workspaceId), fields));
    if (!isOurs) refuse('stale-version', { yours: fields, current: before });
    record({ kind: 'issuer.edited', body: { changes: changesBetween<IssuerFields>(before, fields) } });
    if (version === 0) {
      const { did } = (await issuers.find(tx, workspaceId)) ?? refuse('not-found');
      for (const kind of kinds) await makeKey(tx, { workspaceId, by: personId }, kind, did, ringOf(call));
    }
    return show(tx, workspaceId, call);
  },
});

export const replaceKey = change({
  name: 'issuers.replaceKey',
  summary:
    'Sign with a new key from now on; what the old one signed goes on verifying, unless others know its secret',
  input: z.object({
    version: Version,
    kind: z.enum(kinds),
    isCompromised: z
      .boolean()
      .describe('Others know its secret: nothing any replaced key of the kind signed is believed again'),
  }),
  output: Issuer,
  refuses: ['forbidden', 'not-found', 'stale-version', 'incomplete'],
  run: async ({ input: { version, kind, isCompromised }, actor, tx, call, record }) => {
    must(actor, 'issuers.edit');
    const { workspaceId, personId } = actor;
    const issuer = (await issuers.find(tx, workspaceId)) ?? refuse('not-found');
    if (!(await issuers.touch(tx, workspaceId, version)))
      refuse('stale-version', { yours: { kind }, current: await show(tx, workspaceId, call) });
    const id = await makeKey(tx, { workspaceId, by: personId }, kind, issuer.did, ringOf(call));
    if (isCompromised) await issuers.revokeReplaced(tx, workspaceId, kind);
    await issuers.expireLists(tx, workspaceId);
    record({ kind: 'issuer.key-replaced', thingId: id, body: { kind, isCompromised } });
    return show(tx, workspaceId, call);
  },
});

export const open = ofAnyone({
  mode: 'read',
  name: 'issuers.open',
  summary: 'The document of an issuer: every key that ever signed for it',
  input: z.object({ did: z.string().max(500) }),
  output: z.object({ text: z.string() }),
  refuses: ['not-found'],
  run: async ({ input, call }) => ({
    text: JSON.stringify((await documentOf(call, input.did)) ?? refuse('not-found')),
  }),
});

/** The document of an issuer of this server; null when it is none of ours. */
export async function documentOf(call: Call, did: string): Promise<Controller | null> {
  const workspaceId = await issuers.workspaceOfPublic(call.db, 'issuer', did);
  if (!workspaceId) return null;
  const rows = await inScope(call.db, { workspaceId }, 'read', (tx) => issuers.keys(tx, workspaceId));
  return didDocument(
    did,
    rows.map(({ published, revokedAt }) => ({
      ...(published as PublishedKey),
      ...(revokedAt && { revoked: revokedAt }),
    })),
  );
}

/** The key that signs now, with its secret. @throws {Refusal} incomplete when nobody has said who issues, or the secret is not on this machine */
export async function signer(
  tx: Tx,
  workspaceId: Id,
  kind: KeyFile['kind'],
  ring: KeyRing | null,
): Promise<KeyFile> {
  const current = (await issuers.keys(tx, workspaceId)).find((key) => key.kind === kind && !key.replacedAt);
  if (!current) refuse('incomplete', { say: 'Say first who issues awards here: then keys are made.' });
  const key = await ring?.take(current.id);
  if (!key)
    refuse('incomplete', {
      say: 'The key that signs is not on this server. Put it back into its folder of keys, or replace it.',
    });
  return key;
}

function ringOf({ keys }: Call): KeyRing {
  return keys ?? refuse('incomplete', { say: 'This server has no folder for keys: start it with --keys.' });
}

// The file is written first: a secret nobody uses does no harm, a published key that cannot sign does.
async function makeKey(
  tx: Tx,
  { workspaceId, by }: { workspaceId: Id; by: Id },
  kind: KeyFile['kind'],
  did: string,
  ring: KeyRing,
): Promise<Id> {
  const id = newId();
  const key = newKey(kind, did);
  await ring.keep(id, key);
  await issuers.addKey(tx, workspaceId, {
    id,
    kind,
    methodId: methodId(key),
    published: publishedKey(key),
    by,
  });
  return id;
}

/** The names an issuer may have here: the host itself, and an address below it for whoever comes later. */
function didsFor(baseUrl: string, workspaceId: Id): string[] {
  const host = `did:web:${new URL(baseUrl).host.replace(':', '%3A')}`;
  return [host, `${host}:issuers:${workspaceId}`];
}

async function show(tx: Tx, workspaceId: Id, { baseUrl }: Call): Promise<z.infer<typeof Issuer>> {
  const found = await issuers.find(tx, workspaceId);
  if (!found) {
    const [did = ''] = didsFor(baseUrl, workspaceId);
    return { did, name: '', url: null, description: '', version: 0, keys: [] };
  }
  const keys = await issuers.keys(tx, workspaceId);
  return { ...found, keys: keys.map(({ published: _, ...key }) => key) };
}
