// One's own run, to look at or to change: there is nobody else's under any id.
import type { Id } from '../../core/id.ts';
import { type Actor, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import type { Tx } from '../../db/open.ts';
import * as simulations from '../../db/simulations.ts';

export async function own(
  tx: Tx,
  { workspaceId, personId }: Pick<Actor, 'workspaceId' | 'personId'>,
  id: Id,
): Promise<simulations.RunRow> {
  return (await simulations.find(tx, workspaceId, personId, id)) ?? refuse('not-found');
}

/** Read while nobody else may change it: two tabs take their steps one after the other. */
export async function ownToChange(tx: Tx, actor: Actor, id: Id): Promise<simulations.RunRow> {
  const { workspaceId, personId } = actor;
  const run = (await simulations.find(tx, workspaceId, personId, id, true)) ?? refuse('not-found');
  must(actor, 'simulations.edit', { personId: run.personId });
  return run;
}
