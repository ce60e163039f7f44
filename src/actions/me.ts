// Who is asking, where they are, and all the browser needs to show only what they may do.
import { z } from 'zod';
import { localDay } from '../core/calendar/zone.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { memberships, must, scopes } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Name } from '../core/text.ts';
import { Zone } from '../core/workspace.ts';
import * as me from '../db/me.ts';
import * as sessions from '../db/sessions.ts';
import { Cycle } from './cycles.ts';
import { change, read } from './pipeline.ts';
import { Workspace } from './workspaces.ts';

const Me = z.object({
  name: z.string(),
  email: z.string().nullable(),
  zone: z.string().describe('The zone days are counted in for this person'),
  ownZone: z.string().nullable().describe('Null: the zone of the workspace'),
  version: Version,
  personId: Id,
  role: z.enum(memberships),
  teams: z.array(Id),
  leads: z.array(Id).describe('Teams this person leads, with every team below them'),
  scopes: z.array(z.enum(scopes)).nullable().describe('Of the API token; null in the browser'),
  workspace: Workspace,
  workspaces: z
    .array(
      z.object({ id: Id, name: z.string(), isDemo: z.boolean(), personId: Id, role: z.enum(memberships) }),
    )
    .describe('All this login belongs to; with an API token the one it is for'),
  today: z.iso.date().describe('In this person’s zone'),
  cycle: Cycle.nullable().describe('The one meant when none is named'),
  openCycles: z.number().int(),
});

export const get = read({
  name: 'me.get',
  summary: 'Who you are, where you are, what you may do',
  input: z.object({}),
  output: Me,
  run: async ({ actor, tx, call }) => {
    const { personId, role, teams, leads, scopes } = actor;
    const today = localDay(call.now, actor.zone);
    const row = (await me.find(tx, actor.workspaceId, personId, today)) ?? refuse('not-found');
    const { id, name, isDemo } = row.workspace;
    const workspaces =
      call.credential?.kind === 'session'
        ? await sessions.workspacesOf(tx, call.credential.secret)
        : [{ id, name, isDemo, personId, role }];
    return {
      ...row,
      ownZone: row.zone,
      zone: actor.zone,
      personId,
      role,
      teams: [...teams],
      leads: [...leads],
      scopes: scopes && [...scopes],
      workspaces,
      today,
    };
  },
});

export const edit = change({
  name: 'me.edit',
  summary: 'Change your own name or time zone',
  input: z.object({
    version: Version,
    fields: z
      .object({ name: Name, zone: Zone.nullable().describe('Null: the zone of the workspace') })
      .partial(),
  }),
  output: z.object({ name: z.string(), zone: z.string().nullable(), version: Version }),
  refuses: ['forbidden', 'stale-version'],
  run: async ({ input: { version, fields }, actor, tx, call, record }) => {
    const { workspaceId, personId } = actor;
    must(actor, 'people.edit', { personId });
    const today = localDay(call.now, actor.zone);
    const shown = async () => {
      const { name, zone, version } =
        (await me.find(tx, workspaceId, personId, today)) ?? refuse('not-found');
      return { name, zone, version };
    };
    const before = await shown();
    if (!(await me.update(tx, workspaceId, personId, version, fields)))
      refuse('stale-version', { yours: fields, current: before });
    record({
      kind: 'person.edited',
      thingId: personId,
      body: { changes: changesBetween<typeof fields>(before, fields) },
    });
    return shown();
  },
});
