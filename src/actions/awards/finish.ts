// Signs what was decided. The intent is stored before; whatever breaks in between, a later turn finishes it or says that it never will be.
import { z } from 'zod';
import { Badge } from '../../academy/credential/shape/credential.ts';
import { wholeSecond } from '../../core/award.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as awards from '../../db/awards.ts';
import { append } from '../../db/events.ts';
import type { Database, Tx } from '../../db/open.ts';
import { inScope } from '../../db/scope.ts';
import type { KeyRing } from '../../platform/credential/key-ring.ts';
import { signer } from '../issuers.ts';
import type { JobWork } from '../told/job-work.ts';

type Ground = { db: Database; keys: KeyRing | null; now: Date };
type By = { workspaceId: Id; actorId: Id | null; via: string };

/** Signs an intended award. Done already, or voided, it stays as it is. @throws {Refusal} incomplete when the key is not here */
export function finishAward({ db, keys, now }: Ground, by: By, id: Id): Promise<void> {
  return inScope(db, { workspaceId: by.workspaceId, seesAll: true }, 'change', (tx) =>
    sign(tx, { keys, now }, by, id),
  );
}

async function sign(tx: Tx, { keys, now }: Omit<Ground, 'db'>, by: By, id: Id): Promise<void> {
  const { workspaceId } = by;
  const texts = (await awards.texts(tx, workspaceId, id, true)) ?? refuse('not-found');
  if (texts.state !== 'intended') return;
  const key = await signer(tx, workspaceId, 'ed25519', keys);
  const rsa = await signer(tx, workspaceId, 'rsa', keys);
  const at = wholeSecond(now);
  const badge = Badge.parse(JSON.parse(texts.intent));
  const [{ signDocument }, { signJwt }] = await Promise.all([
    import('../../platform/credential/data-integrity.ts'),
    import('../../platform/credential/jwt.ts'),
  ]);
  const signed = JSON.stringify(await signDocument(badge, key, at));
  const signedJwt = await signJwt(badge, rsa);
  await awards.finish(tx, workspaceId, { id, signed, signedJwt, at });
  await append(tx, by, [
    { kind: 'award.issued', thingId: id, body: { digest: texts.digest.toString('hex') } },
  ]);
}

/** An intent this old is not signed any more: whoever decided it has gone on without. */
const tooLateMs = 24 * 3_600_000;

/** The job asked for with every intent: finishes what a stop in between left behind. */
export async function finishLater({ job, now, keys, settle }: JobWork): Promise<void> {
  const id = z.uuid().parse(job.input.id);
  const by = { workspaceId: job.workspaceId, actorId: null, via: 'worker' };
  await settle(async (tx) => {
    const texts = await awards.texts(tx, job.workspaceId, id, true);
    if (texts?.state !== 'intended') return;
    if (now.getTime() - Date.parse(texts.createdAt) <= tooLateMs)
      return sign(tx, { keys: keys ?? null, now }, by, id);
    await awards.voidIntent(tx, job.workspaceId, id, 'It was never signed');
    await append(tx, by, [{ kind: 'award.voided', thingId: id, body: { reason: 'It was never signed' } }]);
  });
}
