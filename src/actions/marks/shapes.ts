// A rubric and a mark as the API says them.
import { z } from 'zod';
import { mostLevel } from '../../academy/marking/mark.ts';
import type { Rubrics } from '../../academy/paper/paper.ts';

export const Levels = z
  .record(z.string().max(60), z.number().int().min(1).max(mostLevel))
  .describe('Level of each criterion, 1 to 4');
export const Words = z
  .record(z.string().max(60), z.string().max(2000))
  .describe('What you would say about each criterion; the candidate reads it');

const levels = ['1', '2', '3', '4'] as const;

export const RubricSeen = z.object({
  title: z.string(),
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      levels: z.array(z.object({ level: z.number(), anchor: z.string(), example: z.string() })),
    }),
  ),
});

export const rubricSeen = (
  { title, criteria }: Rubrics,
  exemplars: ReadonlyMap<string, string>,
): z.infer<typeof RubricSeen> => ({
  title,
  criteria: criteria.map(({ id, name, levels: all }) => ({
    ...{ id, name },
    levels: levels.map((level) => {
      const { anchor, exemplar } = all[Number(level) as 1 | 2 | 3 | 4];
      return { level: Number(level), anchor, example: exemplars.get(exemplar) ?? '' };
    }),
  })),
});
