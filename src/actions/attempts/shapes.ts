// What the API says of a sitting. Nothing here has a field for what was granted to somebody: that has an answer of its own.
import { z } from 'zod';
import { attemptState, attemptStates } from '../../core/attempt.ts';
import { Id } from '../../core/id.ts';
import type { AttemptRow } from '../../db/attempts.ts';
import type { Tx } from '../../db/open.ts';
import { editionBy } from './editions.ts';

export const ProgrammeId = z.string().max(60).default('okr-lead').describe('Id of the programme');

export const outcomes = ['pass', 'fail', 'hold', 'trial'] as const;

export const Head = z.object({
  id: Id,
  programme: z.string(),
  version: z.string(),
  level: z.string(),
  levelTitle: z.string(),
  isTrial: z.boolean().describe('Of items nobody may be judged by yet'),
  state: z.enum(attemptStates),
  bookedAt: z.string(),
  startedAt: z.string().nullable(),
  submittedAt: z.string().nullable(),
  questions: z.number(),
  outcome: z.enum(outcomes).nullable().describe('Once it is released'),
});

export async function headOf(
  tx: Tx,
  workspaceId: Id,
  row: AttemptRow,
  now: Date,
): Promise<z.infer<typeof Head>> {
  const { paper } = await editionBy(tx, workspaceId, row.digest);
  return {
    id: row.id,
    programme: row.programme,
    version: row.version,
    level: row.level,
    levelTitle: paper.levels.find(({ id }) => id === row.level)?.title ?? row.level,
    isTrial: row.isTrial,
    state: attemptState(row, now),
    bookedAt: row.bookedAt,
    startedAt: row.startedAt,
    submittedAt: row.submittedAt,
    questions: row.items.length,
    outcome: row.releasedAt ? row.outcome : null,
  };
}

export const Standing = z.object({
  id: z.string(),
  name: z.string(),
  outcome: z.enum(['passed', 'failed', 'held']),
  score: z.number().nullable(),
  cut: z.number().nullable(),
  band: z.tuple([z.number(), z.number()]).nullable().describe('One standard error to each side'),
  levels: z.record(z.string(), z.number()),
  reasons: z.array(z.string()),
  caveats: z.array(z.string()),
});

/** What a candidate reads of one piece: levels and words of each marker, and never a name. */
export const Feedback = z.object({
  component: z.string(),
  item: z.string(),
  prompt: z.string(),
  words: z.string(),
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      levels: z.array(z.number()),
      anchor: z.string().describe('Of the level that stands'),
      words: z.array(z.string()),
    }),
  ),
});
