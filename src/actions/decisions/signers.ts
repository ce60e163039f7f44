// Who signs exceptions for a team: its sponsors, or the owners of the workspace while it has none.
import type { Id } from '../../core/id.ts';
import { may } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import type { Tx } from '../../db/open.ts';
import * as people from '../../db/people.ts';
import * as rhythmRoles from '../../db/rhythm-roles.ts';
import type { ChangeWork } from '../pipeline.ts';

/** By name; the first is the one who is asked. */
export async function signers(tx: Tx, workspaceId: Id, teamId: Id | null): Promise<Id[]> {
  const sponsors = await rhythmRoles.holders(tx, workspaceId, 'sponsor', teamId);
  return sponsors.length > 0 ? sponsors : people.owners(tx, workspaceId);
}

/** Refuses whoever does not sponsor the team. @throws {Refusal} forbidden */
export async function mustSign(
  tx: Tx,
  actor: ChangeWork<unknown>['actor'],
  teamId: Id | null,
): Promise<void> {
  const isSponsor = (await signers(tx, actor.workspaceId, teamId)).includes(actor.personId);
  if (!may(actor, 'exceptions.sign', { ownerId: isSponsor ? actor.personId : null }))
    refuse('forbidden', { right: 'exceptions.sign' });
}
