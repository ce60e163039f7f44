// The record of everything that happened, as the keepers of a workspace search it. The walls of the database decide what they see of it.
import { sql } from 'kysely';
import type { EventKind } from '../core/event.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type AuditRow = {
  sequence: number;
  kind: EventKind;
  at: string;
  via: string;
  actorId: Id | null;
  actorName: string | null;
  objectiveId: Id | null;
  objectiveTitle: string | null;
  thingId: Id | null;
  thingName: string | null;
  body: Record<string, unknown>;
};

export type AuditFilter = {
  personId?: Id | undefined;
  kinds?: readonly EventKind[] | undefined;
  /** Of an objective: everything in it too. */
  thingId?: Id | undefined;
  text?: string | undefined;
  /** The first instant, and the first one after. */
  from?: string | undefined;
  to?: string | undefined;
};

/** Newest first, at most `limit` before `before`. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { personId, kinds, thingId, text, from, to }: AuditFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditRow[]> {
  const all = [sql`e.workspace_id = ${workspaceId}`];
  if (personId) all.push(sql`e.actor_id = ${personId}`);
  if (kinds) all.push(sql`e.kind = any (${kinds}::text[])`);
  if (thingId) all.push(sql`(e.thing_id = ${thingId} or e.objective_id = ${thingId})`);
  if (from) all.push(sql`e.at >= ${from}::timestamptz`);
  if (to) all.push(sql`e.at < ${to}::timestamptz`);
  if (before !== null) all.push(sql`e.sequence < ${before}`);
  if (text) {
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(
      sql`(folded(concat_ws(' ', o.title, t.name, p.name, e.kind)) like folded(${like}) or folded(e.body::text) like folded(${like}))`,
    );
  }
  const { rows } = await sql<AuditRow>`
    select e.sequence, e.kind, e.at, e.via, e.actor_id as "actorId", p.name as "actorName", e.objective_id as "objectiveId",
      o.title as "objectiveTitle", e.thing_id as "thingId", t.name as "thingName", e.body
    from event e
    left join person p on p.workspace_id = e.workspace_id and p.id = e.actor_id
    left join objective o on o.workspace_id = e.workspace_id and o.id = e.objective_id
    left join lateral (
      select k.title as name from key_result k where k.workspace_id = e.workspace_id and k.id = e.thing_id
      union all select q.name from person q where q.workspace_id = e.workspace_id and q.id = e.thing_id
      union all select m.name from team m where m.workspace_id = e.workspace_id and m.id = e.thing_id
      union all select c.name from cycle c where c.workspace_id = e.workspace_id and c.id = e.thing_id
      union all select u.title from outcome u where u.workspace_id = e.workspace_id and u.id = e.thing_id
      union all select i.name from kpi i where i.workspace_id = e.workspace_id and i.id = e.thing_id
      limit 1
    ) t on true
    where ${sql.join(all, sql` and `)} order by e.sequence desc limit ${limit}`.execute(tx);
  return rows;
}
