// What came into a cycle after its commit, and what may be given up for it.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Offered } from '../core/trade-off.ts';
import type { Tx } from './open.ts';

/** What is known of an objective, or of one key result of it, that is offered up; undefined when it is not there or not to be seen. */
export async function offered(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  keyResultId: Id | null,
): Promise<(Offered & { audience: Id; teamId: Id; ownerId: Id | null; version: number }) | undefined> {
  const { rows } = await sql<Offered & { audience: Id; teamId: Id; ownerId: Id | null; version: number }>`
    select coalesce(k.title, o.title) as title, o.state, o.removed_at is not null or k.removed_at is not null as "isRemoved",
      o.cycle_id as "cycleId", o.audience, o.team_id as "teamId", o.owner_id as "ownerId", coalesce(k.version, o.version) as version,
      (select max(i.effective_on) from check_in i join key_result r on r.workspace_id = i.workspace_id and r.id = i.key_result_id
        where r.workspace_id = o.workspace_id and r.objective_id = o.id and (${keyResultId}::uuid is null or r.id = ${keyResultId}::uuid)
          and not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)) as "checkedInOn"
    from objective o left join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.id = ${keyResultId}::uuid
    where o.workspace_id = ${workspaceId} and o.id = ${objectiveId} and (${keyResultId}::uuid is null or k.id is not null)`.execute(
    tx,
  );
  return rows[0];
}

/** Why a thing that was taken out after commit cannot simply come back: it was given up for what still runs, or what was given up for it is back.
 * `for` is empty where the reader may not see it. */
export async function heldOut(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  keyResultId: Id | null,
): Promise<{ for: string; why: 'given up' | 'price is back' } | undefined> {
  const { rows } = await sql<{ for: string; why: 'given up' | 'price is back' }>`
    select coalesce(k.title, o.title, '') as "for", 'given up' as why from displacement x
      left join decision d on d.workspace_id = x.workspace_id and d.id = x.decision_id
      left join objective o on o.workspace_id = d.workspace_id and o.id = d.objective_id
      left join key_result k on k.workspace_id = d.workspace_id and k.id = d.key_result_id
      where x.workspace_id = ${workspaceId} and x.objective_id = ${objectiveId} and x.key_result_id is not distinct from ${keyResultId}::uuid
        and (d.id is null or ${runs})
    union all
    select coalesce(k.title, o.title), 'price is back' from decision d
      join displacement x on x.workspace_id = d.workspace_id and x.decision_id = d.id
      join objective o on o.workspace_id = x.workspace_id and o.id = x.objective_id
      left join key_result k on k.workspace_id = x.workspace_id and k.id = x.key_result_id
      where d.workspace_id = ${workspaceId} and d.kind = 'addition' and d.objective_id = ${objectiveId}
        and d.key_result_id is not distinct from ${keyResultId}::uuid and ${runs}
    limit 1`.execute(tx);
  return rows[0];
}

// Of an objective `o` and, where it is about one, a key result `k` of it.
const runs = sql`(o.removed_at is null and k.removed_at is null and coalesce(o.verdict, '') <> 'dropped')`;

export type AdditionRow = {
  sequence: number;
  at: string;
  objectiveId: Id;
  objectiveTitle: string;
  keyResultId: Id | null;
  keyResultTitle: string | null;
  teamId: Id;
  teamName: string;
  ownerId: Id | null;
  /** The objective or key result is still there and not dropped. */
  stillRuns: boolean;
  actorName: string | null;
  decisionId: Id | null;
};

/** Everything that came into a cycle after its commit, oldest first, with the decision that paid for it if any did. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { cycleId, objectiveId }: { cycleId: Id; objectiveId?: Id },
): Promise<AdditionRow[]> {
  const { rows } = await sql<AdditionRow>`
    select e.sequence, e.at, o.id as "objectiveId", o.title as "objectiveTitle", k.id as "keyResultId", k.title as "keyResultTitle",
      o.team_id as "teamId", t.name as "teamName", o.owner_id as "ownerId", p.name as "actorName",
      ${runs} as "stillRuns",
      (select d.id from decision d where d.workspace_id = e.workspace_id and d.kind = 'addition' and d.state <> 'withdrawn'
        and d.objective_id = o.id and d.key_result_id is not distinct from k.id order by d.decided_at desc, d.id desc limit 1) as "decisionId"
    from event e join objective o on o.workspace_id = e.workspace_id and o.id = e.objective_id
    join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    left join key_result k on k.workspace_id = e.workspace_id and k.id = e.thing_id and k.objective_id = o.id
    left join person p on p.workspace_id = e.workspace_id and p.id = e.actor_id
    where e.workspace_id = ${workspaceId} and e.kind = 'scope.added' and e.cycle_id = ${cycleId}
      ${objectiveId ? sql`and e.objective_id = ${objectiveId}` : sql``}
    order by e.sequence limit 500`.execute(tx);
  return rows;
}

/** Objectives of a cycle that were committed, those the reader may see. */
export async function committedIn(tx: Tx, workspaceId: Id, cycleId: Id): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from objective
    where workspace_id = ${workspaceId} and cycle_id = ${cycleId} and committed_at is not null and removed_at is null`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}
