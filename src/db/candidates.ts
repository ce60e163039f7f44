// The drafts of a team in a cycle, in their ranking. A draft without a row has never been moved: it stands after the ranked ones, what is committed before them.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { ObjectiveState } from '../core/objective.ts';
import type { Tx } from './open.ts';

export type CandidateRow = {
  objectiveId: Id;
  title: string;
  why: string;
  state: Exclude<ObjectiveState, 'closed'>;
  ownerId: Id | null;
  ownerName: string | null;
  keyResults: number;
  /** Null for one that nobody has placed. */
  position: number | null;
  parkedAt: string | null;
  parkedByName: string | null;
  parkedReason: string;
};

const columns = sql`o.id as "objectiveId", o.title, o.why, o.state, o.owner_id as "ownerId", p.name as "ownerName",
  (select count(*)::int from key_result k where k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null) as "keyResults",
  c.position, c.parked_at as "parkedAt", b.name as "parkedByName", coalesce(c.parked_reason, '') as "parkedReason"`;
const joins = sql`left join candidate c on c.workspace_id = o.workspace_id and c.objective_id = o.id
  left join person p on p.workspace_id = o.workspace_id and p.id = o.owner_id
  left join person b on b.workspace_id = o.workspace_id and b.id = c.parked_by`;

/** Everything a team could commit or has committed in a cycle, in its order; the parked ones too. */
export async function ofTeam(tx: Tx, workspaceId: Id, cycleId: Id, teamId: Id): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`select ${columns} from objective o ${joins}
    where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.team_id = ${teamId} and o.state <> 'closed' and o.removed_at is null
    order by case when c.position is not null then 1 when o.state = 'committed' then 0 else 2 end, c.position, o.created_at, o.id limit 500`.execute(
    tx,
  );
  return rows;
}

export type RememberedRow = {
  objectiveId: Id;
  title: string;
  cycleId: Id;
  cycleName: string;
  parkedAt: string;
  parkedByName: string | null;
  parkedReason: string;
};

/** What a team parked in earlier cycles and has neither committed nor brought into this one; the newest first. */
export async function remembered(tx: Tx, workspaceId: Id, cycleId: Id, teamId: Id): Promise<RememberedRow[]> {
  const { rows } = await sql<RememberedRow>`
    select o.id as "objectiveId", o.title, y.id as "cycleId", y.name as "cycleName", c.parked_at as "parkedAt", b.name as "parkedByName",
      c.parked_reason as "parkedReason"
    from candidate c
    join objective o on o.workspace_id = c.workspace_id and o.id = c.objective_id and o.removed_at is null and o.state in ('draft', 'proposed')
    join cycle y on y.workspace_id = o.workspace_id and y.id = o.cycle_id
    join cycle now on now.workspace_id = o.workspace_id and now.id = ${cycleId}
    left join person b on b.workspace_id = c.workspace_id and b.id = c.parked_by
    where c.workspace_id = ${workspaceId} and c.parked_at is not null and o.team_id = ${teamId} and y.starts_on < now.starts_on
      and not exists (select 1 from objective n where n.workspace_id = o.workspace_id and n.carried_from = o.id and n.removed_at is null)
    order by y.starts_on desc, c.parked_at desc, o.id limit 50`.execute(tx);
  return rows;
}

/** Waits until nobody else is ranking what this team has in this cycle. */
export async function hold(tx: Tx, workspaceId: Id, cycleId: Id, teamId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ranking ' || ${workspaceId}::text || ${cycleId}::text || ${teamId}::text, 0))`.execute(
    tx,
  );
}

/** Puts objectives on places; those without a row get one. */
export async function place(
  tx: Tx,
  workspaceId: Id,
  rows: readonly { id: Id; objectiveId: Id; position: number }[],
): Promise<void> {
  await sql`insert into candidate (workspace_id, id, objective_id, audience, position)
    select ${workspaceId}, n.id, o.id, o.audience, n.position
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, "objectiveId" uuid, position int)
      join objective o on o.workspace_id = ${workspaceId} and o.id = n."objectiveId"
    on conflict (workspace_id, objective_id) do update set position = excluded.position`.execute(tx);
}

/** Parks what has a place, with the reason; a null reason takes it back. */
export async function park(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  parked: { by: Id; reason: string } | null,
): Promise<void> {
  await sql`update candidate set parked_at = case when ${parked !== null} then now() end, parked_by = ${parked?.by ?? null}::uuid,
    parked_reason = ${parked?.reason ?? ''} where workspace_id = ${workspaceId} and objective_id = ${objectiveId}`.execute(
    tx,
  );
}

export type CutLineRow = { id: Id; places: number | null; reason: string; version: number };

/** The line a team has drawn in a cycle. */
export async function cutLine(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
  teamId: Id,
): Promise<CutLineRow | undefined> {
  const { rows } = await sql<CutLineRow>`select id, places, reason, version from cut_line
    where workspace_id = ${workspaceId} and cycle_id = ${cycleId} and team_id = ${teamId}`.execute(tx);
  return rows[0];
}

/** Draws the line; `version` 0 where none was drawn yet. False when it is no longer the current one. */
export async function drawLine(
  tx: Tx,
  workspaceId: Id,
  { id, cycleId, teamId }: { id: Id; cycleId: Id; teamId: Id },
  version: number,
  { places, reason }: { places: number | null; reason: string },
): Promise<boolean> {
  const { rows } =
    version === 0
      ? await sql`insert into cut_line (workspace_id, id, cycle_id, team_id, places, reason)
          values (${workspaceId}, ${id}, ${cycleId}, ${teamId}, ${places}, ${reason}) on conflict do nothing returning 1`.execute(
          tx,
        )
      : await sql`update cut_line set places = ${places}, reason = ${reason}, version = version + 1
          where workspace_id = ${workspaceId} and cycle_id = ${cycleId} and team_id = ${teamId} and version = ${version} returning 1`.execute(
          tx,
        );
  return rows.length > 0;
}
