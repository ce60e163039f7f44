// A key result is a change somebody can see in a number. `measure` is the part arithmetic needs; the rest is words about it.
import { z } from 'zod';
import type { Changes } from './event.ts';
import { Id } from './id.ts';
import { Line, Prose } from './text.ts';

export const kinds = ['increase', 'decrease', 'band', 'milestone'] as const;
/** How the number should move. `band` is "keep within band"; one of its two edges may be open. */
export type Kind = (typeof kinds)[number];

export const roles = ['result', 'guard'] as const;
/** A guard must not get worse; it never counts as progress. */
export type Role = (typeof roles)[number];

/** Everything status, pace and scores are computed from. Values are in the key result's own unit. */
export type Measure = {
  kind: Kind;
  role: Role;
  /** Where the number stood at the start; null while unknown. A milestone starts at 0 unless it says otherwise. */
  baseline: number | null;
  /** Where it should be at the end of the cycle. Null for a band. A milestone's target is 1 unless it counts steps. */
  target: number | null;
  /** Edges of the band, inclusive; at least one is set for a band, null otherwise. */
  bandLow: number | null;
  bandHigh: number | null;
};

/** What 0.3, 0.7 and 1.0 would look like, in words and, where it helps, as a value. */
export type Guidance = { at: 0.3 | 0.7 | 1; words: string; value: number | null }[];

const finite = z.number().finite().min(-1e15).max(1e15);

export const Guidance = z
  .array(
    z.object({
      at: z.union([z.literal(0.3), z.literal(0.7), z.literal(1)]),
      words: Prose,
      value: finite.nullable(),
    }),
  )
  .max(3)
  .refine((rows) => new Set(rows.map((row) => row.at)).size === rows.length, {
    error: 'Say each of 0.3, 0.7 and 1.0 once',
  });

/** The fields of a key result people write. Drafts may be incomplete; `readyToCommit` says what is missing. */
export const KeyResultFields = z.object({
  title: Line,
  kind: z.enum(kinds),
  role: z.enum(roles),
  baseline: finite.nullable(),
  baselineBy: z.iso.date().nullable().describe('With an unknown baseline: the day it will be measured by'),
  target: finite.nullable(),
  bandLow: finite.nullable(),
  bandHigh: finite.nullable(),
  unit: z
    .string()
    .max(40)
    .transform((unit) => unit.trim()),
  source: Prose.describe('Where the number comes from and how often it is read'),
  guidance: Guidance,
  weight: z
    .number()
    .positive()
    .max(100)
    .describe('Weight in the plain mean of the objective; 1 unless you say otherwise'),
  ownerId: Id.nullable(),
  contributorIds: z.array(Id).max(30),
  kpiId: Id.nullable(),
});
export type KeyResultFields = z.infer<typeof KeyResultFields>;

/** A field that keeps a key result from being committed, with the sentence that says what to do. */
export type Missing = { field: keyof KeyResultFields; say: string };

/** What still has to be said before commit; empty when ready. Never asks for what a person may rightly not know. */
export function missingForCommit(fields: KeyResultFields): Missing[] {
  const missing: Missing[] = [];
  if (!fields.ownerId) missing.push({ field: 'ownerId', say: 'Name one owner' });
  if (fields.kind === 'band') {
    if (fields.bandLow === null && fields.bandHigh === null)
      missing.push({ field: 'bandLow', say: 'Give the band at least one edge' });
    else if (fields.bandLow !== null && fields.bandHigh !== null && fields.bandLow > fields.bandHigh)
      missing.push({ field: 'bandHigh', say: 'The upper edge of the band lies under the lower one' });
    return missing;
  }
  if (fields.kind === 'milestone') return missing; // there or not, unless it counts steps
  if (fields.target === null) missing.push({ field: 'target', say: 'Give a target' });
  if (fields.baseline === null && !fields.baselineBy && fields.role === 'result')
    missing.push({ field: 'baseline', say: 'Give a baseline, or the day it will be measured by' });
  if (fields.baseline !== null && fields.target !== null && fields.role === 'result') {
    const rises = fields.target > fields.baseline;
    if (fields.target === fields.baseline)
      missing.push({ field: 'target', say: 'Target and baseline are the same: what changes?' });
    else if (rises !== (fields.kind === 'increase'))
      missing.push({
        field: 'kind',
        say: `From ${fields.baseline} to ${fields.target} is ${rises ? 'an increase' : 'a decrease'}`,
      });
  }
  return missing;
}

const goal: (keyof KeyResultFields)[] = [
  'kind',
  'role',
  'baseline',
  'target',
  'bandLow',
  'bandHigh',
  'unit',
  'weight',
];

/** Whether a change moves what was promised: every number but a baseline that is measured for the first time. */
export function movesTheGoal(changes: Changes): boolean {
  return goal.some((field) => field in changes && !(field === 'baseline' && changes.baseline?.[0] === null));
}
