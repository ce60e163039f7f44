// How every action finds an objective: visible, with its cycle, as a thing rights can be asked about. Hidden and missing are one answer.
import { type CycleWork, mustAllow } from '../../core/cycle.ts';
import type { Id } from '../../core/id.ts';
import type { ObjectiveFields } from '../../core/objective.ts';
import type { Thing } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as keyResults from '../../db/key-results.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as people from '../../db/people.ts';
import * as supports from '../../db/supports.ts';
import * as teams from '../../db/teams.ts';
import { assemble } from './assemble.ts';
import type { Objective } from './shapes.ts';

export type Found = { objective: objectives.ObjectiveRow; cycle: cycles.CycleRow; thing: Thing };

/** The objective to change, held until the transaction ends, and its cycle with its phase held still.
 * @throws {Refusal} not-found when it is not there or not to be seen */
export async function findToChange(tx: Tx, workspaceId: Id, id: Id): Promise<Found> {
  const objective = (await objectives.findAndHold(tx, workspaceId, id)) ?? refuse('not-found');
  const cycle = (await cycles.findAndHold(tx, workspaceId, objective.cycleId)) ?? refuse('not-found');
  return { objective, cycle, thing: thingOf(objective) };
}

/** An objective as rights see it. */
function thingOf({
  ownerId,
  contributorIds,
  teamId,
}: Pick<objectives.ObjectiveRow, 'ownerId' | 'contributorIds' | 'teamId'>): Thing {
  return { ownerId, contributorIds, teamId };
}

/** Refuses work in a closed cycle, in a phase that does not take it, and on an objective that is closed or removed.
 * @param work null for what may be done in every open phase
 * @throws {Refusal} cycle-closed, wrong-phase, wrong-state */
export function mustBeOpen({ objective, cycle }: Found, work: CycleWork | null): void {
  if (cycle.phase === 'closed') refuse('cycle-closed');
  if (objective.removedAt) refuse('wrong-state', { state: 'removed' });
  if (objective.state === 'closed') refuse('wrong-state', { state: objective.state });
  if (work) mustAllow(cycle.phase, work);
}

/** The whole objective as the API shows it. @throws {Refusal} not-found */
export async function show(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  today: string,
  removedToo = false,
): Promise<Objective> {
  const row = (await objectives.find(tx, workspaceId, id)) ?? refuse('not-found');
  const cycle = (await cycles.find(tx, workspaceId, row.cycleId)) ?? refuse('not-found');
  const own = await keyResults.ofObjectives(tx, workspaceId, [id], removedToo);
  const links = await supports.from(tx, workspaceId, [id]);
  const [objective] = assemble([row], own, links, cycle, today);
  return objective ?? refuse('not-found');
}

/** Refuses ids of people who are not in the workspace; arrays have no foreign key. @throws {Refusal} not-found */
export async function mustBePeople(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<void> {
  const wanted = new Set(ids);
  if (wanted.size > 0 && (await people.countPresent(tx, workspaceId, [...wanted])) < wanted.size)
    refuse('not-found');
}

/** Refuses people who are not in the workspace, and for an objective only its team sees, people who do not belong to the team or lead it.
 * Whoever left while working on it stays named there until somebody hands it over, so `already` involved people may be gone.
 * @throws {Refusal} not-found, incomplete */
export async function mustSuit(
  tx: Tx,
  workspaceId: Id,
  { visibility, teamId }: Pick<ObjectiveFields, 'visibility' | 'teamId'>,
  involved: readonly (Id | null)[],
  already: readonly (Id | null)[] = [],
): Promise<void> {
  const ids = [...new Set(involved.filter((id) => id !== null))];
  await mustBePeople(
    tx,
    workspaceId,
    ids.filter((id) => !already.includes(id)),
  );
  if (visibility === 'workspace' || ids.length === 0) return;
  const outside = await people.outsideTeam(tx, workspaceId, teamId, ids);
  if (outside.length > 0)
    refuse('incomplete', {
      missing: outside.map((name) => ({
        say: `${name} is not in the team, so cannot work on an objective only the team sees`,
      })),
    });
}

/** Refuses a team that is not there or was put away; it cannot be put away until this transaction ends.
 * @throws {Refusal} not-found, wrong-state */
export async function mustTakeObjectives(tx: Tx, workspaceId: Id, teamId: Id): Promise<void> {
  await teams.holdStill(tx, workspaceId);
  const team = (await teams.find(tx, workspaceId, teamId)) ?? refuse('not-found');
  if (team.archivedAt) refuse('wrong-state', { state: 'archived', say: `${team.name} is archived` });
}
