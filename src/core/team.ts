// Teams are a tree with one root, the company. Leading a team means leading every team below it.
import { z } from 'zod';
import { Id } from './id.ts';
import { Name, Prose } from './text.ts';

export const TeamFields = z.object({
  name: Name,
  purpose: Prose,
  parentId: Id.nullable().describe('Null only for the company itself'),
  leadIds: z.array(Id).max(20),
  memberIds: z.array(Id).max(500),
});
export type TeamFields = z.infer<typeof TeamFields>;

/** Whether putting `team` under `parent` would make the tree bite its tail. */
export function bitesTail(parents: ReadonlyMap<Id, Id | null>, team: Id, parent: Id): boolean {
  const seen = new Set<Id>();
  for (let at: Id | null | undefined = parent; at && !seen.has(at); at = parents.get(at)) {
    if (at === team) return true;
    seen.add(at);
  }
  return false;
}

type Belonging = Pick<TeamFields, 'memberIds' | 'leadIds'>;

/** Who belongs once `given` is applied: `memberIds` names everybody, `leadIds` those of them who lead. A lead always belongs;
 * whoever stops leading stays a member, unless everybody is named and they are not. */
export function belongs(before: Belonging, given: Partial<Belonging>): Belonging {
  const leadIds =
    given.leadIds ?? before.leadIds.filter((id) => !given.memberIds || given.memberIds.includes(id));
  return {
    memberIds: [...new Set([...(given.memberIds ?? before.memberIds), ...leadIds])].sort(),
    leadIds: [...new Set(leadIds)].sort(),
  };
}
