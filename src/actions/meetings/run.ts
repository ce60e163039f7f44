// Running a meeting: it begins with the agenda written, one thing is talked about at a time, it may pause, and it ends with what everybody has to know.
import { z } from 'zod';
import { Id, Version } from '../../core/id.ts';
import { attendeeRoles, Reason } from '../../core/meeting/kinds.ts';
import { presences, quorumOf, standingOf } from '../../core/meeting/standing.ts';
import { may, must, type Thing } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import * as agendaFacts from '../../db/agenda-facts.ts';
import * as agendaItems from '../../db/agenda-items.ts';
import * as attendance from '../../db/attendance.ts';
import * as decisions from '../../db/decisions.ts';
import * as holidays from '../../db/holidays.ts';
import * as meetings from '../../db/meetings.ts';
import { newId } from '../../db/new-id.ts';
import * as people from '../../db/people.ts';
import * as rhythmRoles from '../../db/rhythm-roles.ts';
import { mustBePeople } from '../objectives/find.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { scopeOf, writeFor } from './agenda.ts';
import { findToChange, show } from './find.ts';
import { Meeting } from './shapes.ts';

const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state'] as const;
const Step = z.object({ id: Id, version: Version });

/** A meeting begins so many hours before its time at the earliest; sooner it is moved first. */
const earliestHours = 48;

type Changing = Omit<ChangeWork<unknown>, 'input'>;
type Row = meetings.MeetingRow;

export const begin = change({
  name: 'meetings.begin',
  summary: 'Begin a meeting: the agenda is written and its first item opened',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { actor, tx, call, record } = work;
    const { before, thing } = await findToChange(work, input.id);
    must(actor, 'meetings.run', thing);
    mustBeStartable(before, call.now, await holidays.daysOff(tx, actor.workspaceId));
    const last = await meetings.heldBefore(tx, actor.workspaceId, before);
    const scope = await scopeOf(work, before, last);
    const courses = await agendaFacts.courses(tx, actor.workspaceId, scope);
    const items = await writeFor(work, before, scope, courses, last);
    await takeStep(work, before, input.version, { begun: { at: call.now, by: actor.personId } });
    await attendance.expectRoles(tx, actor.workspaceId, [input.id]);
    const written = items.map((item, index) => ({
      ...item,
      id: newId(),
      position: item.kind === 'closing' ? agendaItems.closingAt : (index + 1) * 10,
      addedBy: null,
    }));
    await agendaItems.insert(tx, actor.workspaceId, input.id, written);
    const [first] = await agendaItems.ofMeeting(tx, actor.workspaceId, input.id);
    if (first)
      await agendaItems.setState(tx, actor.workspaceId, first.id, first.version, 'running', call.now);
    record({ kind: 'meeting.begun', ...about(before), body: { kind: before.kind, teamId: before.teamId } });
    return show(work, input.id);
  },
});

function mustBeStartable(meeting: Row, now: Date, daysOff: ReadonlySet<string>): void {
  const { state } = standingOf(meeting, [], now, daysOff);
  if (state === 'missed' && !meeting.cancelledAt)
    refuse('wrong-state', { state, say: 'It was missed; move it to a new time first' });
  if (state !== 'scheduled' && state !== 'rescheduled') refuse('wrong-state', { state });
  if (Date.parse(meeting.startsAt) - now.getTime() > earliestHours * 3_600_000)
    refuse('wrong-state', { state, say: 'It is more than two days away; move it to an earlier time first' });
}

export const pause = change({
  name: 'meetings.pause',
  summary: 'Stop the clocks of a meeting',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const before = await mustRun(work, input.id);
    if (before.pausedAt) refuse('wrong-state', { state: 'paused' });
    await takeStep(work, before, input.version, { paused: work.call.now });
    await agendaItems.pause(work.tx, work.actor.workspaceId, input.id, work.call.now);
    work.record({ kind: 'meeting.paused', ...about(before) });
    return show(work, input.id);
  },
});

export const resume = change({
  name: 'meetings.resume',
  summary: 'Go on after a pause',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const before = await mustRun(work, input.id);
    if (!before.pausedAt) refuse('wrong-state', { state: 'running' });
    await takeStep(work, before, input.version, { resumed: work.call.now });
    await agendaItems.resume(work.tx, work.actor.workspaceId, input.id, work.call.now);
    work.record({ kind: 'meeting.resumed', ...about(before) });
    return show(work, input.id);
  },
});

export const end = change({
  name: 'meetings.end',
  summary: 'End a meeting: what was decided goes on the record, what was not reached to the next agenda',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { actor, tx, call, record } = work;
    const before = await mustRun(work, input.id);
    await takeStep(work, before, input.version, { ended: { at: call.now, by: actor.personId } });
    await agendaItems.layDown(tx, actor.workspaceId, input.id, call.now);
    await agendaItems.parkUnreached(tx, actor.workspaceId, input.id);
    record({ kind: 'meeting.held', ...about(before), body: await heldBody(work, before) });
    return show(work, input.id);
  },
});

// What those who write to people afterwards need. Decisions about what only a team sees are left out: this event is everybody's.
async function heldBody({ actor, tx }: Changing, before: Row): Promise<Record<string, unknown>> {
  const present = await attendance.ofMeetings(tx, actor.workspaceId, [before.id]);
  const { rows } = await decisions.list(
    tx,
    actor.workspaceId,
    { meetingId: before.id },
    { limit: 200, offset: 0 },
  );
  const { isReached, by } = quorumOf(before.needs, present);
  return {
    kind: before.kind,
    teamId: before.teamId,
    startsAt: before.startsAt,
    begunAt: before.begunAt,
    requiredRoles: before.needs,
    hasQuorum: isReached,
    decidedBy: by,
    attendance: present.map(({ personId, role, presence }) => ({
      personId,
      role,
      presence: presence ?? 'away',
    })),
    delegations: present.flatMap(({ personId, delegateId, delegateDecides }) =>
      delegateId ? [{ from: personId, to: delegateId, decides: delegateDecides }] : [],
    ),
    decisions: rows.filter(({ objectiveId }) => objectiveId === null).map(({ id }) => id),
  };
}

