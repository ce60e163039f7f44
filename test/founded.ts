// A server that has been set up: its first owner, signed in, and a way to let others join by invitation.
import { accept, create } from '../src/actions/invitations.ts';
import { finish } from '../src/actions/setup.ts';
import type { Id } from '../src/core/id.ts';
import type { Membership } from '../src/core/permission.ts';
import { setupLink } from '../src/db/setup.ts';
import { baseUrl, type Caller, caller } from './caller.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

export const ownerEmail = 'ines.carvalho@saltline.example';
export const password = 'four small boats in fog';

/** The secret in the fragment of a link. */
export const secretOf = (url: string | null) => new URL(url ?? '').hash.slice(1);

export type Founded = FreshDatabase & {
  owner: Caller;
  workspaceId: Id;
  ownerId: Id;
  teamId: Id;
  cycleId: Id;
  /** Invites somebody and lets them accept in a browser of their own. */
  join(name: string, role?: Membership, teamIds?: Id[]): Promise<Caller & { personId: Id; email: string }>;
};

const spring = { name: 'Spring tides', startsOn: '2026-04-01', endsOn: '2026-06-30' };

/** Sets a fresh database up through the front door. */
export async function founded(): Promise<Founded> {
  return found(await freshDatabase());
}

/** Sets a database up that stands already, with a first cycle of one's own. */
export async function found(database: FreshDatabase, firstCycle = spring): Promise<Founded> {
  const owner = caller(database.db);
  const made = await owner.ask(finish, {
    token: secretOf(await setupLink(database.db, baseUrl)),
    you: { name: 'Ines Carvalho', email: ownerEmail, password, zone: 'Europe/Lisbon' },
    workspace: {
      name: 'Saltline Ferries',
      zone: 'Europe/Lisbon',
      calendar: { family: 'quarters', fiscalStartMonth: 1 },
      rhythm: { weekday: 4, time: '09:30' },
    },
    firstCycle,
    startWith: 'empty',
  });
  return {
    ...database,
    owner,
    workspaceId: made.workspaceId,
    ownerId: made.personId,
    teamId: made.teamId,
    cycleId: made.cycleId,
    join: async (name, role = 'member', teamIds = []) => {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@saltline.example`;
      const here = { workspaceId: made.workspaceId };
      const { url, personId } = await owner.ask(create, { name, email, role, teamIds }, here);
      const somebody = caller(database.db);
      await somebody.ask(accept, { token: secretOf(url), password });
      return Object.assign(somebody, { personId, email });
    },
  };
}
