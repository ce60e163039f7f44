// What the API says of the reset: each time something was carried on, and what was chosen for it now.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { resetChoices } from '../../core/reset.ts';

export const Carry = z.object({
  cycleId: Id,
  cycleName: z.string().describe('The cycle it was carried into'),
  reason: z.string().describe('Empty where none was asked for'),
  byName: z.string().nullable(),
  at: z.iso.datetime(),
});
export type Carry = z.infer<typeof Carry>;

export const Choice = z.object({
  choice: z.enum(resetChoices),
  reason: z.string(),
  intoObjectiveId: Id.nullable(),
  intoTitle: z.string().nullable(),
  intoCycleName: z.string().nullable(),
  kpiId: Id.nullable(),
  kpiName: z.string().nullable(),
  byName: z.string().nullable(),
  at: z.iso.datetime(),
});
export type Choice = z.infer<typeof Choice>;
