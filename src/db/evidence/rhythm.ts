// What was called, decided, asked for and added in a cycle, for the signals of the rhythm.
import { sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import type { Ceremony } from '../../diagnosis/evidence/meetings.ts';
import type { Addition, DatedDecision, Request } from '../../diagnosis/evidence/promises.ts';
import type { Tx } from '../open.ts';

/** The ceremonies of a cycle with who was there and how many decisions with an owner and a date they took. */
export async function ceremonies(tx: Tx, workspaceId: Id, cycleId: Id): Promise<Ceremony[]> {
  const { rows } =
    await sql<Ceremony>`select m.id, m.kind, m.team_id as "teamId", m.starts_at as "startsAt", m.planned_at as "plannedAt", m.zone,
      m.begun_at as "begunAt", m.ended_at as "endedAt", m.cancelled_at as "cancelledAt", m.cancelled_in as "cancelledIn",
      m.cancelled_side as "cancelledSide", m.needs,
      (select coalesce(json_agg(json_build_object('role', a.role, 'presence', a.presence, 'delegateDecides', a.delegate_decides)), '[]')
        from attendance a where a.workspace_id = m.workspace_id and a.meeting_id = m.id) as attendees,
      (select count(*)::int from decision d where d.workspace_id = m.workspace_id and d.meeting_id = m.id and d.state <> 'withdrawn'
        and d.owner_id is not null and d.due_on is not null) as decisions
    from meeting m where m.workspace_id = ${workspaceId} and m.cycle_id = ${cycleId} order by m.starts_at, m.id`.execute(
      tx,
    );
  return rows;
}

/** Decisions of a cycle that have an owner and a date. */
export async function datedDecisions(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
  zone: string,
): Promise<DatedDecision[]> {
  const { rows } =
    await sql<DatedDecision>`select d.id, coalesce(d.team_id, o.team_id) as "teamId", d.due_on as "dueOn",
      (d.done_at at time zone ${zone})::date as "doneOn"
    from decision d left join objective o on o.workspace_id = d.workspace_id and o.id = d.objective_id
    where d.workspace_id = ${workspaceId} and d.cycle_id = ${cycleId} and d.state <> 'withdrawn' and d.owner_id is not null and d.due_on is not null
    order by d.due_on, d.id`.execute(tx);
  return rows;
}

/** Requests for help that were raised in a cycle. */
export async function requests(tx: Tx, workspaceId: Id, cycleId: Id, zone: string): Promise<Request[]> {
  const { rows } =
    await sql<Request>`select e.id, o.team_id as "teamId", (e.raised_at at time zone ${zone})::date as "raisedOn",
      (e.answered_at at time zone ${zone})::date as "answeredOn", (e.withdrawn_at at time zone ${zone})::date as "withdrawnOn"
    from escalation e join objective o on o.workspace_id = e.workspace_id and o.id = e.objective_id
    where e.workspace_id = ${workspaceId} and e.cycle_id = ${cycleId} order by e.raised_at, e.id`.execute(tx);
  return rows;
}

/** What came in after commit, each with the price its decision names. */
export async function additions(tx: Tx, workspaceId: Id, cycleId: Id): Promise<Addition[]> {
  const { rows } =
    await sql<Addition>`select case when k.id is null then 'objective' else 'key result' end as kind, coalesce(k.id, o.id) as id,
      o.team_id as "teamId", (select d.price from decision d where d.workspace_id = e.workspace_id and d.kind = 'addition' and d.state <> 'withdrawn'
        and d.objective_id = o.id and d.key_result_id is not distinct from k.id order by d.decided_at desc, d.id desc limit 1) as price
    from event e join objective o on o.workspace_id = e.workspace_id and o.id = e.objective_id
    left join key_result k on k.workspace_id = e.workspace_id and k.id = e.thing_id and k.objective_id = o.id
    where e.workspace_id = ${workspaceId} and e.kind = 'scope.added' and e.cycle_id = ${cycleId} order by e.sequence`.execute(
      tx,
    );
  return rows;
}
