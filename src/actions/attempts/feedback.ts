// What a candidate reads of their pieces: each level with its anchor and the markers' own words. Who marked stays out of it.
import type { z } from 'zod';
import { settledLevels } from '../../academy/marking/moderation.ts';
import type { Id } from '../../core/id.ts';
import type { AttemptRow } from '../../db/attempts.ts';
import type { Tx } from '../../db/open.ts';
import * as scripts from '../../db/scripts.ts';
import { editionBy } from './editions.ts';
import type { Feedback } from './shapes.ts';

const levelNames = [1, 2, 3, 4] as const;

export async function feedbackOf(
  tx: Tx,
  workspaceId: Id,
  row: AttemptRow,
): Promise<z.infer<typeof Feedback>[]> {
  const { paper } = await editionBy(tx, workspaceId, row.digest);
  const all = await scripts.ofAttempt(tx, workspaceId, row.id);
  const ids = all.map(({ id }) => id);
  const marks = await scripts.standing(tx, workspaceId, ids);
  return all.flatMap(({ id, component, item, words }) => {
    const asked = paper.items.get(item);
    const rubric = asked?.kind === 'short-text' ? paper.rubrics.get(asked.rubric) : undefined;
    if (asked?.kind !== 'short-text' || !rubric) return [];
    const own = marks.filter(({ scriptId }) => scriptId === id);
    if (own.length === 0) return [];
    const settled = settledLevels(
      own.map(({ markerId, levels }) => ({ marker: markerId, levels })),
      rubric.criteria.map((each) => each.id),
    );
    const criteria = rubric.criteria.map((criterion) => {
      const stands = levelNames.findLast((level) => level <= (settled[criterion.id] ?? 1)) ?? 1;
      return {
        id: criterion.id,
        name: criterion.name,
        levels: own.flatMap(({ levels }) => levels[criterion.id] ?? []),
        anchor: criterion.levels[stands].anchor,
        words: own.flatMap((mark) => mark.words[criterion.id]?.trim() || []),
      };
    });
    return [{ component, item, prompt: asked.prompt, words, criteria }];
  });
}
