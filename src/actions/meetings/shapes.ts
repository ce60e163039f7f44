// What the API says of meetings: in the calendar, and one of them with its agenda and everybody in it.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { itemKinds, itemStates } from '../../core/meeting/agenda/shapes.ts';
import { attendeeRoles, MeetingFields, sides } from '../../core/meeting/kinds.ts';
import { meetingStates, presences } from '../../core/meeting/standing.ts';
import { Decision } from '../decisions/shapes.ts';

const instant = z.iso.datetime().nullable();
const name = z.string().nullable();

export const MeetingInList = MeetingFields.extend({
  id: Id,
  cycleId: Id,
  cycleName: z.string(),
  teamName: name,
  organiserName: name,
  startsAt: z.iso.datetime(),
  plannedAt: z.iso
    .datetime()
    .describe('Where the plan has it; a person who moves it after commit leaves this as it was'),
  movedBecause: z.string(),
  begunAt: instant,
  endedAt: instant,
  cancelledAt: instant,
  cancelledSide: z
    .enum(sides)
    .nullable()
    .describe('On whose account; null when the plan has no place for it any more'),
  cancelledBecause: z.string(),
  state: z.enum(meetingStates),
  countsAsMissed: z
    .boolean()
    .describe(
      'Not held within five working days of its planned time, or called off by somebody after commit',
    ),
  version: z.number(),
});
export type MeetingInList = z.infer<typeof MeetingInList>;

const Attendee = z.object({
  personId: Id,
  personName: z.string(),
  role: z.enum(attendeeRoles),
  presence: z.enum(presences).nullable().describe('Null while nobody has said'),
  delegateId: Id.nullable(),
  delegateName: name,
  delegateDecides: z.boolean().describe('Whether whoever stands in may decide'),
  note: z.string(),
});

export const AgendaItem = z.object({
  id: Id,
  meetingId: Id,
  kind: z.enum(itemKinds),
  title: z.string(),
  because: z.string().describe('Why it is on the agenda'),
  said: z.string(),
  saidBy: z.string(),
  minutes: z.number(),
  objectiveId: Id.nullable(),
  objectiveTitle: name,
  teamName: name,
  keyResultId: Id.nullable(),
  keyResultTitle: name,
  escalationId: Id.nullable(),
  state: z.enum(itemStates),
  begunAt: instant.describe('Since when it is being talked about'),
  spentSeconds: z.number().describe('Before that'),
  notes: z.string(),
  version: z.number(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const Meeting = MeetingInList.extend({
  pausedAt: instant,
  ranSeconds: z.number(),
  quorum: z.object({ isReached: z.boolean(), by: z.enum(['sponsor', 'delegate']).nullable() }),
  attendees: z.array(Attendee),
  runnerIds: z
    .array(Id)
    .describe('Who may run it beside leads and admins: its organiser and the programme leads'),
  agenda: z.array(AgendaItem),
  decisions: z.array(Decision.extend({ agendaItemId: Id.nullable() })),
  lastHeldId: Id.nullable(),
  next: z.object({ id: Id, startsAt: z.iso.datetime() }).nullable(),
  now: z.iso.datetime().describe('The clock of the server, for timers'),
});
export type Meeting = z.infer<typeof Meeting>;
