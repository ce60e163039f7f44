// What an event is about, as far as it decides who hears of it.
import { sql } from 'kysely';
import type { Status } from '../core/check-in.ts';
import type { EventKind } from '../core/event.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type EventAbout = {
  sequence: number;
  kind: EventKind;
  at: string;
  actorId: Id | null;
  objectiveId: Id | null;
  audience: Id;
  cycleId: Id | null;
  thingId: Id | null;
  body: Record<string, unknown>;
  /** Null where it is about none, or about one that was taken out. */
  objective: { ownerId: Id | null; teamId: Id } | null;
  comment: { id: Id; mentionIds: Id[]; isRemoved: boolean; keyResultId: Id | null } | null;
  keyResult: { id: Id; ownerId: Id | null } | null;
  meeting: {
    name: string;
    startsAt: string;
    zone: string;
    cycleName: string;
    teamName: string | null;
    /** Placed with the others of its quarter. */
    isPlanned: boolean;
  } | null;
};

/** An event with its objective, its comment and its key result; undefined when it is gone. */
export async function find(tx: Tx, workspaceId: Id, sequence: number): Promise<EventAbout | undefined> {
  const { rows } = await sql<EventAbout>`
    select e.sequence, e.kind, e.at, e.actor_id as "actorId", e.objective_id as "objectiveId", e.audience, e.cycle_id as "cycleId", e.thing_id as "thingId", e.body,
      case when o.id is not null then json_build_object('ownerId', o.owner_id, 'teamId', o.team_id) end as objective,
      case when m.id is not null then json_build_object('id', m.id, 'mentionIds', m.mention_ids, 'isRemoved', m.removed_at is not null,
        'keyResultId', m.key_result_id) end as comment,
      case when k.id is not null then json_build_object('id', k.id, 'ownerId', k.owner_id) end as "keyResult",
      case when g.id is not null then json_build_object('name', coalesce(g.title, g.kind), 'startsAt', g.starts_at, 'zone', g.zone, 'cycleName', c.name,
        'teamName', t.name, 'isPlanned', g.slot is not null) end as meeting
    from event e
    left join objective o on o.workspace_id = e.workspace_id and o.id = e.objective_id and o.removed_at is null
    left join comment m on m.workspace_id = e.workspace_id and m.id = e.thing_id
    left join key_result k on k.workspace_id = e.workspace_id and k.removed_at is null
      and k.id = coalesce(m.key_result_id, (e.body ->> 'keyResultId')::uuid, e.thing_id)
    left join meeting g on g.workspace_id = e.workspace_id and g.id = e.thing_id
    left join cycle c on c.workspace_id = g.workspace_id and c.id = g.cycle_id
    left join team t on t.workspace_id = g.workspace_id and t.id = g.team_id
    where e.workspace_id = ${workspaceId} and e.sequence = ${sequence}`.execute(tx);
  return rows[0];
}

/** The last two statuses of a key result, newest first: chosen, else suggested. Corrected check-ins do not count. */
export async function statuses(
  tx: Tx,
  workspaceId: Id,
  keyResultId: Id,
): Promise<{ checkInId: Id; status: Status }[]> {
  const { rows } = await sql<{ checkInId: Id; status: Status }>`
    select i.id as "checkInId", coalesce(i.status, i.suggested_status) as status from check_in i
    where i.workspace_id = ${workspaceId} and i.key_result_id = ${keyResultId}
      and not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)
    order by i.effective_on desc, i.sequence desc limit 2`.execute(tx);
  return rows;
}