export const attend = change({
  name: 'meetings.attend',
  summary: 'Say that somebody is here, away, or has sent somebody in their place',
  input: z.object({
    id: Id,
    personId: Id.optional().describe('You when left out'),
    presence: z.enum(presences).nullable().optional(),
    delegateId: Id.nullable().default(null).describe('Needed for `delegated`: who comes instead'),
    delegateDecides: z
      .boolean()
      .default(false)
      .describe('Only whoever sends them, or an admin, can give this'),
    role: z.enum(attendeeRoles).optional().describe('Of somebody nobody expected'),
    note: Prose.optional().describe('What they send along'),
  }),
  output: Meeting,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'incomplete'],
  run: async ({ input, ...work }) => {
    const { actor, tx, record } = work;
    const { workspaceId } = actor;
    const { before, thing } = await findToChange(work, input.id);
    const personId = input.personId ?? actor.personId;
    const person = (await people.find(tx, workspaceId, personId)) ?? refuse('not-found');
    if (person.leftAt) refuse('not-found');
    if (input.delegateId) await mustBePeople(tx, workspaceId, [input.delegateId]);
    must(actor, 'meetings.attend', { ...thing, personId });
    if (before.endedAt || before.cancelledAt)
      refuse('wrong-state', { state: before.endedAt ? 'held' : 'cancelled' });
    await mustFitRole(work, before, thing, { ...input, personId });
    const { presence, delegateId, delegateDecides, note, role } = input;
    await attendance.say(tx, workspaceId, input.id, personId, {
      ...(role ? { role } : {}),
      ...(presence === undefined
        ? {}
        : {
            presence,
            delegateId: presence === 'delegated' ? delegateId : null,
            delegateDecides: presence === 'delegated' && delegateDecides,
          }),
      ...(note === undefined ? {} : { note }),
    });
    record({
      kind: 'meeting.attendance',
      ...about(before),
      body: { personId, presence: presence ?? null, delegateId, delegateDecides, role: role ?? null },
    });
    return show(work, input.id);
  },
});

type Attending = {
  personId: Id;
  presence?: (typeof presences)[number] | null | undefined;
  delegateId: Id | null;
  delegateDecides: boolean;
  role?: (typeof attendeeRoles)[number] | undefined;
};

// Who may decide is not for the organiser to say: neither who sponsors, nor whose delegate carries the sponsor's word.
async function mustFitRole(
  { actor, tx }: Changing,
  meeting: Row,
  thing: Thing,
  { personId, presence, delegateId, delegateDecides, role }: Attending,
): Promise<void> {
  if (presence === 'delegated' && !delegateId)
    refuse('incomplete', { missing: [{ field: 'delegateId', say: 'Say who comes instead' }] });
  if (delegateId === personId)
    refuse('incomplete', { missing: [{ field: 'delegateId', say: 'Nobody stands in for themselves' }] });
  if (presence === 'delegated' && delegateDecides && !may(actor, 'meetings.empower', { personId }))
    refuse('forbidden', { right: 'meetings.empower' });
  if (!role) return;
  must(actor, 'meetings.run', thing);
  if (role !== 'sponsor') return;
  const sponsors = await rhythmRoles.holders(tx, actor.workspaceId, 'sponsor', meeting.teamId);
  const standing = sponsors.length > 0 ? sponsors : await people.owners(tx, actor.workspaceId);
  if (!standing.includes(personId))
    refuse('incomplete', { missing: [{ field: 'role', say: 'This person does not sponsor it' }] });
}

export const excuse = change({
  name: 'meetings.excuse',
  summary: 'No longer expect somebody at a meeting that has not begun, and say why',
  input: z.object({ id: Id, personId: Id, reason: Reason }),
  output: Meeting,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, ...work }) => {
    const { actor, tx, record } = work;
    const { before, thing } = await findToChange(work, input.id);
    const expected = await attendance.ofMeetings(tx, actor.workspaceId, [input.id]);
    const row = expected.find(({ personId }) => personId === input.personId) ?? refuse('not-found');
    must(actor, 'meetings.run', thing);
    if (before.begunAt || before.cancelledAt)
      refuse('wrong-state', { state: before.begunAt ? 'running' : 'cancelled' });
    await attendance.excuse(tx, actor.workspaceId, input.id, input.personId);
    const body = { personId: input.personId, role: row.role, excused: true, reason: input.reason };
    record({ kind: 'meeting.attendance', ...about(before), body });
    return show(work, input.id);
  },
});

async function mustRun(work: Changing, id: Id): Promise<Row> {
  const { before, thing } = await findToChange(work, id);
  must(work.actor, 'meetings.run', thing);
  if (!before.begunAt || before.endedAt)
    refuse('wrong-state', { state: before.endedAt ? 'held' : 'scheduled' });
  return before;
}

async function takeStep(
  { actor, tx }: Changing,
  before: Row,
  version: number,
  step: meetings.MeetingStep,
): Promise<void> {
  if (!(await meetings.take(tx, actor.workspaceId, before.id, version, step)))
    refuse('stale-version', { yours: {}, current: { id: before.id, version: before.version } });
}

function about({ cycleId, id }: Row) {
  return { cycleId, thingId: id };
}
