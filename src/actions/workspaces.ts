// Workspaces: one tenant each. Making another one needs only a login, and its maker owns it.
import { z } from 'zod';
import { CalendarRule } from '../core/calendar/quarters.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { defaultLimits, defaultRhythm, WorkspaceFields } from '../core/workspace.ts';
import { append } from '../db/events.ts';
import * as logins from '../db/logins.ts';
import { newId } from '../db/new-id.ts';
import * as workspaces from '../db/workspaces.ts';
import { change, ofLogin, read } from './pipeline.ts';

export const Workspace = WorkspaceFields.extend({
  name: z.string(),
  zone: z.string(),
  calendar: CalendarRule,
  id: Id,
  isDemo: z.boolean(),
  startedWith: z.string().nullable().describe('What it was filled with first: demo, import or empty'),
  version: Version,
  createdAt: z.iso.datetime(),
});
export type Workspace = z.infer<typeof Workspace>;

export const create = ofLogin({
  name: 'workspaces.create',
  summary: 'Make another workspace and become its owner',
  mode: 'change',
  input: WorkspaceFields.pick({ name: true, zone: true }).extend({
    calendar: CalendarRule.default({ family: 'quarters', fiscalStartMonth: 1 }),
    rhythm: WorkspaceFields.shape.rhythm.default(defaultRhythm),
  }),
  output: z.object({ id: Id, personId: Id, teamId: Id.describe('The company, root of the team tree') }),
  refuses: ['forbidden'],
  run: async ({ input, who, tx, call }) => {
    const login = (await logins.find(tx, who.loginId)) ?? refuse('not-found');
    // Its password is printed at every start of the demo, and it goes when the demo goes.
    if (login.isDemo)
      refuse('forbidden', {
        say: 'You are signed in as somebody of the demo. Open the set-up link the server prints at its start to make a workspace of your own.',
      });
    const id = newId();
    const laid = await workspaces.lay(
      tx,
      { ...input, id, limits: defaultLimits, profile: 'outcome', startedWith: 'empty' },
      { loginId: login.id, name: login.name, email: login.email, zone: null },
    );
    await logins.setLastWorkspace(tx, login.id, id);
    await append(tx, { workspaceId: id, actorId: laid.personId, via: call.via }, [
      { kind: 'workspace.created', thingId: id, body: { name: input.name } },
    ]);
    return { id, ...laid };
  },
});

export const get = read({
  name: 'workspaces.get',
  summary: 'The workspace you are in, with its calendar, limits and rhythm',
  input: z.object({}),
  output: Workspace,
  run: async ({ actor, tx }) => (await workspaces.find(tx, actor.workspaceId)) ?? refuse('not-found'),
});

export const edit = change({
  name: 'workspaces.edit',
  summary: 'Change the name, zone, calendar, limits or rhythm of the workspace',
  input: z.object({
    version: Version,
    fields: WorkspaceFields.extend({ calendar: CalendarRule }).partial(),
  }),
  output: Workspace,
  refuses: ['forbidden', 'stale-version'],
  run: async ({ input: { version, fields }, actor, tx, record }) => {
    must(actor, 'workspaces.edit');
    const before = (await workspaces.find(tx, actor.workspaceId)) ?? refuse('not-found');
    if (!(await workspaces.update(tx, actor.workspaceId, version, fields)))
      refuse('stale-version', { yours: fields, current: before });
    const changes = changesBetween<typeof fields>(before, fields);
    record({ kind: 'workspace.edited', thingId: actor.workspaceId, body: { changes } });
    return (await workspaces.find(tx, actor.workspaceId)) ?? refuse('not-found');
  },
});
