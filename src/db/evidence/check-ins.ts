// Every check-in that was due in a cycle with what became of it. Counted here and not row by row: a year of a large company is half a million of them.
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import type { Successor } from '../../diagnosis/evidence/repeats.ts';
import type { Tx } from '../open.ts';

/** A week of a cycle in which check-ins were due. */
export type DueWeek = { week: number; startsOn: string; endsOn: string; dueAt: Date };

export type TeamDues = { teamId: Id; due: number; missed: number; made: number; late: number };

const lateAfter = sql`interval '48 hours'`;

// A key result owes a check-in from its commit on until it is taken out or closed. What a file brought in says nothing about when it was written.
function owed(workspaceId: Id, cycleId: Id, weeks: readonly DueWeek[]): RawBuilder<unknown> {
  return sql`
    slot as materialized (select * from unnest(${weeks.map(({ week }) => week)}::int[], ${weeks.map(({ startsOn }) => startsOn)}::date[],
      ${weeks.map(({ endsOn }) => endsOn)}::date[], ${weeks.map(({ dueAt }) => dueAt.toISOString())}::timestamptz[]) as s (week, starts_on, ends_on, due_at)),
    promised as materialized (select k.id, o.team_id, greatest(o.committed_at, k.created_at) as from_at, least(k.removed_at, o.removed_at, o.closed_at) as until_at
      from objective o join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id
      where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.committed_at is not null),
    said as (select i.key_result_id, s.week, min(i.recorded_at) filter (where i.source = 'person') as first_at from check_in i
      join promised k on k.id = i.key_result_id join slot s on i.effective_on between s.starts_on and s.ends_on
      where i.workspace_id = ${workspaceId} group by i.key_result_id, s.week),
    owed as (select k.id, k.team_id, s.week, s.due_at, i.key_result_id is null as is_missed, i.first_at is not null as is_timed,
        i.first_at > s.due_at + ${lateAfter} as is_late
      from promised k join slot s on s.due_at > k.from_at and (k.until_at is null or s.due_at < k.until_at)
      left join said i on i.key_result_id = k.id and i.week = s.week)`;
}

/** Check-ins due, missed, made and late, team by team. */
export async function dues(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
  weeks: readonly DueWeek[],
): Promise<TeamDues[]> {
  const { rows } = await sql<TeamDues>`with ${owed(workspaceId, cycleId, weeks)}
    select team_id as "teamId", count(*)::int as due, count(*) filter (where is_missed)::int as missed,
      count(*) filter (where is_timed)::int as made, count(*) filter (where is_late)::int as late
    from owed group by team_id`.execute(tx);
  return rows;
}

export type DueRow = { id: Id; teamId: Id; week: number };

/** The check-ins that went missing, or came late, the latest weeks first. */
export async function dueRows(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
  weeks: readonly DueWeek[],
  { which, limit }: { which: 'missed' | 'late'; limit: number },
): Promise<{ total: number; rows: DueRow[] }> {
  const { rows } = await sql<DueRow & { total: number }>`with ${owed(workspaceId, cycleId, weeks)}
    select id, team_id as "teamId", week, (count(*) over ())::int as total from owed where ${which === 'missed' ? sql`is_missed` : sql`is_late`}
    order by week desc, id limit ${limit}`.execute(tx);
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) };
}

export type SuccessorCount = { teamId: Id; n: number };
export type StillRow = Successor & { id: Id; teamId: Id; effectiveOn: string };

/** Check-ins that have one before, counted by team; and of those the ones whose value did not move, with the words of both. */
export async function successors(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
): Promise<{ counts: SuccessorCount[]; still: StillRow[] }> {
  // The words are fetched for the few whose value stood still: carrying those of all along would take most of the time.
  const note = (i: string) =>
    sql`concat_ws(' ', nullif(${sql.ref(`${i}.moved`)}, ''), nullif(${sql.ref(`${i}.blocks`)}, ''), nullif(${sql.ref(`${i}.needs`)}, ''))`;
  const { rows } = await sql<{ teamId: Id; n: number; still: StillRow[] | null }>`
    with said as (select k.id, o.team_id, k.kind = 'milestone' or k.role = 'guard' as may_stand_still, i.id as check_in_id, i.effective_on, i.value,
        lag(i.id) over before as before_id, lag(i.value) over before as value_before, lag(i.value, 2) over before as value_two_before,
        row_number() over before as place
      from objective o join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id
      join check_in i on i.workspace_id = k.workspace_id and i.key_result_id = k.id
      where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.committed_at is not null
        and not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)
      window before as (partition by k.id order by i.effective_on, i.sequence))
    select s.team_id as "teamId", count(*)::int as n, json_agg(json_build_object('id', s.id, 'teamId', s.team_id, 'effectiveOn', s.effective_on,
        'note', ${note('n')}, 'noteBefore', ${note('b')}, 'value', s.value, 'valueBefore', s.value_before,
        'stoodStillBefore', s.place > 2 and s.value_before is not distinct from s.value_two_before, 'mayStandStill', s.may_stand_still)
      order by s.effective_on desc, s.id) filter (where n.id is not null) as still
    from said s
    left join check_in n on n.workspace_id = ${workspaceId} and n.id = s.check_in_id and s.value is not distinct from s.value_before
    left join check_in b on b.workspace_id = ${workspaceId} and b.id = s.before_id and n.id is not null
    where s.place > 1 group by s.team_id`.execute(tx);
  return {
    counts: rows.map(({ teamId, n }) => ({ teamId, n })),
    still: rows.flatMap(({ still }) => still ?? []),
  };
}
