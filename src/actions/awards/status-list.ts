// Status lists of this server: a place by chance that nobody had before, one bit turned, and the list signed in the same transaction as its cause.
import { randomInt } from 'node:crypto';
import { emptyBits, leastBits, unsignedStatusList, withBit } from '../../academy/credential/status-list.ts';
import { type Ending, wholeSecond } from '../../core/award.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as issuers from '../../db/issuers.ts';
import { newId } from '../../db/new-id.ts';
import type { Tx } from '../../db/open.ts';
import { inScope } from '../../db/scope.ts';
import { encodeBits } from '../../platform/credential/bits.ts';
import type { Call } from '../call.ts';
import { signer } from '../issuers.ts';

/** How long a verifier may believe a copy. */
const lifeMs = 24 * 3_600_000;

/** At most half of the places are taken: so many misses in a row mean that the id is taken, not the place. */
const mostTries = 64;

/** A place of one's own in the open list of `purpose`. */
export async function takePlace(
  tx: Tx,
  workspaceId: Id,
  purpose: Ending,
  { baseUrl, credentialId }: { baseUrl: string; credentialId: string },
): Promise<{ listId: Id; url: string; index: number }> {
  let list = await issuers.openList(tx, workspaceId, purpose);
  if (list && list.taken >= leastBits / 2) await issuers.closeList(tx, workspaceId, list.id);
  if (!list || list.taken >= leastBits / 2) {
    const id = newId();
    await issuers.insertList(tx, workspaceId, {
      id,
      purpose,
      url: `${baseUrl}/credentials/status/${id}`,
      bits: emptyBits(),
    });
    // Of two first awards at once one list stands, and both find it.
    list = (await issuers.openList(tx, workspaceId, purpose)) ?? refuse('busy');
  }
  for (let tries = 0; tries < mostTries; tries++) {
    const place = randomInt(leastBits);
    if (await issuers.takePlace(tx, workspaceId, { listId: list.id, place, credentialId }))
      return { listId: list.id, url: list.url, index: place };
  }
  return refuse('already-exists', {
    say: 'A credential with this id has its place in a status list already.',
  });
}

type Turn = { listId: Id; index: number; isSet: boolean };

/** Turns one bit and signs the list anew. */
export async function turnBit(
  tx: Tx,
  workspaceId: Id,
  call: Call,
  { listId, index, isSet }: Turn,
): Promise<void> {
  const list = (await issuers.holdList(tx, workspaceId, listId)) ?? refuse('not-found');
  await signAndStore(tx, workspaceId, call, { ...list, bits: Buffer.from(withBit(list.bits, index, isSet)) });
}

export type PublishedList = { text: string; signedAt: string; validUntil: string };

/** The list as it is published, signed anew once half its life is over. Undefined when it is none of ours. */
export async function publishedList(call: Call, id: Id): Promise<PublishedList | undefined> {
  const workspaceId = await issuers.workspaceOfPublic(call.db, 'status-list', id);
  if (!workspaceId) return undefined;
  const scope = { workspaceId };
  const held = await inScope(call.db, scope, 'read', (tx) => issuers.findList(tx, workspaceId, id));
  if (!held) return undefined;
  if (isFresh(held, call.now)) return published(held);
  try {
    await inScope(call.db, scope, 'change', async (tx) => {
      const list = await issuers.holdList(tx, workspaceId, id);
      if (list && !isFresh(list, call.now)) await signAndStore(tx, workspaceId, call, list);
    });
  } catch (error) {
    // Without the key the old one stands as long as it lives; after that verifiers say "unknown", which is true.
    if (!held.signed) throw error;
    return published(held);
  }
  const fresh = await inScope(call.db, scope, 'read', (tx) => issuers.findList(tx, workspaceId, id));
  return fresh && published(fresh);
}

function isFresh({ signed, validUntil }: issuers.ListRow, now: Date): boolean {
  return signed !== null && validUntil !== null && Date.parse(validUntil) - now.getTime() > lifeMs / 2;
}

const published = ({ signed, signedAt, validUntil }: issuers.ListRow): PublishedList => ({
  text: signed ?? '',
  signedAt: signedAt ?? '',
  validUntil: validUntil ?? signedAt ?? '',
});

async function signAndStore(tx: Tx, workspaceId: Id, call: Call, list: issuers.ListRow): Promise<void> {
  const { did } = (await issuers.find(tx, workspaceId)) ?? refuse('not-found');
  const key = await signer(tx, workspaceId, 'ed25519', call.keys ?? null);
  const validFrom = wholeSecond(call.now);
  const validUntil = wholeSecond(new Date(call.now.getTime() + lifeMs));
  const encodedList = encodeBits(list.bits);
  const unsigned = unsignedStatusList({
    url: list.url,
    issuer: did,
    purpose: list.purpose,
    encodedList,
    validFrom,
    validUntil,
  });
  const { signDocument } = await import('../../platform/credential/data-integrity.ts');
  const signed = JSON.stringify(await signDocument(unsigned, key, validFrom));
  await issuers.storeList(tx, workspaceId, {
    id: list.id,
    bits: list.bits,
    signed,
    signedAt: validFrom,
    validUntil,
  });
}
