// Where a team has ranked its drafts, commit reads from above the line: what is parked waits, what stands below needs the reason a limit needs.

import { lineOf, mustStandAbove } from '../core/candidate.ts';
import type { Id } from '../core/id.ts';
import { refuse } from '../core/refusal.ts';
import * as candidates from '../db/candidates.ts';
import type { Tx } from '../db/open.ts';
import * as teams from '../db/teams.ts';
import * as workspaces from '../db/workspaces.ts';
import type { Found } from './objectives/find.ts';

/** Refuses a parked objective and, while the cycle is planned, one below its team's line; a team that has ranked nothing has no line.
 * @throws {Refusal} wrong-state, limit-reached */
export async function mustBeAboveLine(
  tx: Tx,
  workspaceId: Id,
  { objective, cycle }: Found,
  reason: string | null,
): Promise<void> {
  await candidates.hold(tx, workspaceId, cycle.id, objective.teamId);
  const rows = await candidates.ofTeam(tx, workspaceId, cycle.id, objective.teamId);
  const own = rows.find(({ objectiveId }) => objectiveId === objective.id);
  const isRanked = rows.some(({ position }) => position !== null);
  if (!own || !isRanked) return;
  const { limits } = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
  const team = (await teams.find(tx, workspaceId, objective.teamId)) ?? refuse('not-found');
  const drawn = await candidates.cutLine(tx, workspaceId, cycle.id, objective.teamId);
  const line = lineOf(limits, team.parentId === null, drawn?.places ?? null);
  const place = rows.filter(({ parkedAt }) => !parkedAt).indexOf(own) + 1;
  // After planning every addition has a price of its own.
  const isPlanning = cycle.phase === 'planning';
  mustStandAbove({ place, isParked: own.parkedAt !== null }, isPlanning ? line : place, reason);
}
