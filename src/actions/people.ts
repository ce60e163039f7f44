// People: who they are here and what their role lets them do. Whoever is removed stops acting at once and keeps their name in the history.
import { z } from 'zod';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { memberships, must } from '../core/permission.ts';
import { PersonFields } from '../core/person.ts';
import { refuse } from '../core/refusal.ts';
import type { Tx } from '../db/open.ts';
import * as people from '../db/people.ts';
import { mustNotOutrank } from './invitations.ts';
import { type ChangeWork, change, read } from './pipeline.ts';
import { flag } from './query.ts';

const PersonInList = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(memberships),
  zone: z.string().nullable().describe('Null: the zone of the workspace'),
  joinedAt: z.iso.datetime().nullable(),
  leftAt: z.iso.datetime().nullable(),
  teamIds: z.array(Id).describe('Led teams too'),
  leadIds: z.array(Id),
  hasJoined: z.boolean().describe('False while an invitation was not accepted yet'),
  version: z.number(),
});

export const Person = PersonInList.extend({
  teams: z.array(z.object({ id: Id, name: z.string(), isLead: z.boolean() })),
});
export type Person = z.infer<typeof Person>;

export const list = read({
  name: 'people.list',
  summary: 'People by name, of the workspace or of one team',
  input: z.object({ teamId: Id.optional(), includeLeft: flag }),
  output: z.object({ people: z.array(PersonInList) }),
  run: async ({ input, actor, tx }) => ({ people: await people.list(tx, actor.workspaceId, input) }),
});

export const get = read({
  name: 'people.get',
  summary: 'One person with their teams; also somebody who left',
  input: z.object({ id: Id }),
  output: Person,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => show(tx, actor.workspaceId, input.id),
});

export const edit = change({
  name: 'people.edit',
  summary: 'Change a person’s name, e-mail or time zone; your own e-mail is changed by an admin',
  input: z.object({
    id: Id,
    version: Version,
    fields: PersonFields.omit({ role: true }).partial(),
  }),
  output: Person,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'already-exists'],
  run: async (work) => {
    const { input, actor, tx, record } = work;
    const before = await findToChange(work);
    // People are matched by e-mail when files come in: nobody gives themselves another one.
    must(actor, 'people.edit', input.fields.email === undefined ? { personId: input.id } : {});
    if (before.leftAt) refuse('wrong-state', { state: 'left' });
    const changes = changesBetween<typeof input.fields>(before, input.fields);
    if (Object.keys(changes).length > 0 || before.version !== input.version) {
      if (!(await people.update(tx, actor.workspaceId, input.id, input.version, input.fields)))
        refuse('stale-version', { yours: input.fields, current: before });
      record({ kind: 'person.edited', thingId: input.id, body: { changes } });
    }
    return show(tx, actor.workspaceId, input.id);
  },
});

export const setRole = change({
  name: 'people.setRole',
  summary: 'Give a person another role; nobody gives more than their own',
  input: z.object({ id: Id, version: Version, role: z.enum(memberships) }),
  output: Person,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'last-owner'],
  run: async (work) => {
    const { input, actor, tx, record } = work;
    const before = await findToChange(work);
    must(actor, 'people.set-role', { personId: input.id });
    mustNotOutrank(actor.role, input.role);
    if (before.leftAt) refuse('wrong-state', { state: 'left' });
    if (before.role !== input.role || before.version !== input.version) {
      if (!(await people.update(tx, actor.workspaceId, input.id, input.version, { role: input.role })))
        refuse('stale-version', { yours: { role: input.role }, current: before });
      record({
        kind: 'person.role-changed',
        thingId: input.id,
        body: { changes: { role: [before.role, input.role] } },
      });
    }
    return show(tx, actor.workspaceId, input.id);
  },
});

export const remove = change({
  name: 'people.remove',
  summary:
    'End somebody’s membership at once, with their tokens and invitations; their name stays in the history',
  input: z.object({ id: Id, version: Version }),
  output: Person,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'last-owner'],
  run: async (work) => {
    const { input, actor, tx, record } = work;
    const before = await findToChange(work);
    must(actor, 'people.remove', { personId: input.id });
    if (before.leftAt) refuse('wrong-state', { state: 'left' });
    if (!(await people.leave(tx, actor.workspaceId, input.id, input.version)))
      refuse('stale-version', { yours: { left: true }, current: before });
    record({ kind: 'person.removed', thingId: input.id, body: { name: before.name, role: before.role } });
    return show(tx, actor.workspaceId, input.id);
  },
});

export const restore = change({
  name: 'people.restore',
  summary: 'Take somebody back with the role and teams they had; their tokens stay revoked',
  input: z.object({ id: Id, version: Version }),
  output: Person,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'already-exists'],
  run: async (work) => {
    const { input, actor, tx, record } = work;
    const before = await findToChange(work);
    must(actor, 'people.remove', { personId: input.id });
    if (!before.leftAt) refuse('wrong-state', { state: 'here' });
    if (!(await people.comeBack(tx, actor.workspaceId, input.id, input.version)))
      refuse('stale-version', { yours: { left: false }, current: before });
    record({ kind: 'person.restored', thingId: input.id, body: { name: before.name, role: before.role } });
    return show(tx, actor.workspaceId, input.id);
  },
});

async function show(tx: Tx, workspaceId: Id, id: Id): Promise<Person> {
  const person = (await people.find(tx, workspaceId, id)) ?? refuse('not-found');
  return { ...person, teams: await people.teamsOf(tx, workspaceId, id) };
}

// Holds both rows: of two who take each other's role away at once, the second waits and finds that they may no longer.
async function findToChange({ input, actor, tx }: ChangeWork<{ id: Id }>): Promise<Person> {
  const roles = await people.holdRoles(tx, actor.workspaceId, [actor.personId, input.id]);
  const own = roles.get(actor.personId);
  if (own?.role !== actor.role || own.leftAt) refuse('forbidden');
  const { role } = roles.get(input.id) ?? refuse('not-found');
  if (input.id !== actor.personId) mustNotOutrank(actor.role, role);
  return show(tx, actor.workspaceId, input.id);
}
