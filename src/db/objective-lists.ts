// Lists of objectives and counts over them, narrowed by one filter: none can show what another hides.
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { ObjectiveState } from '../core/objective.ts';
import { columns, joins, type ObjectiveRow } from './objectives.ts';
import type { Tx } from './open.ts';
import { type ListedSupport, linksOut } from './supports.ts';

export type Filter = {
  cycleId: Id;
  teamIds?: readonly Id[];
  ownerId?: Id;
  /** Objectives with a key result of this person count too. */
  involves?: Id;
  /** Named among the contributors of the objective or of one of its key results. */
  contributes?: Id;
  outcomeId?: Id;
  states?: readonly ObjectiveState[];
  statuses?: readonly string[];
  /** Only those with a key result that was committed, and last checked in on, at least this many days ago. */
  silentDays?: number;
  changedSince?: string;
  text?: string;
};

const statusOf = sql`(select l.status from standing l where l.workspace_id = k.workspace_id and l.key_result_id = k.id)`;

function conditions(workspaceId: Id, filter: Filter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    sql`o.workspace_id = ${workspaceId}`,
    sql`o.cycle_id = ${filter.cycleId}`,
    sql`o.removed_at is null`,
  ];
  const keyResult = sql`select 1 from key_result k where k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null`;
  if (filter.teamIds) all.push(sql`o.team_id = any (${filter.teamIds}::uuid[])`);
  if (filter.ownerId) all.push(sql`o.owner_id = ${filter.ownerId}`);
  if (filter.involves)
    all.push(
      sql`(o.owner_id = ${filter.involves} or exists (${keyResult} and k.owner_id = ${filter.involves}))`,
    );
  if (filter.contributes)
    all.push(
      sql`(${filter.contributes}::uuid = any (o.contributor_ids)
        or exists (${keyResult} and ${filter.contributes}::uuid = any (k.contributor_ids)))`,
    );
  if (filter.outcomeId)
    all.push(
      sql`exists (select 1 from support s where s.workspace_id = o.workspace_id and s.objective_id = o.id and s.outcome_id = ${filter.outcomeId})`,
    );
  if (filter.states) all.push(sql`o.state = any (${filter.states}::text[])`);
  if (filter.statuses)
    all.push(
      sql`exists (${keyResult} and coalesce(${statusOf}, 'not started') = any (${filter.statuses}::text[]))`,
    );
  if (filter.silentDays !== undefined)
    all.push(sql`o.state = 'committed' and o.committed_at::date <= current_date - ${filter.silentDays}::int
      and exists (${keyResult} and not exists (select 1 from check_in i where i.workspace_id = k.workspace_id
      and i.key_result_id = k.id and i.effective_on > current_date - ${filter.silentDays}::int))`);
  if (filter.changedSince) all.push(sql`o.updated_at >= ${filter.changedSince}::timestamptz`);
  if (filter.text) {
    const like = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`(o.title ilike ${like} or exists (${keyResult} and k.title ilike ${like}))`);
  }
  return sql.join(all, sql` and `);
}

export const sorts = ['team', 'title', 'owner', 'updated', 'created'] as const;
type Sort = (typeof sorts)[number];

const orders: Record<Sort, RawBuilder<unknown>> = {
  team: sql`t.name collate "und-x-icu", o.created_at, o.id`,
  title: sql`o.title collate "und-x-icu", o.id`,
  owner: sql`p.name collate "und-x-icu" nulls last, o.title collate "und-x-icu", o.id`,
  updated: sql`o.updated_at desc, o.id`,
  created: sql`o.created_at, o.id`,
};

type Slice = { sort: Sort; limit: number; offset: number };

/** One page of objectives, and how many there are in all. */
export async function page(
  tx: Tx,
  workspaceId: Id,
  filter: Filter,
  slice: Slice,
): Promise<{ rows: ObjectiveRow[]; total: number }> {
  return sliced<ObjectiveRow>(tx, workspaceId, filter, slice, columns);
}

/** As a list holds it: without the words only its own page shows, with the links out of it. */
export type ListedObjectiveRow = Omit<
  ObjectiveRow,
  'why' | 'audience' | 'overLimitReason' | 'closedAt' | 'removedAt'
> & { supports: ListedSupport[] };

const listedColumns = sql`o.id, o.cycle_id as "cycleId", o.team_id as "teamId", t.name as "teamName", o.owner_id as "ownerId", p.name as "ownerName",
  o.contributor_ids as "contributorIds", o.title, o.ambition, o.state, o.visibility, o.verdict, o.lesson, o.committed_at as "committedAt", o.version,
  o.created_at as "createdAt", o.updated_at as "updatedAt", ${linksOut} as supports`;

/** As `page`, for lists. */
export async function listed(
  tx: Tx,
  workspaceId: Id,
  filter: Filter,
  slice: Slice,
): Promise<{ rows: ListedObjectiveRow[]; total: number }> {
  return sliced<ListedObjectiveRow>(tx, workspaceId, filter, slice, listedColumns);
}

async function sliced<T>(
  tx: Tx,
  workspaceId: Id,
  filter: Filter,
  { sort, limit, offset }: Slice,
  what: RawBuilder<unknown>,
): Promise<{ rows: T[]; total: number }> {
  const { rows } = await sql<
    T & { total: number }
  >`select ${what}, (count(*) over ())::int as total from objective o ${joins}
    where ${conditions(workspaceId, filter)} order by ${orders[sort]} limit ${limit} offset ${offset}`.execute(
    tx,
  );
  if (rows.length === 0 && offset > 0) {
    const { total } = await sliced<T>(tx, workspaceId, filter, { sort, limit: 1, offset: 0 }, what);
    return { rows: [], total };
  }
  return { rows: rows.map(({ total: _, ...row }) => row as unknown as T), total: rows[0]?.total ?? 0 };
}

/** How many key results of the cycle stand how, by what their latest check-in says. */
export async function statusCounts(
  tx: Tx,
  workspaceId: Id,
  filter: Filter,
): Promise<{ status: string; keyResults: number }[]> {
  const { rows } = await sql<{ status: string; keyResults: number }>`
    select s.status, count(*)::int as "keyResults" from (
      select coalesce(${statusOf}, 'not started') as status from objective o ${joins}
      join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null
      where ${conditions(workspaceId, filter)} and o.state in ('committed', 'closed')) s group by s.status`.execute(
    tx,
  );
  return rows;
}
