// Roles of the rhythm, beside the roles of a workspace: who sponsors, who runs the programme, who coaches; for one team or everywhere.
import { z } from 'zod';
import { Id } from './id.ts';

export const rhythmRoles = ['sponsor', 'programme lead', 'coach'] as const;
export type RhythmRole = (typeof rhythmRoles)[number];

export const RhythmRoleFields = z.object({
  role: z.enum(rhythmRoles),
  teamId: Id.nullable().describe('Null holds for the whole workspace'),
  personId: Id,
});
export type RhythmRoleFields = z.infer<typeof RhythmRoleFields>;

/** Who holds a role for a team: its own holders, else those of the nearest team above that has any, else those of the whole workspace. */
export function holdersOf<T extends RhythmRoleFields>(
  held: readonly T[],
  role: RhythmRole,
  teamId: Id | null,
  teams: readonly { id: Id; parentId: Id | null }[],
): T[] {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const seen = new Set<Id>();
  for (let at = teamId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    seen.add(at);
    const own = held.filter((each) => each.role === role && each.teamId === at);
    if (own.length > 0) return own;
  }
  return held.filter((each) => each.role === role && each.teamId === null);
}
