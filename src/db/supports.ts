// Supports-links, with the words of both ends. A lock per workspace keeps two parallel edits from closing a circle together.
import { sql } from 'kysely';
import { everyone, type Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type SupportRow = {
  id: Id;
  objectiveId: Id;
  objectiveTitle: string;
  toKind: 'outcome' | 'objective' | 'key result';
  toId: Id;
  toTitle: string;
  /** The objective of a supported key result; the same as `toId` for an objective, null for an outcome. */
  toObjectiveId: Id | null;
  because: string;
  version: number;
};

// Not coalesce: PostgreSQL takes that for something that could leak a row, and would read every objective before the policy instead of one.
const toObjective = sql`case when s.to_objective_id is null then k.objective_id else s.to_objective_id end`;

const rowsOf = sql`select s.id, s.objective_id as "objectiveId", f.title as "objectiveTitle",
    case when s.outcome_id is not null then 'outcome' when s.to_objective_id is not null then 'objective' else 'key result' end as "toKind",
    coalesce(s.outcome_id, s.to_objective_id, s.to_key_result_id) as "toId", coalesce(u.title, k.title, o.title) as "toTitle",
    o.id as "toObjectiveId", s.because, s.version
  from support s
  join objective f on f.workspace_id = s.workspace_id and f.id = s.objective_id and f.removed_at is null
  left join outcome u on u.workspace_id = s.workspace_id and u.id = s.outcome_id
  left join key_result k on k.workspace_id = s.workspace_id and k.id = s.to_key_result_id
  left join objective o on o.workspace_id = s.workspace_id and o.id = ${toObjective}`;

// A link to something removed waits for it to be put back.
const standing = sql`o.removed_at is null and k.removed_at is null`;

export type ListedSupport = Pick<
  SupportRow,
  'id' | 'toKind' | 'toId' | 'toTitle' | 'toObjectiveId' | 'because'
>;

/** A column of a query over objectives `o`: the links out of each, in one statement with it. */
export const linksOut = sql`(select coalesce(json_agg(json_build_object('id', s.id, 'toKind', case when s.outcome_id is not null then 'outcome'
      when s.to_objective_id is not null then 'objective' else 'key result' end, 'toId', coalesce(s.outcome_id, s.to_objective_id, s.to_key_result_id),
      'toTitle', coalesce(u.title, k.title, a.title), 'toObjectiveId', a.id, 'because', s.because) order by s.created_at, s.id), '[]')
  from support s
  left join outcome u on u.workspace_id = s.workspace_id and u.id = s.outcome_id
  left join key_result k on k.workspace_id = s.workspace_id and k.id = s.to_key_result_id
  left join objective a on a.workspace_id = s.workspace_id and a.id = ${toObjective}
  where s.workspace_id = o.workspace_id and s.objective_id = o.id and a.removed_at is null and k.removed_at is null)`;

/** Links out of the given objectives. */
export async function from(tx: Tx, workspaceId: Id, objectiveIds: readonly Id[]): Promise<SupportRow[]> {
  if (objectiveIds.length === 0) return [];
  const { rows } =
    await sql<SupportRow>`${rowsOf} where s.workspace_id = ${workspaceId} and s.objective_id = any (${objectiveIds}::uuid[])
    and ${standing}
    order by s.created_at, s.id`.execute(tx);
  return rows;
}

/** Links out of an objective whose other end everybody sees who sees the objective: what may be told of them for good. */
export async function openFrom(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<SupportRow[]> {
  const { rows } =
    await sql<SupportRow>`${rowsOf} where s.workspace_id = ${workspaceId} and s.objective_id = ${objectiveId} and ${standing}
    and s.to_audience in (${everyone}, s.audience) order by s.created_at, s.id`.execute(tx);
  return rows;
}

/** Links into an objective or one of its key results. */
export async function into(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<SupportRow[]> {
  const { rows } = await sql<SupportRow>`${rowsOf} where s.workspace_id = ${workspaceId}
    and s.id in (select id from support where workspace_id = ${workspaceId} and to_objective_id = ${objectiveId}
      union all select i.id from key_result r join support i on i.workspace_id = r.workspace_id and i.to_key_result_id = r.id
        where r.workspace_id = ${workspaceId} and r.objective_id = ${objectiveId})
    and ${standing} order by s.created_at, s.id`.execute(tx);
  return rows;
}

export type FoundSupport = SupportRow & { toAudience: Id };

/** One link, with the audience of what it supports. */
export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<FoundSupport | undefined> {
  const { rows } =
    await sql<FoundSupport>`select l.*, s.to_audience as "toAudience" from (${rowsOf} where s.workspace_id = ${workspaceId} and s.id = ${id}) l
    join support s on s.workspace_id = ${workspaceId} and s.id = l.id`.execute(tx);
  return rows[0];
}

/** Waits until no other transaction is changing links of this workspace. */
export async function hold(tx: Tx, workspaceId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('support ' || ${workspaceId}::text, 0))`.execute(
    tx,
  );
}

/** Every objective-to-objective link of the workspace, hidden ones too: a circle is one whoever looks. Ids only. */
export async function pairs(tx: Tx, workspaceId: Id): Promise<[Id, Id][]> {
  const { rows } = await sql<{ a: Id; b: Id }>`select a, b from support_pairs(${workspaceId})`.execute(tx);
  return rows.map(({ a, b }) => [a, b]);
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  row: {
    id: Id;
    objective: { id: Id; audience: Id };
    toKind: SupportRow['toKind'];
    toId: Id;
    toAudience: Id;
    because: string;
  },
): Promise<void> {
  await tx
    .insertInto('support')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      objective_id: row.objective.id,
      audience: row.objective.audience,
      outcome_id: row.toKind === 'outcome' ? row.toId : null,
      to_objective_id: row.toKind === 'objective' ? row.toId : null,
      to_key_result_id: row.toKind === 'key result' ? row.toId : null,
      to_audience: row.toAudience,
      because: row.because,
    })
    .execute();
}

/** False when `version` is no longer the current one. */
export async function setBecause(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  because: string,
): Promise<boolean> {
  const { rows } = await sql`update support set because = ${because}, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

export async function remove(tx: Tx, workspaceId: Id, id: Id): Promise<void> {
  await sql`delete from support where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}
