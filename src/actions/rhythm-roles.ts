// Who holds which role of the rhythm: sponsors sign and answer, programme leads run the calendar, coaches help. For a team, or everywhere.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { RhythmRoleFields } from '../core/rhythm-role.ts';
import { newId } from '../db/new-id.ts';
import * as rhythmRoles from '../db/rhythm-roles.ts';
import * as teams from '../db/teams.ts';
import { mustBePeople } from './objectives/find.ts';
import { change, read } from './pipeline.ts';

const Held = RhythmRoleFields.extend({ id: Id, personName: z.string(), teamName: z.string().nullable() });
const All = z.object({ roles: z.array(Held) });

export const list = read({
  name: 'rhythm-roles.list',
  summary: 'Who sponsors, runs the programme and coaches; those of the whole workspace first',
  input: z.object({}),
  output: All,
  run: async ({ actor, tx }) => ({ roles: await rhythmRoles.list(tx, actor.workspaceId) }),
});

export const give = change({
  name: 'rhythm-roles.give',
  summary: 'Give somebody a role of the rhythm, for one team or everywhere',
  input: RhythmRoleFields,
  output: All,
  refuses: ['forbidden', 'not-found', 'already-exists'],
  run: async ({ input, actor, tx, record }) => {
    const { workspaceId } = actor;
    must(actor, 'rhythm-roles.edit');
    await mustBePeople(tx, workspaceId, [input.personId]);
    if (input.teamId && !(await teams.find(tx, workspaceId, input.teamId))) refuse('not-found');
    const same = (row: RhythmRoleFields) =>
      row.role === input.role && row.teamId === input.teamId && row.personId === input.personId;
    if ((await rhythmRoles.list(tx, workspaceId)).some(same)) refuse('already-exists');
    const id = newId();
    await rhythmRoles.insert(tx, workspaceId, id, input);
    record({ kind: 'rhythm-role.given', thingId: id, body: input });
    return { roles: await rhythmRoles.list(tx, workspaceId) };
  },
});

export const take = change({
  name: 'rhythm-roles.take',
  summary: 'Take a role of the rhythm from somebody',
  input: z.object({ id: Id }),
  output: All,
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx, record }) => {
    const { workspaceId } = actor;
    must(actor, 'rhythm-roles.edit');
    const held =
      (await rhythmRoles.list(tx, workspaceId)).find(({ id }) => id === input.id) ?? refuse('not-found');
    await rhythmRoles.remove(tx, workspaceId, input.id);
    const { role, teamId, personId } = held;
    record({ kind: 'rhythm-role.taken', thingId: input.id, body: { role, teamId, personId } });
    return { roles: await rhythmRoles.list(tx, workspaceId) };
  },
});
