// The rows of a document that tell of planning: what teams need of each other, the ranking with its line, what became of the bets, what went on into the next quarter.
import { z } from 'zod';
import { afterwards, judgements, turns } from '../../core/bet.ts';
import { resetChoices } from '../../core/reset.ts';
import { day, Id, id, ids, instant, text, whole } from './field-shapes.ts';

export const dependency = z.strictObject({
  id: Id,
  objectiveId: Id,
  keyResultId: id,
  toTeamId: Id,
  toObjectiveId: id,
  need: text,
  neededOn: day,
  personIds: ids,
  askedBy: id,
  askedAt: instant,
  answer: z.enum(['accepted', 'refused']).nullable(),
  givenOn: day.nullable(),
  reason: text,
  answeredBy: id,
  answeredAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  version: whole,
});

export const candidate = z.strictObject({
  id: Id,
  objectiveId: Id,
  position: whole,
  parkedAt: instant.nullable(),
  parkedBy: id,
  parkedReason: text,
});

export const cutLine = z.strictObject({
  id: Id,
  cycleId: Id,
  teamId: Id,
  places: whole.min(0).max(50).nullable(),
  reason: text,
  version: whole,
});

export const betJudgement = z.strictObject({
  id: Id,
  supportId: Id,
  objectiveId: Id,
  outcomeId: Id,
  judged: z.enum(judgements),
  thenWhat: z.enum(afterwards),
  sentence: text,
  because: text,
  becomes: text,
  judgedBy: id,
  judgedAt: instant,
});

export const stopTurn = z.strictObject({
  id: Id,
  outcomeId: Id,
  stop: text,
  turn: z.enum(turns),
  why: text,
  turnedBy: id,
  turnedAt: instant,
});

export const resetChoice = z.strictObject({
  id: Id,
  objectiveId: Id,
  keyResultId: id,
  choice: z.enum(resetChoices),
  reason: text,
  intoObjectiveId: id,
  intoKeyResultId: id,
  kpiId: id,
  chosenBy: id,
  chosenAt: instant,
});
