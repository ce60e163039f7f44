// The rows of a document that tell of the rhythm: who holds which role, days off, decisions with what they cost, requests for help.
import { z } from 'zod';
import { decisionKinds, decisionStates, prices } from '../../core/decision.ts';
import { answers } from '../../core/escalation.ts';
import { escalationLevels } from '../../core/escalation-clock.ts';
import { becomings } from '../../core/midway.ts';
import { rhythmRoles } from '../../core/rhythm-role.ts';
import { day, Id, id, instant, text, whole } from './field-shapes.ts';

export const rhythmRole = z.strictObject({
  id: Id,
  role: z.enum(rhythmRoles),
  teamId: id,
  personId: Id,
  createdAt: instant,
});

export const dayOff = z.strictObject({ day, name: text });

export const decision = z.strictObject({
  id: Id,
  kind: z.enum(decisionKinds),
  cycleId: id,
  teamId: id,
  objectiveId: id,
  keyResultId: id,
  meetingId: id,
  agendaItemId: id,
  choice: text,
  context: text,
  options: z.array(text).max(100),
  ownerId: id,
  dueOn: day.nullable(),
  revisitOn: day.nullable(),
  becomes: z.enum(becomings).nullable().default(null),
  price: z.enum(prices).nullable(),
  capacity: text,
  capacityOf: id,
  signedBy: id,
  expiresOn: day.nullable(),
  exceptionId: id,
  state: z.enum(decisionStates),
  doneAt: instant.nullable(),
  doneNote: text,
  decidedBy: id,
  decidedAt: instant,
  version: whole,
});

export const displacement = z.strictObject({
  id: Id,
  decisionId: Id,
  objectiveId: Id,
  keyResultId: id,
  title: text,
  how: z.enum(['stopped', 'delayed']),
});

export const escalation = z.strictObject({
  id: Id,
  objectiveId: Id,
  keyResultId: Id,
  checkInId: id,
  cycleId: Id,
  need: text,
  raisedBy: Id,
  raisedAt: instant,
  level: z.enum(escalationLevels),
  leadId: id,
  sponsorId: id,
  passedAt: instant.nullable(),
  answer: z.enum(answers).nullable(),
  answerWords: text,
  answerOn: day.nullable(),
  answeredBy: id,
  answeredAt: instant.nullable(),
  decisionId: id,
  withdrawnAt: instant.nullable(),
  version: whole,
});
