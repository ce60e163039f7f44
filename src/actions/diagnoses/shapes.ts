// A diagnosis as the doors answer it: the same that `diagnose` gives, word for word.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { kinds } from '../../diagnosis/advice/rule.ts';
import { causes, verdicts } from '../../diagnosis/causes.ts';
import type { Diagnosis as Pure } from '../../diagnosis/diagnose.ts';
import { flags, signalIds } from '../../diagnosis/facts.ts';
import { type Pattern, patterns } from '../../diagnosis/patterns.ts';
import { states } from '../../diagnosis/reading.ts';
import { type Trouble as Named, troubles } from '../../diagnosis/trouble.ts';

const number = z.number().nullable();

const Reading = z.object({
  signal: z.enum(signalIds),
  state: z.enum(states),
  bad: number,
  n: number,
  share: number.describe('0 to 1'),
  low: number.describe('The 95% interval of the share'),
  high: number,
  missing: z.string().optional().describe('Why the state is UNKNOWN'),
  chance: z.number().optional().describe('Of a spread this wide among teams that are alike'),
});

const Explained = z.object({
  verdict: z.enum(verdicts),
  score: number.describe('−0.6 to 1'),
  coverage: z.number().describe('0 to 1: how much of the evidence was seen'),
  evidence: z.array(
    z.object({
      signal: z.enum(signalIds),
      weight: z.number(),
      state: z.enum(states),
      speaks: z.enum(['for', 'against', 'neither', 'unseen']),
      says: z.string(),
    }),
  ),
  wouldChange: z.string(),
  explanation: z.string(),
});

const RuleId = z.templateLiteral(['R', z.number()]);
const PatternName = z.enum(patterns as [Pattern, ...Pattern[]]);

export const Diagnosis = z.object({
  thresholds: z.number().describe('Version of the thresholds it was read with'),
  signals: z.record(z.enum(signalIds), Reading),
  patterns: z.array(PatternName),
  causes: z.record(z.enum(causes), Explained),
  advice: z.array(
    z.object({
      kind: z.enum(kinds),
      rule: RuleId,
      alsoBy: z.array(RuleId).describe('Further rules that gave the same'),
      why: z.string(),
      firstMove: z.string().describe('What anybody can do about it before paying anyone'),
      signals: z.array(z.enum(signalIds)),
    }),
  ),
}) satisfies z.ZodType<Pure>;

export const Trouble = z.object({
  id: Id,
  what: z.enum(troubles as [Named, ...Named[]]).describe('A pattern, or a cause as cause:trust'),
  cycleId: Id.describe('The cycle it was first seen in'),
  cycleName: z.string(),
  openedOn: z.iso.date(),
  seenOn: z.iso.date().describe('The day it was last seen'),
  healedOn: z.iso.date().nullable(),
  snoozedUntil: z.iso.date().nullable(),
  snoozedBecause: z.string(),
  snoozedByName: z.string().nullable(),
  playbookOn: z.iso.date().nullable().describe('The day somebody took its playbook on'),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  retestOn: z.iso.date().nullable(),
  version: z.number(),
});
export type Trouble = z.infer<typeof Trouble>;

export const Flags = z.array(z.enum(flags)).describe('What somebody declared, because no event could tell');
