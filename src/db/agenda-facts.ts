// One bounded look at a cycle for the agenda of a meeting: how each committed objective stands and stood, what is new, what nobody paid for.
import { sql } from 'kysely';
import type { Status } from '../core/check-in.ts';
import type { Id } from '../core/id.ts';
import type { Course } from '../core/meeting/agenda/shapes.ts';
import type { Tx } from './open.ts';

/** Objectives an agenda looks at, at most. */
const mostObjectives = 600;

/** A team and every team below it. */
export async function circleOf(tx: Tx, workspaceId: Id, teamId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`with recursive below as (
      select id from team where workspace_id = ${workspaceId} and id = ${teamId}
      union select t.id from below b join team t on t.workspace_id = ${workspaceId} and t.parent_id = b.id)
    select id from below`.execute(tx);
  return rows.map(({ id }) => id);
}

type CourseRow = {
  objectiveId: Id;
  title: string;
  teamName: string;
  keyResultId: Id | null;
  keyResultTitle: string;
  status: Status | null;
  confidence: number | null;
  needs: string | null;
  moved: string | null;
  saidBy: string | null;
  effectiveOn: string | null;
  statusBefore: Status | null;
  confidenceBefore: number | null;
  hasBefore: boolean;
  silentDays: number | null;
};

/** The objectives of a cycle people work on, with their results now and as they were known at `since`.
 * @param teamIds null for every team */
export async function courses(
  tx: Tx,
  workspaceId: Id,
  {
    cycleId,
    teamIds,
    since,
    today,
  }: { cycleId: Id; teamIds: readonly Id[] | null; since: string; today: string },
): Promise<Course[]> {
  const uncorrected = sql`not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)`;
  const { rows } = await sql<CourseRow>`
    select o.id as "objectiveId", o.title, o.team_name as "teamName", k.id as "keyResultId", k.title as "keyResultTitle",
      n.status, n.confidence, n.needs, n.moved, p.name as "saidBy", n.effective_on as "effectiveOn",
      b.status as "statusBefore", b.confidence as "confidenceBefore", b.id is not null as "hasBefore",
      ${today}::date - n.effective_on as "silentDays"
    from (select o.id, o.title, o.workspace_id, t.name as team_name from objective o
        join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
        where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.state = 'committed' and o.removed_at is null
          and (${teamIds}::uuid[] is null or o.team_id = any (${teamIds}::uuid[]))
        order by t.name collate "und-x-icu", o.title limit ${mostObjectives}) o
    left join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null and k.role = 'result'
    left join lateral (select i.* from check_in i where i.workspace_id = k.workspace_id and i.key_result_id = k.id and ${uncorrected}
      order by i.effective_on desc, i.sequence desc limit 1) n on true
    left join lateral (select i.* from check_in i where i.workspace_id = k.workspace_id and i.key_result_id = k.id and i.recorded_at <= ${since}
      and i.id <> n.id and ${uncorrected} order by i.effective_on desc, i.sequence desc limit 1) b on true
    left join person p on p.workspace_id = o.workspace_id and p.id = n.recorded_by
    order by o.team_name collate "und-x-icu", o.title, o.id, k.position, k.id`.execute(tx);
  const found = new Map<Id, Course>();
  for (const row of rows) {
    const { objectiveId, title, teamName } = row;
    const course = found.get(objectiveId) ?? { objectiveId, title, teamName, keyResults: [] };
    found.set(objectiveId, course);
    if (row.keyResultId) course.keyResults.push(keyResultOf(row, row.keyResultId));
  }
  return [...found.values()];
}

function keyResultOf(row: CourseRow, id: Id): Course['keyResults'][number] {
  const { status, confidence, needs, moved } = row;
  return {
    id,
    title: row.keyResultTitle,
    now: row.effectiveOn === null ? null : { status, confidence, needs: needs ?? '', moved: moved ?? '' },
    before: row.hasBefore ? { status: row.statusBefore, confidence: row.confidenceBefore } : null,
    saidBy: row.saidBy,
    silentDays: row.silentDays,
  };
}

export type TargetChangeRow = {
  objectiveId: Id;
  keyResultId: Id;
  title: string;
  unit: string;
  byName: string | null;
  changes: Record<string, [unknown, unknown]>;
};

/** Numbers that were moved since, latest first. */
export async function targetChanges(
  tx: Tx,
  workspaceId: Id,
  { cycleId, teamIds, since }: { cycleId: Id; teamIds: readonly Id[] | null; since: string },
): Promise<TargetChangeRow[]> {
  const { rows } = await sql<TargetChangeRow>`
    select o.id as "objectiveId", k.id as "keyResultId", k.title, k.unit, p.name as "byName", e.body->'changes' as changes
    from event e join objective o on o.workspace_id = e.workspace_id and o.id = e.objective_id and o.removed_at is null
    join key_result k on k.workspace_id = e.workspace_id and k.id = e.thing_id and k.removed_at is null
    left join person p on p.workspace_id = e.workspace_id and p.id = e.actor_id
    where e.workspace_id = ${workspaceId} and e.kind = 'key-result.target-changed' and e.cycle_id = ${cycleId} and e.at > ${since}
      and (${teamIds}::uuid[] is null or o.team_id = any (${teamIds}::uuid[]))
    order by e.sequence desc limit 20`.execute(tx);
  return rows;
}

/** Drafts and proposals of a cycle, those the reader may see. */
export async function drafts(
  tx: Tx,
  workspaceId: Id,
  { cycleId, teamIds }: { cycleId: Id; teamIds: readonly Id[] | null },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from objective o
    where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.state in ('draft', 'proposed') and o.removed_at is null
      and (${teamIds}::uuid[] is null or o.team_id = any (${teamIds}::uuid[]))`.execute(tx);
  return rows[0]?.count ?? 0;
}
