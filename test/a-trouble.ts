// Something a reading found, laid down as it would have been: no action makes one.
import type { Id } from '../src/core/id.ts';
import type { FreshDatabase } from './database.ts';

const patterns = [
  'watermelon',
  'overload',
  'sponsor absent',
  'target cutting',
  'skipped reviews',
  'annual targets',
];
let made = 0;

/** Opens a trouble in the oldest cycle of a workspace; one of the same name that was there has healed. */
export async function aTrouble(
  { ask }: Pick<FreshDatabase, 'ask'>,
  workspaceId: Id,
): Promise<{ id: Id; version: number }> {
  const what = patterns[made++ % patterns.length];
  await ask(
    `update trouble set healed_on = '2026-05-05' where workspace_id = $1 and what = $2 and healed_on is null`,
    [workspaceId, what],
  );
  const [row] = await ask<{ id: Id }>(
    `insert into trouble (workspace_id, id, what, cycle_id, opened_on, seen_on)
     select workspace_id, gen_random_uuid(), $2, id, '2026-05-04', '2026-05-04' from cycle where workspace_id = $1 order by created_at limit 1
     returning id`,
    [workspaceId, what],
  );
  return { id: row!.id, version: 1 };
}
