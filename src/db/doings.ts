// What the people of a meeting did on other pages while it ran, read from the events; whoever may not see an objective does not see what was done to it.
import { sql } from 'kysely';
import type { EventKind } from '../core/event.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type DoingRow = {
  sequence: number;
  kind: EventKind;
  at: string;
  actorName: string | null;
  objectiveId: Id | null;
  objectiveTitle: string | null;
  keyResultTitle: string | null;
  thingId: Id | null;
  body: Record<string, unknown>;
};

const most = 200;

/** In the order they were done.
 * @param to null while it runs */
export async function during(
  tx: Tx,
  workspaceId: Id,
  { id, begunAt, endedAt }: { id: Id; begunAt: string; endedAt: string | null },
  kinds: readonly EventKind[],
): Promise<DoingRow[]> {
  if (kinds.length === 0) return [];
  const { rows } = await sql<DoingRow>`
    select e.sequence, e.kind, e.at, p.name as "actorName", o.id as "objectiveId", o.title as "objectiveTitle", k.title as "keyResultTitle",
      e.thing_id as "thingId", e.body
    from event e
    left join person p on p.workspace_id = e.workspace_id and p.id = e.actor_id
    left join objective o on o.workspace_id = e.workspace_id and o.id = e.objective_id
    left join key_result k on k.workspace_id = e.workspace_id and k.id = e.thing_id
    where e.workspace_id = ${workspaceId} and e.kind = any (${kinds}::text[])
      and e.at >= ${begunAt} and (${endedAt}::timestamptz is null or e.at <= ${endedAt})
      and e.actor_id in (
        select coalesce(a.delegate_id, a.person_id) from attendance a
          where a.workspace_id = ${workspaceId} and a.meeting_id = ${id} and a.presence in ('here', 'delegated')
        union select m.begun_by from meeting m where m.workspace_id = ${workspaceId} and m.id = ${id}
        union select m.organiser_id from meeting m where m.workspace_id = ${workspaceId} and m.id = ${id})
    order by e.sequence limit ${sql.lit(most)}`.execute(tx);
  return rows;
}
