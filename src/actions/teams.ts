// Teams: the tree, who leads and who belongs. Belonging decides who sees team-only objectives, so nobody leaves one behind they still work on.
import { z } from 'zod';
import { localDay } from '../core/calendar/zone.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { belongs, bitesTail, TeamFields } from '../core/team.ts';
import * as cycles from '../db/cycles.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import * as teams from '../db/teams.ts';
import { mustBePeople } from './objectives/find.ts';
import { change, read } from './pipeline.ts';
import { flag } from './query.ts';

const Named = z.object({ id: Id, name: z.string() });

const TeamInList = z.object({
  id: Id,
  parentId: Id.nullable().describe('Null for the company itself'),
  name: z.string(),
  purpose: z.string(),
  archivedAt: z.iso.datetime().nullable(),
  leads: z.array(Named),
  memberCount: z.number(),
  objectives: z.number().describe('In the current cycle, of those you may see'),
  version: z.number(),
});

export const Team = TeamInList.extend({
  members: z.array(Named.extend({ isLead: z.boolean() })).describe('Leads first'),
  path: z.array(Named).describe('The teams above it, the company first'),
  children: z.array(TeamInList),
});
export type Team = z.infer<typeof Team>;

export const list = read({
  name: 'teams.list',
  summary: 'All teams by name; the tree follows from parentId',
  input: z.object({ includeArchived: flag }),
  output: z.object({ teams: z.array(TeamInList) }),
  run: async ({ input, actor, tx, call }) => {
    const cycle = await cycles.current(tx, actor.workspaceId, localDay(call.now, actor.zone));
    return {
      teams: await teams.list(tx, actor.workspaceId, {
        cycleId: cycle?.id ?? null,
        includeArchived: input.includeArchived,
      }),
    };
  },
});

export const get = read({
  name: 'teams.get',
  summary: 'One team with its people, the teams above it and the ones right below',
  input: z.object({ id: Id }),
  output: Team,
  refuses: ['not-found'],
  run: async ({ input, actor, tx, call }) =>
    show(tx, actor.workspaceId, input.id, localDay(call.now, actor.zone)),
});

export const create = change({
  name: 'teams.create',
  summary: 'Add a team under another one',
  input: TeamFields.partial().required({ name: true }).extend({ parentId: Id }),
  output: Team,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    await teams.hold(tx, workspaceId);
    must(actor, 'teams.create', { teamId: input.parentId });
    await mustStand(tx, workspaceId, input.parentId);
    const fields = { purpose: '', ...input };
    const people = belongs({ memberIds: [], leadIds: [] }, input);
    await mustBePeople(tx, workspaceId, people.memberIds);
    const id = newId();
    await teams.insert(tx, workspaceId, id, fields);
    await teams.setMembers(tx, workspaceId, id, people);
    record({
      kind: 'team.created',
      thingId: id,
      body: { name: fields.name, parentId: fields.parentId, ...people },
    });
    return show(tx, workspaceId, id, localDay(call.now, actor.zone));
  },
});

export const edit = change({
  name: 'teams.edit',
  summary: 'Change a team: its name and purpose, its place in the tree, who leads and who belongs',
  input: z.object({ id: Id, version: Version, fields: TeamFields.partial() }),
  output: Team,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'makes-a-circle', 'still-in-use'],
  run: async ({ input: { id, version, fields }, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    await teams.hold(tx, workspaceId);
    const before = await mustStand(tx, workspaceId, id);
    must(actor, 'teams.edit', { teamId: id });
    if (fields.parentId !== undefined && fields.parentId !== before.parentId) {
      await mustFit(tx, workspaceId, before, fields.parentId);
      must(actor, 'teams.create', { teamId: fields.parentId });
    }
    const members = await teams.members(tx, workspaceId, id);
    const memberIds = members.map((member) => member.id);
    const leadIds = members.filter(({ isLead }) => isLead).map((member) => member.id);
    const had = belongs({ memberIds, leadIds }, {});
    const has = belongs(had, fields);
    await mustBePeople(
      tx,
      workspaceId,
      has.memberIds.filter((personId) => !had.memberIds.includes(personId)),
    );
    const changes = changesBetween({ ...before, ...had }, { ...fields, ...has });
    const today = localDay(call.now, actor.zone);
    if (Object.keys(changes).length === 0 && before.version === version)
      return show(tx, workspaceId, id, today);
    const strays = await teams.strays(tx, workspaceId);
    if (!(await teams.update(tx, workspaceId, id, version, fields)))
      refuse('stale-version', { yours: fields, current: await show(tx, workspaceId, id, today) });
    if (fields.memberIds || fields.leadIds) await teams.setMembers(tx, workspaceId, id, has);
    await mustLeaveNobodyOutside(tx, workspaceId, strays);
    record({ kind: 'team.edited', thingId: id, body: { changes } });
    return show(tx, workspaceId, id, today);
  },
});

