// A mark: one marker's level for each criterion of one piece. Blind, and never changed once locked: a change is another mark with its reason.
import { z } from 'zod';

export const mostLevel = 4;
const Level = z.number().int().min(1).max(mostLevel);

export const Mark = z.strictObject({
  marker: z.string().min(1),
  levels: z.record(z.string(), Level),
});
export type Mark = z.infer<typeof Mark>;

/** A piece with its marks, in the order they were locked: two first ones, and the third if one was called for. */
export const Script = z.strictObject({
  id: z.string().min(1),
  marks: z.array(Mark).max(3),
});
export type Script = z.infer<typeof Script>;

/** Share of the points there are, 0 to 100. */
export function totalOf(levels: readonly number[]): number {
  return levels.length === 0
    ? 0
    : (100 * levels.reduce((sum, level) => sum + level, 0)) / (mostLevel * levels.length);
}
