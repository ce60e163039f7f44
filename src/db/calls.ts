// Calls: how sure somebody was of a key result three weeks before the end of its cycle, and how it was scored. One a key result.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Call } from '../diagnosis/confidence/call.ts';
import type { Tx } from './open.ts';

/** From this score on a key result landed: what an aspirational one is aimed at. */
const landedFrom = 0.7;
/** Calls further back than this say little of how somebody calls now. */
const mostCalls = 400;

export type CallRow = Call & { personId: Id };

/** Calls of one person, or of all key results of a team, the newest first. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  of: { personId: Id } | { teamId: Id },
): Promise<CallRow[]> {
  const { rows } =
    await sql<CallRow>`select i.recorded_by as "personId", i.confidence, k.score >= ${landedFrom} as achieved
    from objective o join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null
    join lateral (select i.confidence, i.recorded_by from check_in i where i.workspace_id = k.workspace_id and i.key_result_id = k.id
      and i.effective_on <= c.ends_on - 21 and i.confidence is not null
      and not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)
      order by i.effective_on desc, i.sequence desc limit 1) i on true
    where o.workspace_id = ${workspaceId} and o.removed_at is null and k.role = 'result' and k.score is not null
      and o.verdict is distinct from 'dropped' and i.recorded_by is not null
      and ${'teamId' in of ? sql`o.team_id = ${of.teamId}` : sql`i.recorded_by = ${of.personId}`}
    order by c.ends_on desc, k.id limit ${mostCalls}`.execute(tx);
  return rows;
}
