// How every action finds an objective: visible, with its cycle, as a thing rights can be asked about. Hidden and missing are one answer.
import type { Id } from '../../core/id.ts';
import type { Thing } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as keyResults from '../../db/key-results.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as people from '../../db/people.ts';
import * as supports from '../../db/supports.ts';
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
export function thingOf({
  ownerId,
  contributorIds,
  teamId,
}: Pick<objectives.ObjectiveRow, 'ownerId' | 'contributorIds' | 'teamId'>): Thing {
  return { ownerId, contributorIds, teamId };
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
  const [objective] = assemble([row], own, links, () => cycle, today);
  return objective ?? refuse('not-found');
}

/** Refuses ids of people who are not in the workspace; arrays have no foreign key. @throws {Refusal} not-found */
export async function mustBePeople(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<void> {
  const wanted = new Set(ids);
  if (wanted.size > 0 && (await people.countPresent(tx, workspaceId, [...wanted])) < wanted.size)
    refuse('not-found');
}
