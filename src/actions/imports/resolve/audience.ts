// Who may see what comes in: a team-only objective needs an importer who may see it, and people who belong to the team.
import type { PlannedObjective } from '../../../connectors/plan.ts';
import type { Id } from '../../../core/id.ts';
import { audiencesOf, seesEverything } from '../../../core/permission.ts';
import type { Resolving } from './resolving.ts';
import type { Teams } from './teams.ts';

/** Tells, as errors of the row, why an objective cannot be its team's alone. */
export function mustSuitAudience(
  at: Resolving,
  planned: PlannedObjective,
  { teamId, ownerId, contributorIds }: { teamId: Id; ownerId: Id | null; contributorIds: Id[] },
  teams: Teams,
): void {
  if (planned.visibility !== 'team') return;
  if (!seesEverything(at.actor) && !audiencesOf(at.actor).includes(teamId))
    at.error(
      planned.row,
      'Only its team may see it, and you are not in that team. Ask an admin to import it, or make it visible to everybody.',
    );
  mustBelong(at, planned.row, teamId, ownerId ? [ownerId, ...contributorIds] : contributorIds, teams);
}

/** Tells who works on something of a team-only objective without belonging to the team, or leading it or one above it. */
export function mustBelong(
  at: Resolving,
  row: number,
  teamId: Id,
  ids: readonly Id[],
  { parents }: Teams,
): void {
  const above = new Set<Id>();
  for (let team: Id | null | undefined = teamId; team && !above.has(team); team = parents.get(team))
    above.add(team);
  for (const id of ids) {
    const person = at.facts.people.find((each) => each.id === id);
    if (!person?.teamIds.includes(teamId) && !person?.leadIds.some((team) => above.has(team)))
      at.error(
        row,
        `Only its team may see it, but ${person?.name ?? 'its owner'} is not in the team. Add them to the team first, or make it visible to everybody.`,
      );
  }
}
