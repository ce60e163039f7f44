// What can be achieved, edition by edition. A row never changes: what was awarded stays what it was.
import { sql } from 'kysely';
import type { AchievementFields } from '../core/award.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type AchievementRow = AchievementFields & {
  id: Id;
  edition: number;
  /** The edition before it. */
  followsId: Id | null;
  publishedAt: string;
  /** Whether it is the newest edition: only that one is awarded. */
  isCurrent: boolean;
  /** Awards of this edition. */
  awarded: number;
};

const rowsOf = sql`select a.id, a.slug, a.edition, a.name, a.description, a.criteria, a.kind, a.ends_by as "endsBy",
    a.valid_months as "validMonths", a.does_not_prove as "doesNotProve", a.follows_id as "followsId", a.published_at as "publishedAt",
    not exists (select 1 from achievement n where n.workspace_id = a.workspace_id and n.slug = a.slug and n.edition > a.edition) as "isCurrent",
    (select count(*)::int from award w where w.workspace_id = a.workspace_id and w.achievement_id = a.id and w.state <> 'void') as awarded
  from achievement a`;

/** By name, the newest edition first. */
export async function list(tx: Tx, workspaceId: Id): Promise<AchievementRow[]> {
  const { rows } = await sql<AchievementRow>`${rowsOf} where a.workspace_id = ${workspaceId}
    order by a.slug, a.edition desc limit 500`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<AchievementRow | undefined> {
  const { rows } =
    await sql<AchievementRow>`${rowsOf} where a.workspace_id = ${workspaceId} and a.id = ${id}`.execute(tx);
  return rows[0];
}

/** The newest edition under this slug. */
export async function newest(tx: Tx, workspaceId: Id, slug: string): Promise<AchievementRow | undefined> {
  const { rows } =
    await sql<AchievementRow>`${rowsOf} where a.workspace_id = ${workspaceId} and a.slug = ${slug}
    order by a.edition desc limit 1`.execute(tx);
  return rows[0];
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  of: AchievementFields & { id: Id; edition: number; followsId: Id | null; by: Id },
): Promise<void> {
  await sql`insert into achievement (workspace_id, id, slug, edition, name, description, criteria, kind, ends_by, valid_months,
      does_not_prove, follows_id, published_by)
    values (${workspaceId}, ${of.id}, ${of.slug}, ${of.edition}, ${of.name}, ${of.description}, ${of.criteria}, ${of.kind}, ${of.endsBy},
      ${of.validMonths}, ${JSON.stringify(of.doesNotProve)}::jsonb, ${of.followsId}, ${of.by})`.execute(tx);
}
