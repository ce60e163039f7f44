// Objectives and their lists. Row-level security has already left out what the reader may not see; no query here needs to know about it.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { ObjectiveFields, ObjectiveState, Verdict } from '../core/objective.ts';
import type { Tx } from './open.ts';

export type ObjectiveRow = {
  id: Id;
  cycleId: Id;
  teamId: Id;
  teamName: string;
  ownerId: Id | null;
  ownerName: string | null;
  contributorIds: Id[];
  title: string;
  why: string;
  ambition: 'committed' | 'aspirational';
  state: ObjectiveState;
  visibility: 'workspace' | 'team';
  audience: Id;
  overLimitReason: string | null;
  verdict: Verdict | null;
  lesson: string;
  committedAt: string | null;
  closedAt: string | null;
  removedAt: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
};

export const columns = sql`o.id, o.cycle_id as "cycleId", o.team_id as "teamId", t.name as "teamName", o.owner_id as "ownerId", p.name as "ownerName",
  o.contributor_ids as "contributorIds", o.title, o.why, o.ambition, o.state, o.visibility, o.audience, o.over_limit_reason as "overLimitReason",
  o.verdict, o.lesson, o.committed_at as "committedAt", o.closed_at as "closedAt", o.removed_at as "removedAt", o.version,
  o.created_at as "createdAt", o.updated_at as "updatedAt"`;
export const joins = sql`join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
  left join person p on p.workspace_id = o.workspace_id and p.id = o.owner_id`;

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<ObjectiveRow | undefined> {
  const { rows } =
    await sql<ObjectiveRow>`select ${columns} from objective o ${joins} where o.workspace_id = ${workspaceId} and o.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

/** As `find`, and nobody else changes it until this transaction ends. */
export async function findAndHold(tx: Tx, workspaceId: Id, id: Id): Promise<ObjectiveRow | undefined> {
  const { rows } = await sql<ObjectiveRow>`select ${columns} from objective o ${joins}
    where o.workspace_id = ${workspaceId} and o.id = ${id} for no key update of o`.execute(tx);
  return rows[0];
}

/** Committed or closed objectives of a team in a cycle. The row of the team is held, so that two commits cannot both be the last that fits. */
export async function countCommitted(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
  teamId: Id,
): Promise<{ count: number; topTeam: boolean }> {
  const held = await sql<{
    top: boolean;
  }>`select parent_id is null as top from team where workspace_id = ${workspaceId} and id = ${teamId} for no key update`.execute(
    tx,
  );
  // Counted over every audience: a limit that forgot hidden objectives could be slipped past.
  const { rows } = await sql<{
    count: number;
  }>`select committed_objectives(${workspaceId}, ${cycleId}, ${teamId}) as count`.execute(tx);
  return { count: rows[0]?.count ?? 0, topTeam: held.rows[0]?.top ?? false };
}

function written(fields: Partial<ObjectiveFields>) {
  return {
    title: fields.title,
    why: fields.why,
    ambition: fields.ambition,
    owner_id: fields.ownerId,
    contributor_ids: fields.contributorIds,
    team_id: fields.teamId,
    visibility: fields.visibility,
  };
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  cycleId: Id,
  createdBy: Id,
  fields: ObjectiveFields,
  carriedFrom: Id | null = null,
): Promise<void> {
  await tx
    .insertInto('objective')
    .values({
      ...(written(fields) as Required<ReturnType<typeof written>> & { title: string; team_id: string }),
      workspace_id: workspaceId,
      id,
      cycle_id: cycleId,
      created_by: createdBy,
      carried_from: carriedFrom,
    })
    .execute();
}

export type ObjectiveChange = Partial<ObjectiveFields> & {
  state?: ObjectiveState;
  verdict?: Verdict | null;
  lesson?: string;
  overLimitReason?: string | null;
  cycleId?: Id;
  removed?: boolean;
};

/** Changes fields and counts the version up. False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  change: ObjectiveChange,
): Promise<boolean> {
  const { state, verdict, lesson, overLimitReason, cycleId, removed, ...fields } = change;
  const result = await tx
    .updateTable('objective')
    .set({
      ...written(fields),
      state,
      verdict,
      lesson,
      over_limit_reason: overLimitReason,
      cycle_id: cycleId,
      ...(removed === undefined ? {} : { removed_at: removed ? sql<string>`now()` : null }),
      ...(state === 'committed'
        ? { committed_at: sql<string>`coalesce(committed_at, now())`, closed_at: null }
        : {}),
      ...(state === 'closed' ? { closed_at: sql<string>`now()` } : {}),
      updated_at: sql`now()`,
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes that something in the objective changed, so that "changed since" finds it. */
export async function touch(tx: Tx, workspaceId: Id, id: Id): Promise<void> {
  await sql`update objective set updated_at = now() where workspace_id = ${workspaceId} and id = ${id}`.execute(
    tx,
  );
}

/** Committed objectives of a cycle that are not closed yet, hidden ones too. */
export async function countOpen(tx: Tx, workspaceId: Id, cycleId: Id): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select open_objectives(${workspaceId}, ${cycleId}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}
