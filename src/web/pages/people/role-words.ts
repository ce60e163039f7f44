// The five roles in words, and what each may do, for choosing one.
import { type Membership, memberships } from '../../../core/permission.ts';

export const roleWords: Record<Membership, { label: string; note: string }> = {
  owner: { label: 'Owner', note: 'All there is, and who else owns' },
  admin: { label: 'Admin', note: 'People, settings, exports; sees what only teams see' },
  lead: { label: 'Lead', note: 'Runs the rhythm: cycles, teams, commits' },
  member: { label: 'Member', note: 'Drafts with their teams, checks in what they own' },
  viewer: { label: 'Viewer', note: 'Reads and comments' },
};

/** The roles somebody may hand out: their own and those below. */
export function rolesBelow(own: Membership) {
  return memberships
    .slice(memberships.indexOf(own))
    .map((id) => ({ id, label: roleWords[id].label, note: roleWords[id].note }));
}
