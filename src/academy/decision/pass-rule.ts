// The pass rule: components that must each be passed, every cut with its method, its judges and its error. A published rule never changes; it is followed by another.
import { z } from 'zod';

const Share = z.number().min(0).max(100);

const base = {
  id: z.string().min(1),
  name: z.string().min(1),
  cut: Share,
  /** Standard error of a score at the cut. */
  sem: z.number().min(0).max(50),
  method: z.enum(['angoff', 'borderline regression', 'panel']),
  judges: z.number().int().min(1),
};

const Scored = z.strictObject({ kind: z.literal('scored'), ...base });
const MarkedByPeople = z.strictObject({
  kind: z.literal('marked'),
  ...base,
  /** Pieces that must be there. */
  pieces: z.number().int().min(1),
  criteria: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        /** A level that must be reached, whatever the total is. */
        must: z.number().min(1).max(4).optional(),
      }),
    )
    .min(1),
});
const Gates = z.strictObject({
  kind: z.literal('gates'),
  id: z.string().min(1),
  name: z.string().min(1),
  /** Each must be met. They prove that practice took place; they are no score. */
  gates: z.array(z.string().min(1)).min(1),
});

export const Component = z.discriminatedUnion('kind', [Scored, MarkedByPeople, Gates]);
export type Component = z.infer<typeof Component>;
export type ScoredComponent = z.infer<typeof Scored>;
export type MarkedComponent = z.infer<typeof MarkedByPeople>;
export type GateComponent = z.infer<typeof Gates>;

export const PassRule = z.strictObject({
  programme: z.string().min(1),
  version: z.string().min(1),
  components: z
    .array(Component)
    .min(1)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      error: 'Two components have one id',
    }),
});
export type PassRule = z.infer<typeof PassRule>;