export const archive = change({
  name: 'teams.archive',
  summary: 'Put a team away that has no open objectives and no teams below it; its history stays',
  input: z.object({ id: Id, version: Version }),
  output: Team,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'still-in-use'],
  run: async ({ input: { id, version }, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    await teams.hold(tx, workspaceId);
    const before = await mustStand(tx, workspaceId, id);
    must(actor, 'teams.archive', { teamId: id });
    const today = localDay(call.now, actor.zone);
    await mustBeIdle(tx, workspaceId, before);
    if (!(await teams.update(tx, workspaceId, id, version, { archived: true })))
      refuse('stale-version', {
        yours: { archived: true },
        current: await show(tx, workspaceId, id, today),
      });
    record({ kind: 'team.archived', thingId: id, body: { name: before.name } });
    return show(tx, workspaceId, id, today);
  },
});

export const restore = change({
  name: 'teams.restore',
  summary: 'Bring an archived team back where it was',
  input: z.object({ id: Id, version: Version }),
  output: Team,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state'],
  run: async ({ input: { id, version }, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    await teams.hold(tx, workspaceId);
    const before = (await teams.find(tx, workspaceId, id)) ?? refuse('not-found');
    must(actor, 'teams.archive', { teamId: id });
    if (!before.archivedAt) refuse('wrong-state', { state: 'standing' });
    if (before.parentId) await mustStand(tx, workspaceId, before.parentId);
    const today = localDay(call.now, actor.zone);
    if (!(await teams.update(tx, workspaceId, id, version, { archived: false })))
      refuse('stale-version', {
        yours: { archived: false },
        current: await show(tx, workspaceId, id, today),
      });
    record({ kind: 'team.restored', thingId: id, body: { name: before.name } });
    return show(tx, workspaceId, id, today);
  },
});

async function show(tx: Tx, workspaceId: Id, id: Id, today: string): Promise<Team> {
  const cycleId = (await cycles.current(tx, workspaceId, today))?.id ?? null;
  const team = (await teams.find(tx, workspaceId, id, cycleId)) ?? refuse('not-found');
  const standing = await teams.list(tx, workspaceId, { cycleId, includeArchived: false });
  return {
    ...team,
    members: await teams.members(tx, workspaceId, id),
    path: await teams.path(tx, workspaceId, id),
    children: standing.filter(({ parentId }) => parentId === id),
  };
}

/** A team that is not archived. @throws {Refusal} not-found, wrong-state */
export async function mustStand(tx: Tx, workspaceId: Id, id: Id): Promise<teams.TeamRow> {
  const team = (await teams.find(tx, workspaceId, id)) ?? refuse('not-found');
  if (team.archivedAt) refuse('wrong-state', { state: 'archived', say: `${team.name} is archived` });
  return team;
}

// The tree keeps one root: it goes nowhere, and no other team takes its place.
async function mustFit(tx: Tx, workspaceId: Id, team: teams.TeamRow, parentId: Id | null): Promise<void> {
  if (team.parentId === null || parentId === null)
    refuse(
      'makes-a-circle',
      inField('parentId', 'The company itself hangs under nothing, and every other team under it'),
    );
  await mustStand(tx, workspaceId, parentId);
  if (bitesTail(await teams.parents(tx, workspaceId), team.id, parentId))
    refuse('makes-a-circle', inField('parentId', 'The team you chose hangs under this one'));
}

async function mustBeIdle(tx: Tx, workspaceId: Id, team: teams.TeamRow): Promise<void> {
  if (team.parentId === null) refuse('still-in-use', { missing: [{ say: 'The company itself stays' }] });
  const standing = await teams.list(tx, workspaceId, { cycleId: null, includeArchived: false });
  const below = standing.filter(({ parentId }) => parentId === team.id);
  const open = await teams.countOpenObjectives(tx, workspaceId, team.id);
  const missing = below.map(({ name }) => ({
    say: `${name} hangs under it: move or archive that team first`,
  }));
  if (open > 0)
    missing.push({
      say: `${open} ${open === 1 ? 'objective is' : 'objectives are'} still open: close, move or remove first`,
    });
  if (missing.length > 0) refuse('still-in-use', { missing });
}

// Only what this change brought about counts: what lay askew before is not this person's to mend.
async function mustLeaveNobodyOutside(
  tx: Tx,
  workspaceId: Id,
  before: readonly teams.Stray[],
): Promise<void> {
  const known = new Set(before.map(({ objectiveId, personId }) => `${objectiveId} ${personId}`));
  const now = await teams.strays(tx, workspaceId);
  const fresh = now.filter(({ objectiveId, personId }) => !known.has(`${objectiveId} ${personId}`));
  if (fresh.length > 0)
    refuse('still-in-use', {
      missing: fresh.map(({ personName, title }) => ({
        field: 'memberIds',
        say: `${personName} works on ${title ? `“${title}”` : 'an objective'}, which only its team sees: hand over their part first`,
      })),
    });
}

function inField(field: string, say: string) {
  return { missing: [{ field, say }] };
}
