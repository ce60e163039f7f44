// A sitting, to look at or to change. Whoever marks a piece of it finds nothing here, whatever their role.
import type { Id } from '../../core/id.ts';
import { type Actor, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as attempts from '../../db/attempts.ts';
import type { Tx } from '../../db/open.ts';

/** One's own. @throws {Refusal} not-found */
export async function own(tx: Tx, actor: Actor, id: Id): Promise<attempts.AttemptRow> {
  const found = await attempts.find(tx, actor.workspaceId, id);
  if (!found || found.personId !== actor.personId) refuse('not-found');
  return found;
}

export async function ownToChange(tx: Tx, actor: Actor, id: Id): Promise<attempts.AttemptRow> {
  await attempts.lock(tx, actor.workspaceId, id);
  const found = await own(tx, actor, id);
  must(actor, 'attempts.sit', { personId: found.personId });
  return found;
}

/** Somebody else's, for whoever keeps the programme. Nobody decides about themselves. @throws {Refusal} not-found, forbidden */
export async function kept(tx: Tx, actor: Actor, id: Id): Promise<attempts.AttemptRow> {
  const found = (await attempts.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  must(actor, 'attempts.keep');
  if (found.personId === actor.personId) refuse('forbidden', { right: 'attempts.keep' });
  return found;
}

export async function keptToChange(tx: Tx, actor: Actor, id: Id): Promise<attempts.AttemptRow> {
  await attempts.lock(tx, actor.workspaceId, id);
  return kept(tx, actor, id);
}
