// The rows of a document that tell of meetings: when each was, who was there, what was talked about; and how people want to be told.
import { z } from 'zod';
import { phases } from '../../core/cycle.ts';
import { itemKinds, itemStates } from '../../core/meeting/agenda/shapes.ts';
import { attendeeRoles, Minutes, meetingKinds, sides } from '../../core/meeting/kinds.ts';
import { presences } from '../../core/meeting/standing.ts';
import { notificationKinds } from '../../core/notification.ts';
import { Zone } from '../../core/workspace.ts';
import { day, Id, id, instant, text, whole } from './field-shapes.ts';

export const meeting = z.strictObject({
  id: Id,
  kind: z.enum(meetingKinds),
  cycleId: Id,
  teamId: id,
  slot: whole.nullable(),
  title: text.nullable(),
  startsAt: instant,
  plannedAt: instant,
  minutes: Minutes,
  zone: Zone,
  place: text,
  organiserId: id,
  needs: z.array(z.enum(attendeeRoles)).max(6),
  movedBecause: text,
  byHand: z.boolean(),
  begunAt: instant.nullable(),
  begunBy: id,
  endedAt: instant.nullable(),
  endedBy: id,
  pausedAt: instant.nullable(),
  pausedSeconds: whole,
  cancelledAt: instant.nullable(),
  cancelledBy: id,
  cancelledSide: z.enum(sides).nullable(),
  cancelledBecause: text,
  cancelledIn: z.enum(phases).nullable(),
  sequence: whole,
  version: whole,
  createdAt: instant,
});

export const attendance = z.strictObject({
  meetingId: Id,
  personId: Id,
  role: z.enum(attendeeRoles),
  presence: z.enum(presences).nullable(),
  delegateId: id,
  delegateDecides: z.boolean(),
  note: text,
});

export const agendaItem = z.strictObject({
  id: Id,
  meetingId: Id,
  position: whole,
  kind: z.enum(itemKinds),
  title: text,
  because: text,
  said: text,
  saidBy: text,
  minutes: whole.min(1).max(720),
  objectiveId: id,
  keyResultId: id,
  escalationId: id,
  state: z.enum(itemStates),
  begunAt: instant.nullable(),
  spentSeconds: whole,
  notes: text,
  addedBy: id,
  version: whole,
});

const time = z.string().regex(/^\d\d:\d\d$/);

// Without the code that stops somebody's mail: whoever has it needs no session.
export const notificationSetting = z.strictObject({
  personId: Id,
  mail: z.enum(['digest', 'off']),
  digestAt: time,
  atOnce: z.array(z.enum(notificationKinds)).max(notificationKinds.length),
  quietFrom: time.nullable(),
  quietTo: time.nullable(),
  digestedOn: day.nullable(),
  version: whole,
});
