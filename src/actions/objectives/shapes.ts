// What the API says of objectives and key results: the same shapes in lists and on pages.
import { z } from 'zod';
import { statuses } from '../../core/check-in.ts';
import { Id } from '../../core/id.ts';
import { Guidance, kinds, roles } from '../../core/key-result.ts';
import { ambitions, states, verdicts, visibilities } from '../../core/objective.ts';
import { perfects } from '../../core/score.ts';
import { supported } from '../../core/support.ts';

const number = z.number().nullable();

export const KeyResult = z.object({
  id: Id,
  objectiveId: Id,
  position: z.number(),
  title: z.string(),
  kind: z.enum(kinds),
  role: z.enum(roles),
  baseline: number,
  baselineBy: z.iso.date().nullable(),
  target: number,
  bandLow: number,
  bandHigh: number,
  unit: z.string(),
  source: z.string(),
  guidance: Guidance,
  weight: z.number(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  contributorIds: z.array(Id),
  kpiId: Id.nullable(),
  score: number,
  suggestedScore: number,
  scoreReason: z.string(),
  perfectWas: z
    .enum(perfects)
    .nullable()
    .describe('Of a score of 1.0: whether it was a stretch, or safe; null while nobody has said'),
  addedAfterCommit: z.boolean(),
  removedAt: z.iso.datetime().nullable(),
  version: z.number(),
  value: number.describe('The latest measured value, by effective date, then sequence'),
  confidence: number,
  previousConfidence: number,
  previousValue: number,
  status: z.enum(statuses).nullable().describe('As chosen at the latest check-in'),
  suggestedStatus: z.enum(statuses).nullable(),
  effectiveOn: z.iso.date().nullable(),
  recordedAt: z.iso.datetime().nullable(),
  checkIns: z.number().describe('0, 1, or 2 for two and more'),
  progress: number.describe('0 to 1; null for a guard and while there is nothing to compute it from'),
  expected: number.describe('The value the pace expects today; null where there is no pace'),
});
export type KeyResult = z.infer<typeof KeyResult>;

export const Support = z.object({
  id: Id,
  objectiveId: Id,
  objectiveTitle: z.string(),
  toKind: z.enum(supported),
  toId: Id,
  toTitle: z.string(),
  toObjectiveId: Id.nullable(),
  because: z.string(),
  version: z.number(),
});

const ObjectiveBase = z.object({
  id: Id,
  cycleId: Id,
  teamId: Id,
  teamName: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  contributorIds: z.array(Id),
  title: z.string(),
  why: z.string(),
  ambition: z.enum(ambitions),
  state: z.enum(states),
  visibility: z.enum(visibilities),
  overLimitReason: z.string().nullable(),
  verdict: z.enum(verdicts).nullable(),
  lesson: z.string(),
  committedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  removedAt: z.iso.datetime().nullable(),
  version: z.number(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const Objective = ObjectiveBase.extend({
  status: z.enum(statuses).describe('From how its key results stand; never an average'),
  onTrack: z.number().describe('Key results on track, guards included'),
  of: z.number().describe('Key results in all'),
  progress: number.describe('Plain weighted mean of its result key results; 0 to 1'),
  keyResults: z.array(KeyResult),
  supports: z.array(Support),
});
export type Objective = z.infer<typeof Objective>;

/** A key result in a list: the rest stands on the page of its objective. */
export const ListedKeyResult = KeyResult.omit({
  source: true,
  guidance: true,
  kpiId: true,
  scoreReason: true,
  suggestedScore: true,
  addedAfterCommit: true,
  removedAt: true,
  recordedAt: true,
  previousValue: true,
  suggestedStatus: true,
  checkIns: true,
});
export type ListedKeyResult = z.infer<typeof ListedKeyResult>;

export const ListedObjective = Objective.omit({
  why: true,
  overLimitReason: true,
  closedAt: true,
  removedAt: true,
}).extend({
  keyResults: z.array(ListedKeyResult),
  supports: z.array(Support.omit({ objectiveId: true, objectiveTitle: true, version: true })),
});
export type ListedObjective = z.infer<typeof ListedObjective>;

export const Initiative = z.object({
  id: Id,
  objectiveId: Id,
  keyResultId: Id.nullable(),
  title: z.string(),
  hypothesis: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  state: z.enum(['planned', 'running', 'done', 'stopped']),
  soFar: z.string(),
  position: z.number(),
  removedAt: z.iso.datetime().nullable(),
  version: z.number(),
  createdAt: z.iso.datetime(),
});
