// Places the ceremonies of a cycle from its plan, and places them again when the plan changed: what was held, is past or was put somewhere by a
// person stays; what the plan moved is no broken promise, so its planned time goes with it.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { type MeetingFields, type MeetingKind, manners, meetingKinds } from '../../core/meeting/kinds.ts';
import { opensYear, placeMeetings } from '../../core/meeting/place.ts';
import { type Again, placeAgain } from '../../core/meeting/place-again.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as attendance from '../../db/attendance.ts';
import * as cycles from '../../db/cycles.ts';
import type { NewEvent } from '../../db/events.ts';
import * as holidays from '../../db/holidays.ts';
import * as meetings from '../../db/meetings.ts';
import { newId } from '../../db/new-id.ts';
import * as teams from '../../db/teams.ts';
import * as workspaces from '../../db/workspaces.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { inList } from './find.ts';
import { MeetingInList } from './shapes.ts';

type Changing = Omit<ChangeWork<unknown>, 'input'>;

const because = 'The plan of the quarter changed';

export const plan = change({
  name: 'meetings.plan',
  summary:
    'Place the ceremonies of a cycle that are still to come, and again after quiet weeks, days off or the dates of the cycle changed; what was held or put somewhere by a person stays where it is',
  input: z.object({
    cycleId: Id,
    kinds: z.array(z.enum(meetingKinds)).max(meetingKinds.length).optional().describe('All when left out'),
    weeklyFor: z
      .array(Id)
      .max(500)
      .optional()
      .describe('Teams that meet every week; those with people when left out'),
  }),
  output: z.object({
    placed: z.number().describe('New on the calendar, or back on it'),
    moved: z.number().describe('To where the plan has them now'),
    calledOff: z.number().describe('The plan has no place for them any more; they do not count as missed'),
    meetings: z.array(MeetingInList),
  }),
  refuses: ['forbidden', 'not-found', 'cycle-closed'],
  run: async ({ input, ...work }) => {
    const { actor, tx, call } = work;
    const { workspaceId } = actor;
    const standing = await meetings.listAndHold(tx, workspaceId, input.cycleId);
    const cycle = (await cycles.find(tx, workspaceId, input.cycleId)) ?? refuse('not-found');
    must(actor, 'meetings.plan');
    if (cycle.phase === 'closed') refuse('cycle-closed');
    const workspace = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
    const teamIds = await meetingTeams(work, input.weeklyFor);
    const daysOff = await holidays.daysOff(tx, workspaceId);
    const opens = opensYear(workspace.calendar, cycle);
    const again = placeAgain(
      (zone) => placeMeetings({ cycle, zone, daysOff, teams: teamIds, opensYear: opens }),
      actor.zone,
      standing,
      call.now,
      ({ kind, teamId }) =>
        (input.kinds?.includes(kind) ?? true) && (teamId === null || teamIds.includes(teamId)),
    );
    const added = await add(work, cycle.id, again.add);
    await apply(work, cycle, standing, again);
    const all = await meetings.list(tx, workspaceId, { cycleId: cycle.id }, meetings.most);
    return {
      placed: added + again.bringBack.length,
      moved: again.move.length,
      calledOff: again.callOff.length,
      meetings: await inList(work, all),
    };
  },
});

async function add(work: Changing, cycleId: Id, spots: Again['add']): Promise<number> {
  const { actor, tx, record } = work;
  const placed = spots.map(({ day: _, startsAt, ...each }) => ({
    ...each,
    id: newId(),
    title: null,
    startsAt: startsAt.toISOString(),
    zone: actor.zone,
    place: '',
    organiserId: actor.personId,
    needs: [...manners[each.kind].needs],
  }));
  const added = new Set(await meetings.insert(tx, actor.workspaceId, cycleId, placed));
  await attendance.expectRoles(tx, actor.workspaceId, [...added]);
  record(...placed.filter(({ id }) => added.has(id)).map((row) => scheduled(cycleId, row)));
  return added.size;
}

async function apply(
  { actor, tx, call, record }: Changing,
  { id: cycleId, phase }: cycles.CycleRow,
  standing: readonly meetings.MeetingRow[],
  { move, bringBack, callOff }: Again,
): Promise<void> {
  const { workspaceId, personId: by } = actor;
  const rowOf = new Map(standing.map((row) => [row.id, row]));
  const row = (id: Id) => rowOf.get(id) as meetings.MeetingRow;
  await meetings.placeAgain(tx, workspaceId, [...move, ...bringBack], because);
  for (const id of callOff)
    await meetings.take(tx, workspaceId, id, row(id).version, {
      cancelled: { at: call.now, by, side: null, because, phase },
    });
  const about = (id: Id) => ({ cycleId, thingId: id });
  const common = (kind: MeetingKind) => ({ kind, reason: because, phase, byPlan: true });
  record(
    ...move.map(({ id, startsAt }): NewEvent => {
      const { kind, startsAt: from } = row(id);
      const body = { ...common(kind), from, to: startsAt.toISOString() };
      return { kind: 'meeting.moved', ...about(id), body };
    }),
    ...bringBack.map(({ id, startsAt }) =>
      scheduled(cycleId, { ...row(id), startsAt: startsAt.toISOString() }),
    ),
    ...callOff.map((id): NewEvent => {
      const { kind, needs, startsAt } = row(id);
      const body = { ...common(kind), bySide: null, requiredRoles: needs, startsAt };
      return { kind: 'meeting.cancelled', ...about(id), body };
    }),
  );
}

async function meetingTeams({ actor, tx }: Changing, asked: readonly Id[] | undefined): Promise<Id[]> {
  const all = await teams.list(tx, actor.workspaceId, { cycleId: null, includeArchived: false });
  if (!asked)
    return all.filter(({ memberCount, parentId }) => memberCount > 0 && parentId).map(({ id }) => id);
  const known = new Set(all.map(({ id }) => id));
  if (asked.some((id) => !known.has(id))) refuse('not-found');
  return [...new Set(asked)];
}

type Scheduled = Pick<MeetingFields, 'kind' | 'teamId' | 'startsAt' | 'minutes' | 'needs'> & { id: Id };

/** The event of a meeting that comes onto the calendar. */
export function scheduled(cycleId: Id, { id, kind, teamId, startsAt, minutes, needs }: Scheduled): NewEvent {
  const body = { kind, teamId, startsAt, minutes, requiredRoles: needs };
  return { kind: 'meeting.scheduled', cycleId, thingId: id, body };
}
