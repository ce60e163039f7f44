// How every action finds a meeting, says who may run it, and shows it as it now stands.
import type { Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { type Attendee, quorumOf, ranSeconds, standingOf } from '../../core/meeting/standing.ts';
import type { Thing } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as agendaItems from '../../db/agenda-items.ts';
import * as attendance from '../../db/attendance.ts';
import * as decisions from '../../db/decisions.ts';
import * as holidays from '../../db/holidays.ts';
import * as meetings from '../../db/meetings.ts';
import type { Tx } from '../../db/open.ts';
import * as rhythmRoles from '../../db/rhythm-roles.ts';
import type { Work } from '../pipeline.ts';
import type { Meeting, MeetingInList } from './shapes.ts';

export type Around = Pick<Work<unknown>, 'actor' | 'tx' | 'call'>;

/** A meeting held until the transaction ends, and as a thing rights can be asked about. @throws {Refusal} not-found */
export async function findToChange(
  { actor, tx }: Around,
  id: Id,
): Promise<{ before: meetings.MeetingRow; thing: Thing }> {
  const before = (await meetings.findAndHold(tx, actor.workspaceId, id)) ?? refuse('not-found');
  return { before, thing: await thingOf(tx, actor, before) };
}

/** Whoever runs the programme stands to a meeting as its organiser does; whoever is expected contributes to it. */
async function thingOf(
  tx: Tx,
  actor: { workspaceId: Id; personId: Id },
  meeting: Pick<meetings.MeetingRow, 'id' | 'organiserId' | 'teamId'>,
): Promise<Thing> {
  const runners = await runnersOf(tx, actor.workspaceId, meeting);
  const expected = await attendance.ofMeetings(tx, actor.workspaceId, [meeting.id]);
  return {
    ownerId: runners.includes(actor.personId) ? actor.personId : meeting.organiserId,
    contributorIds: expected.flatMap(({ personId, delegateId }) =>
      delegateId ? [personId, delegateId] : [personId],
    ),
    teamId: meeting.teamId,
  };
}

async function runnersOf(
  tx: Tx,
  workspaceId: Id,
  { organiserId, teamId }: Pick<meetings.MeetingRow, 'organiserId' | 'teamId'>,
): Promise<Id[]> {
  const leads = await rhythmRoles.holders(tx, workspaceId, 'programme lead', teamId);
  return [...new Set([...(organiserId ? [organiserId] : []), ...leads])];
}

/** Meetings as the calendar shows them. */
export async function inList(
  { actor, tx, call }: Around,
  rows: readonly meetings.MeetingRow[],
): Promise<MeetingInList[]> {
  const ids = rows.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id);
  const [daysOff, sponsors] = await Promise.all([
    holidays.daysOff(tx, actor.workspaceId),
    attendance.sponsorsOf(tx, actor.workspaceId, ids),
  ]);
  const byMeeting = Map.groupBy(sponsors, ({ meetingId }) => meetingId);
  return rows.map((row) => shortly(row, byMeeting.get(row.id) ?? [], call.now, daysOff));
}

function shortly(
  row: meetings.MeetingRow,
  attendees: readonly Attendee[],
  now: Date,
  daysOff: ReadonlySet<Day>,
): MeetingInList {
  const {
    pausedAt: _,
    pausedSeconds: __,
    cancelledIn: ___,
    sequence: ____,
    byHand: _____,
    slot: ______,
    ...shown
  } = row;
  return { ...shown, ...standingOf(row, attendees, now, daysOff) };
}

/** One meeting with its agenda, everybody in it and what it decided. @throws {Refusal} not-found */
export async function show(around: Around, id: Id): Promise<Meeting> {
  const { actor, tx, call } = around;
  const { workspaceId } = actor;
  const row = (await meetings.find(tx, workspaceId, id)) ?? refuse('not-found');
  const [attendees, stored, decided, daysOff, last, next, runnerIds] = await Promise.all([
    attendance.ofMeetings(tx, workspaceId, [id]),
    agendaItems.ofMeeting(tx, workspaceId, id),
    decidedAt(tx, workspaceId, id),
    holidays.daysOff(tx, workspaceId),
    meetings.heldBefore(tx, workspaceId, row),
    meetings.nextAfter(tx, workspaceId, row),
    runnersOf(tx, workspaceId, row),
  ]);
  return {
    ...shortly(row, attendees, call.now, daysOff),
    pausedAt: row.pausedAt,
    ranSeconds: ranSeconds(row, call.now),
    quorum: quorumOf(row.needs, attendees),
    attendees: attendees.map(({ meetingId: _, ...each }) => each),
    runnerIds,
    agenda: stored,
    decisions: decided,
    lastHeldId: last?.id ?? null,
    next: next ? { id: next.id, startsAt: next.startsAt } : null,
    now: call.now.toISOString(),
  };
}

async function decidedAt(tx: Tx, workspaceId: Id, meetingId: Id): Promise<Meeting['decisions']> {
  const [{ rows }, at] = await Promise.all([
    decisions.list(tx, workspaceId, { meetingId }, { limit: 200, offset: 0 }),
    agendaItems.decidedAt(tx, workspaceId, meetingId),
  ]);
  return rows.map((row) => ({ ...row, agendaItemId: at.get(row.id) ?? null })).reverse();
}
