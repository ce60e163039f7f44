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
  const above = new Set<Id>();
  for (let team: Id | null | undefined = teamId; team && !above.has(team); team = teams.parents.get(team))
    above.add(team);
  const byId = new Map(at.facts.people.map((person) => [person.id, person]));
  for (const id of ownerId ? [ownerId, ...contributorIds] : contributorIds) {
    const person = byId.get(id);
    if (!person?.teamIds.includes(teamId) && !person?.leadIds.some((team) => above.has(team)))
      at.error(
        planned.row,
        `Only its team may see it, but ${person?.name ?? 'its owner'} is not in the team. Add them to the team first, or make it visible to everybody.`,
      );
  }
}
