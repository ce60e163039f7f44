// Who owes check-ins in a week: one statement for a whole workspace, since clockwork asks it every few minutes.
import { sql } from 'kysely';
import type { Day } from '../core/calendar/day.ts';
import type { Id } from '../core/id.ts';
import { latest } from './key-results.ts';
import type { Tx } from './open.ts';

export type Owing = { personId: Id; zone: string; count: number };

/** People who are here and have key results in a cycle without a check-in since `since`, and how many. */
export async function owing(tx: Tx, workspaceId: Id, cycleId: Id, since: Day): Promise<Owing[]> {
  const { rows } = await sql<Owing>`
    select p.id as "personId", coalesce(p.zone, w.zone) as zone, count(*)::int as count
    from objective o
    join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null
    join person p on p.workspace_id = k.workspace_id and p.id = k.owner_id and p.left_at is null and p.joined_at is not null
    join workspace w on w.workspace_id = p.workspace_id
    ${latest}
    where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.state = 'committed' and o.removed_at is null
      and (l.effective_on is null or l.effective_on < ${since}::date)
    group by p.id, coalesce(p.zone, w.zone)`.execute(tx);
  return rows;
}

/** Takes the reminders of a cycle off the lists of those who owe nothing in it any more. Returns whose. */
export async function settleDone(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
  stillOwing: readonly Id[],
): Promise<Id[]> {
  const { rows } = await sql<{ personId: Id }>`update notification set read_at = now()
    where workspace_id = ${workspaceId} and cycle_id = ${cycleId} and kind in ('check-in due', 'check-in overdue') and read_at is null
      and person_id <> all (${stillOwing}::uuid[])
    returning person_id as "personId"`.execute(tx);
  return rows.map(({ personId }) => personId);
}
