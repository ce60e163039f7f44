// One bounded look at a cycle for the agenda of a meeting: how each committed objective stands and stood, what is new, what nobody paid for.
import { sql } from 'kysely';
import type { Status } from '../core/check-in.ts';
import type { Id } from '../core/id.ts';
import type { AgendaFacts, Course } from '../core/meeting/agenda/shapes.ts';
import type { Tx } from './open.ts';
import { chosenFor } from './resets.ts';

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

export type HandedOn = Pick<AgendaFacts, 'dependencies' | 'promised' | 'bets' | 'stops'>;

/** What lies on the other tables of a cycle: cards between teams, verdicts and choices still to come, bets to judge, stop lists.
 * @param betsOf a cycle, or every one that began after a day */
export async function handedOn(
  tx: Tx,
  workspaceId: Id,
  { cycleId, teamIds }: { cycleId: Id; teamIds: readonly Id[] | null },
  betsOf: { cycleId: Id } | { after: string },
): Promise<HandedOn> {
  const ours = sql`o.workspace_id = ${workspaceId} and o.removed_at is null and (${teamIds}::uuid[] is null or o.team_id = any (${teamIds}::uuid[]))`;
  const judging = 'cycleId' in betsOf ? sql`y.id = ${betsOf.cycleId}` : sql`y.starts_on > ${betsOf.after}`;
  const cards = sql`from dependency d join objective o on o.workspace_id = d.workspace_id and o.id = d.objective_id
      where d.workspace_id = ${workspaceId} and d.withdrawn_at is null and o.cycle_id = ${cycleId} and ${ours}`;
  const promises = sql`from objective o where ${ours} and o.cycle_id = ${cycleId} and o.state in ('committed', 'closed')`;
  const bets = sql`from support s join objective o on o.workspace_id = s.workspace_id and o.id = s.objective_id and o.committed_at is not null
      join cycle y on y.workspace_id = o.workspace_id and y.id = o.cycle_id and y.phase in ('review', 'closed')
      where s.workspace_id = ${workspaceId} and s.outcome_id is not null and ${judging} and ${ours}`;
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int ${cards}) as cards, (select count(*)::int ${cards} and d.answer is null) as waiting,
    (select count(*)::int ${promises}) as promised, (select count(*)::int ${promises} and o.state = 'committed') as unclosed,
    (select count(*)::int ${promises} and o.verdict is distinct from 'dropped' and not ${chosenFor}) as undecided,
    (select count(*)::int ${bets}) as bets, (select count(*)::int ${bets} and not exists (select 1 from bet_judgement j
      where j.workspace_id = s.workspace_id and j.support_id = s.id)) as unjudged,
    (select coalesce(sum(cardinality(u.stops)), 0)::int from outcome u where u.workspace_id = ${workspaceId} and u.state = 'active') as stops`.execute(
    tx,
  );
  const [of = {}] = rows;
  return {
    dependencies: { of: of.cards ?? 0, waiting: of.waiting ?? 0 },
    promised: { of: of.promised ?? 0, unclosed: of.unclosed ?? 0, undecided: of.undecided ?? 0 },
    bets: { of: of.bets ?? 0, unjudged: of.unjudged ?? 0 },
    stops: of.stops ?? 0,
  };
}

/** How people checked in over a cycle, and what they said of its perfect scores. */
export async function discipline(
  tx: Tx,
  workspaceId: Id,
  { cycleId, teamIds }: { cycleId: Id; teamIds: readonly Id[] | null },
): Promise<{ checkIns: number; late: number; perfect: number; stretch: number; safe: number }> {
  const own = sql`from objective o join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null
      where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.removed_at is null
        and (${teamIds}::uuid[] is null or o.team_id = any (${teamIds}::uuid[]))`;
  const { rows } = await sql<{
    checkIns: number;
    late: number;
    perfect: number;
    stretch: number;
    safe: number;
  }>`
    with own as (select k.workspace_id, k.id, k.score, k.perfect_was ${own}),
      said as (select i.is_late from own join check_in i on i.workspace_id = own.workspace_id and i.key_result_id = own.id
        where i.source = 'person' and i.corrects_id is null)
    select (select count(*)::int from said) as "checkIns", (select count(*)::int from said where is_late) as late,
      count(*) filter (where score = 1)::int as perfect, count(*) filter (where perfect_was = 'stretch')::int as stretch,
      count(*) filter (where perfect_was = 'safe')::int as safe from own`.execute(tx);
  return rows[0] ?? { checkIns: 0, late: 0, perfect: 0, stretch: 0, safe: 0 };
}
