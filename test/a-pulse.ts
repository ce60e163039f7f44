// A wave that was closed, laid down as it would have been: one through the shelf needs five people and two days.

import type { Id } from '../src/core/id.ts';
import { ownScales } from '../src/core/pulse/own-scales.ts';
import type { FreshDatabase } from './database.ts';

/** Lays a closed wave that nobody answered into the oldest cycle of a workspace. */
export async function aPulse(
  { ask }: Pick<FreshDatabase, 'ask'>,
  workspaceId: Id,
): Promise<{ id: Id; version: number }> {
  const [row] = await ask<{ id: Id }>(
    `insert into pulse (workspace_id, id, cycle_id, scales, opened_on, closes_on, closed_on, results)
     select workspace_id, gen_random_uuid(), id, $2, '2026-02-04', '2026-02-11', '2026-02-11', '{"asked": 9, "n": null, "groups": [], "words": []}'
     from cycle where workspace_id = $1 order by created_at limit 1 returning id`,
    [workspaceId, JSON.stringify(ownScales)],
  );
  return { id: row!.id, version: 1 };
}
