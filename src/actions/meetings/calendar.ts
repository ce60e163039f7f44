// The calendar of ceremonies: made, changed, moved with a reason and called off on somebody's account. All of it stays on the record.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { changesBetween } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import { MeetingFields, manners, meetingKinds, Reason, sides } from '../../core/meeting/kinds.ts';
import { may, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as attendance from '../../db/attendance.ts';
import * as cycles from '../../db/cycles.ts';
import * as meetings from '../../db/meetings.ts';
import { newId } from '../../db/new-id.ts';
import * as teams from '../../db/teams.ts';
import { mustBePeople } from '../objectives/find.ts';
import { type ChangeWork, change, read } from '../pipeline.ts';
import { many } from '../query.ts';
import { findToChange, inList, show } from './find.ts';
import { scheduled } from './plan.ts';
import { Meeting, MeetingInList } from './shapes.ts';

export const list = read({
  name: 'meetings.list',
  summary: 'The meetings of a cycle in order of time, with what became of each',
  input: z.object({
    cycleId: Id.optional().describe('The current cycle when left out'),
    teamIds: many(Id),
    kinds: many(z.enum(meetingKinds)),
    involves: Id.optional().describe('Only those this person is expected at, organises or stands in at'),
  }),
  output: z.object({ cycleId: Id.nullable(), meetings: z.array(MeetingInList) }),
  refuses: ['not-found'],
  run: async ({ input, ...around }) => {
    const { actor, tx, call } = around;
    const cycle = input.cycleId
      ? ((await cycles.find(tx, actor.workspaceId, input.cycleId)) ?? refuse('not-found'))
      : await cycles.current(tx, actor.workspaceId, localDay(call.now, actor.zone));
    if (!cycle) return { cycleId: null, meetings: [] };
    const rows = await meetings.list(tx, actor.workspaceId, { ...input, cycleId: cycle.id }, meetings.most);
    return { cycleId: cycle.id, meetings: await inList(around, rows) };
  },
});

export const get = read({
  name: 'meetings.get',
  summary: 'One meeting: its agenda, who is there, what was decided',
  input: z.object({ id: Id }),
  output: Meeting,
  refuses: ['not-found'],
  run: ({ input, ...around }) => show(around, input.id),
});

export const create = change({
  name: 'meetings.create',
  summary: 'Put one more meeting on the calendar',
  input: MeetingFields.partial()
    .required({ kind: true, startsAt: true })
    .extend({ cycleId: Id.optional().describe('The current cycle when left out') }),
  output: Meeting,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'incomplete'],
  run: async ({ input: { cycleId, ...given }, ...work }) => {
    const { actor, tx, call, record } = work;
    const { workspaceId } = actor;
    const cycle = cycleId
      ? ((await cycles.find(tx, workspaceId, cycleId)) ?? refuse('not-found'))
      : await cycles.current(tx, workspaceId, localDay(call.now, actor.zone));
    if (!cycle) refuse('incomplete', { missing: [{ say: 'Open a cycle first: meetings belong to one' }] });
    const manner = manners[given.kind];
    const fields: MeetingFields = {
      title: null,
      teamId: null,
      minutes: manner.minutes,
      zone: actor.zone,
      place: '',
      organiserId: actor.personId,
      needs: [...manner.needs],
      ...given,
    };
    if (fields.teamId && !(await teams.find(tx, workspaceId, fields.teamId))) refuse('not-found');
    await mustBePeople(tx, workspaceId, fields.organiserId ? [fields.organiserId] : []);
    must(actor, 'meetings.create', { teamId: fields.teamId });
    if (cycle.phase === 'closed') refuse('cycle-closed');
    const id = newId();
    await meetings.insert(tx, workspaceId, cycle.id, [{ ...fields, id, slot: null }]);
    await attendance.expectRoles(tx, workspaceId, [id]);
    record(scheduled(cycle.id, { ...fields, id }));
    return show(work, id);
  },
});

const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'cycle-closed'] as const;
const EditFields = MeetingFields.omit({ kind: true, teamId: true, startsAt: true });

export const edit = change({
  name: 'meetings.edit',
  summary: 'Change a meeting that is still to come, other than its time',
  input: z.object({ id: Id, version: Version, fields: EditFields.partial() }),
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { before } = await mustBeToCome(work, input);
    const { fields } = input;
    if (fields.organiserId) await mustBePeople(work.tx, work.actor.workspaceId, [fields.organiserId]);
    await store(work, before, input.version, fields);
    const changes = changesBetween<MeetingFields>(before, fields);
    work.record({ kind: 'meeting.edited', ...about(before), body: { kind: before.kind, changes } });
    return show(work, input.id);
  },
});

export const move = change({
  name: 'meetings.move',
  summary: 'Move a meeting to another time and say why; until the quarter is committed this is planning',
  input: z.object({ id: Id, version: Version, startsAt: z.iso.datetime({ offset: true }), reason: Reason }),
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { before, cycle } = await mustBeToCome(work, input);
    const startsAt = new Date(input.startsAt).toISOString();
    const isPlanning = cycle.phase === 'planning';
    await store(work, before, input.version, {
      startsAt,
      movedBecause: input.reason,
      byHand: true,
      ...(isPlanning ? { plannedAt: startsAt } : {}),
    });
    work.record({
      kind: 'meeting.moved',
      ...about(before),
      body: {
        kind: before.kind,
        from: before.startsAt,
        to: startsAt,
        reason: input.reason,
        phase: cycle.phase,
      },
    });
    return show(work, input.id);
  },
});

export const cancel = change({
  name: 'meetings.cancel',
  summary: 'Call a meeting off, on whose account and why; after commit it counts as missed',
  input: z.object({ id: Id, version: Version, side: z.enum(sides), reason: Reason }),
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { before, cycle } = await mustBeToCome(work, input);
    const { side, reason } = input;
    const step = {
      cancelled: { at: work.call.now, by: work.actor.personId, side, because: reason, phase: cycle.phase },
    };
    if (!(await meetings.take(work.tx, work.actor.workspaceId, input.id, input.version, step)))
      refuse('stale-version', { yours: { side, reason }, current: before });
    work.record({
      kind: 'meeting.cancelled',
      ...about(before),
      body: {
        kind: before.kind,
        bySide: side,
        reason,
        requiredRoles: before.needs,
        startsAt: before.startsAt,
        phase: cycle.phase,
      },
    });
    return show(work, input.id);
  },
});

type Changing = Omit<ChangeWork<unknown>, 'input'>;

async function mustBeToCome(work: Changing, { id }: { id: Id }) {
  const { before, thing } = await findToChange(work, id);
  if (!may(work.actor, 'meetings.edit', thing)) refuse('forbidden', { right: 'meetings.edit' });
  const cycle =
    (await cycles.findAndHold(work.tx, work.actor.workspaceId, before.cycleId)) ?? refuse('not-found');
  if (cycle.phase === 'closed') refuse('cycle-closed');
  if (before.begunAt) refuse('wrong-state', { state: before.endedAt ? 'held' : 'running' });
  if (before.cancelledAt) refuse('wrong-state', { state: 'cancelled' });
  return { before, cycle };
}

async function store(
  { actor, tx }: Changing,
  before: meetings.MeetingRow,
  version: number,
  changed: meetings.MeetingChange,
): Promise<void> {
  if (!(await meetings.update(tx, actor.workspaceId, before.id, version, changed)))
    refuse('stale-version', { yours: changed, current: before });
}

function about({ cycleId, id }: meetings.MeetingRow) {
  return { cycleId, thingId: id };
}
