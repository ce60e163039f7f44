// What the week's page asks beside objectives and check-ins.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

/** Teams that have a committed objective the reader may see in a cycle, by name. */
export async function teamsWithCommitted(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
): Promise<{ id: Id; name: string }[]> {
  const { rows } = await sql<{ id: Id; name: string }>`select t.id, t.name from team t
    where t.workspace_id = ${workspaceId} and exists (select 1 from objective o where o.workspace_id = t.workspace_id and o.team_id = t.id
      and o.cycle_id = ${cycleId} and o.removed_at is null and o.state in ('committed', 'closed'))
    order by t.name collate "und-x-icu", t.id`.execute(tx);
  return rows;
}
