// The rows of a Quarterdeck document: each table's columns in camel case, without the audience, which follows from the objective, and without secrets.
import { z } from 'zod';
import { statuses } from '../../core/check-in.ts';
import { phases } from '../../core/cycle.ts';
import { eventKinds } from '../../core/event.ts';
import { initiativeStates } from '../../core/initiative.ts';
import { Guidance, kinds, roles } from '../../core/key-result.ts';
import { ambitions, states, verdicts, visibilities } from '../../core/objective.ts';
import { outcomeStates } from '../../core/outcome.ts';
import { memberships } from '../../core/permission.ts';
import { perfects } from '../../core/score.ts';
import { CheckInRhythm } from '../../core/workspace.ts';
import { day, Id, id, ids, instant, json, number, text, whole } from './field-shapes.ts';
import { agendaItem, attendance, meeting, notificationSetting } from './meeting-row-shapes.ts';
import {
  betJudgement,
  candidate,
  cutLine,
  dependency,
  resetChoice,
  stopTurn,
} from './planning-row-shapes.ts';
import { dayOff, decision, displacement, escalation, rhythmRole } from './rhythm-row-shapes.ts';

const person = z.strictObject({
  id: Id,
  name: text,
  email: text.nullable(),
  role: z.enum(memberships),
  zone: text.nullable(),
  leftAt: instant.nullable(),
  version: whole,
  createdAt: instant,
});

const team = z.strictObject({
  id: Id,
  parentId: id,
  name: text,
  purpose: text,
  archivedAt: instant.nullable(),
  version: whole,
  createdAt: instant,
});

const teamMember = z.strictObject({ teamId: Id, personId: Id, isLead: z.boolean() });

const outcome = z.strictObject({
  id: Id,
  title: text,
  why: text,
  metric: text,
  unit: text,
  baseline: number,
  target: number,
  current: number,
  startsOn: day,
  endsOn: day,
  sponsorId: id,
  stops: z.array(text).max(100),
  state: z.enum(outcomeStates),
  position: whole,
  version: whole,
  createdAt: instant,
});

const kpi = z.strictObject({
  id: Id,
  name: text,
  what: text,
  unit: text,
  bandLow: number,
  bandHigh: number,
  ownerId: id,
  teamId: id,
  archivedAt: instant.nullable(),
  version: whole,
  createdAt: instant,
});

const reading = z.strictObject({
  id: Id,
  kpiId: Id,
  value: z.number(),
  effectiveOn: day,
  note: text,
  recordedBy: id,
  recordedAt: instant,
});

const cycle = z.strictObject({
  id: Id,
  name: text,
  startsOn: day,
  endsOn: day,
  quietWeeks: z.array(whole).max(60),
  rhythm: CheckInRhythm,
  phase: z.enum(phases),
  closedAt: instant.nullable(),
  version: whole,
  createdAt: instant,
});

const objective = z.strictObject({
  id: Id,
  cycleId: Id,
  teamId: Id,
  ownerId: id,
  contributorIds: ids,
  title: text,
  why: text,
  ambition: z.enum(ambitions),
  state: z.enum(states),
  visibility: z.enum(visibilities),
  overLimitReason: text.nullable(),
  verdict: z.enum(verdicts).nullable(),
  lesson: text,
  carriedFrom: id,
  committedAt: instant.nullable(),
  closedAt: instant.nullable(),
  removedAt: instant.nullable(),
  version: whole,
  createdBy: id,
  createdAt: instant,
  updatedAt: instant,
});

const keyResult = z.strictObject({
  id: Id,
  objectiveId: Id,
  position: whole,
  title: text,
  kind: z.enum(kinds),
  role: z.enum(roles),
  baseline: number,
  baselineBy: day.nullable(),
  target: number,
  bandLow: number,
  bandHigh: number,
  unit: text,
  source: text,
  guidance: Guidance,
  weight: z.number().positive(),
  ownerId: id,
  contributorIds: ids,
  kpiId: id,
  score: z.number().min(0).max(1).nullable(),
  suggestedScore: number,
  scoreReason: text,
  scoredAt: instant.nullable(),
  scoredBy: id,
  addedAfterCommit: z.boolean(),
  carriedFrom: id.default(null),
  perfectWas: z.enum(perfects).nullable().default(null),
  removedAt: instant.nullable(),
  version: whole,
  createdAt: instant,
});

const initiative = z.strictObject({
  id: Id,
  objectiveId: Id,
  keyResultId: id,
  title: text,
  hypothesis: text,
  ownerId: id,
  state: z.enum(initiativeStates),
  soFar: text,
  position: whole,
  removedAt: instant.nullable(),
  version: whole,
  createdAt: instant,
});

const support = z.strictObject({
  id: Id,
  objectiveId: Id,
  outcomeId: id,
  toObjectiveId: id,
  toKeyResultId: id,
  because: text,
  version: whole,
  createdAt: instant,
});

const snapshot = z.strictObject({
  id: Id,
  objectiveId: Id,
  body: json,
  hash: text,
  takenAt: instant,
  takenBy: id,
});

const checkIn = z.strictObject({
  id: Id,
  keyResultId: Id,
  value: number,
  confidence: z.number().min(0).max(1).nullable(),
  status: z.enum(statuses).nullable(),
  suggestedStatus: z.enum(statuses).nullable(),
  moved: text,
  blocks: text,
  needs: text,
  effectiveOn: day,
  isLate: z.boolean(),
  correctsId: id,
  source: text,
  originalStatus: text.nullable(),
  recordedBy: id,
  recordedAt: instant,
});

const findingAnswer = z.strictObject({
  id: Id,
  objectiveId: Id,
  keyResultId: id,
  rule: text,
  textHash: text,
  answer: text,
  answeredBy: id,
  answeredAt: instant,
});

const ruleChoice = z.strictObject({
  id: Id,
  rule: text,
  severity: z.enum(['off', 'question', 'warning', 'error']).nullable(),
  reason: text,
  chosenBy: id,
  chosenAt: instant,
  version: whole,
});

const comment = z.strictObject({
  id: Id,
  objectiveId: Id,
  keyResultId: id,
  checkInId: id,
  authorId: Id,
  body: text,
  mentionIds: ids,
  removedAt: instant.nullable(),
  editedAt: instant.nullable(),
  version: whole,
  createdAt: instant,
});

const event = z.strictObject({
  kind: z.enum(eventKinds),
  at: instant,
  actorId: id,
  via: text,
  objectiveId: id,
  cycleId: id,
  thingId: id,
  body: json,
});

/** Section -> the fields of its rows. */
export const rowShapes = {
  people: person,
  teams: team,
  teamMembers: teamMember,
  rhythmRoles: rhythmRole,
  daysOff: dayOff,
  ruleChoices: ruleChoice,
  outcomes: outcome,
  kpis: kpi,
  readings: reading,
  cycles: cycle,
  objectives: objective,
  keyResults: keyResult,
  initiatives: initiative,
  supports: support,
  dependencies: dependency,
  candidates: candidate,
  cutLines: cutLine,
  betJudgements: betJudgement,
  stopTurns: stopTurn,
  resetChoices: resetChoice,
  snapshots: snapshot,
  checkIns: checkIn,
  findingAnswers: findingAnswer,
  decisions: decision,
  displacements: displacement,
  escalations: escalation,
  meetings: meeting,
  attendance,
  agendaItems: agendaItem,
  notificationSettings: notificationSetting,
  comments: comment,
  events: event,
} as const;
