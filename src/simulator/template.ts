// A simulated organisation as its author writes it. The engine reads `setting` alone; everything else dresses it in words.
import { z } from 'zod';

const share = z.number().min(0).max(1);
const range = (value: z.ZodNumber) =>
  z.tuple([value, value]).refine(([least, most]) => least <= most, 'the lower figure comes first');

/** Shares from 0 to 1; the seed moves attention and belief by up to a tenth. */
export const settingSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  attention: share.describe("the sponsor's at the start"),
  belief: share.describe('of the teams, that OKRs decide things here'),
  craft: range(share).describe('of the weakest and the strongest of the six teams'),
  safety: range(share).describe('to report bad news, of the least and the most'),
  effort: range(z.number().positive()).describe('team-weeks of a priority'),
});
export type Setting = z.infer<typeof settingSchema>;
