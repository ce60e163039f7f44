// Whom somebody coaches: what is between a person and their coach is read by nobody else, the keepers of the workspace included.
import type { Id } from '../core/id.ts';
import type { Actor } from '../core/permission.ts';
import type { Tx } from '../db/open.ts';
import * as people from '../db/people.ts';
import * as rhythmRoles from '../db/rhythm-roles.ts';

/** Whether `actor` coaches a team the person is in; for somebody in no team, whether they coach everywhere. */
export async function isCoachOf(
  tx: Tx,
  { workspaceId, personId: self }: Actor,
  personId: Id,
): Promise<boolean> {
  const teams = (await people.find(tx, workspaceId, personId))?.teamIds ?? [];
  const places = teams.length > 0 ? teams : [null];
  for (const teamId of places)
    if ((await rhythmRoles.holders(tx, workspaceId, 'coach', teamId)).includes(self)) return true;
  return false;
}
