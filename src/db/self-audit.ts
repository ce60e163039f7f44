// Committed objectives with the words they were frozen with and the scores their key results were given, newest cycle first. Row-level security leaves out what the reader may not see.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { snapshotBody } from '../core/snapshot.ts';
import type { Tx } from './open.ts';

export type ScoredRow = {
  objectiveId: Id;
  startsOn: string;
  endsOn: string;
  quietWeeks: number[];
  frozen: ReturnType<typeof snapshotBody>;
  /** By id of the key result. */
  scores: Record<Id, number>;
};

/** Of the cycle named and those before it. @param most objectives that are read */
export async function scoredUntil(tx: Tx, workspaceId: Id, cycleId: Id, most: number): Promise<ScoredRow[]> {
  const { rows } = await sql<ScoredRow>`
    select o.id as "objectiveId", c.starts_on as "startsOn", c.ends_on as "endsOn", c.quiet_weeks as "quietWeeks", s.body as frozen, k.scores
    from cycle named
    join cycle c on c.workspace_id = named.workspace_id and c.ends_on <= named.ends_on and c.phase in ('review', 'closed')
    join objective o on o.workspace_id = c.workspace_id and o.cycle_id = c.id and o.removed_at is null
      and o.state in ('committed', 'closed') and o.verdict is distinct from 'dropped'
    join lateral (select s.body from snapshot s where s.workspace_id = o.workspace_id and s.objective_id = o.id order by s.taken_at desc limit 1) s on true
    join lateral (select json_object_agg(k.id, k.score) as scores from key_result k where k.workspace_id = o.workspace_id and k.objective_id = o.id
      and k.removed_at is null and k.role = 'result' and k.score is not null) k on k.scores is not null
    where named.workspace_id = ${workspaceId} and named.id = ${cycleId}
    order by c.ends_on desc, o.id limit ${most}`.execute(tx);
  return rows;
}
