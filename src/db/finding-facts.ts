// What the critic is told about the past of objectives and about other teams, for many at once. Row-level security has left out what the reader may not see, so no title leaks.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

type Titled = { title: string; team: string };
export type Earlier = { part: 'objective' | 'key result'; title: string; score: number | null };
/** What one team had in the cycle before one of its own. */
type LastCycle = { teamId: Id; cycleId: Id; had: Earlier[] };
type Past = { id: Id; values: number[]; readings: number };

const most = 20;
const cyclesBack = 6;

const own = (workspaceId: Id, objectiveIds: readonly Id[]) => sql`
  select o.id, o.team_id, o.cycle_id, c.starts_on from objective o
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    where o.workspace_id = ${workspaceId} and o.id = any (${objectiveIds}::uuid[])`;

/** Objectives and key results of the same teams in the cycle before, once for each team and cycle; nothing for a team's first cycle. */
export async function lastCycles(tx: Tx, workspaceId: Id, objectiveIds: readonly Id[]): Promise<LastCycle[]> {
  const { rows } = await sql<LastCycle>`
    with own as (${own(workspaceId, objectiveIds)}),
    before as (select p.team_id, p.cycle_id, b.id from (select distinct team_id, cycle_id, starts_on from own) p
      cross join lateral (select c.id from cycle c where c.workspace_id = ${workspaceId} and c.ends_on < p.starts_on order by c.ends_on desc limit 1) b),
    of as (select b.team_id, b.cycle_id, o.id, o.title from before b join objective o on o.workspace_id = ${workspaceId} and o.cycle_id = b.id
      and o.team_id = b.team_id and o.removed_at is null),
    had as (
      select of.team_id, of.cycle_id, 'objective' as part, of.title, null::double precision as score from of
      union all
      select of.team_id, of.cycle_id, 'key result', k.title, k.score from key_result k join of on of.id = k.objective_id
        where k.workspace_id = ${workspaceId} and k.removed_at is null)
    select b.team_id as "teamId", b.cycle_id as "cycleId", coalesce(json_agg(json_build_object('part', h.part, 'title', h.title, 'score', h.score))
        filter (where h.part is not null), '[]') as had
      from before b left join had h on h.team_id = b.team_id and h.cycle_id = b.cycle_id group by b.team_id, b.cycle_id`.execute(
    tx,
  );
  return rows;
}

type Asked = { objectiveId: Id; teamId: Id; cycleId: Id; titles: readonly string[] };
type Hit = Titled & { asked: number; teamId: Id; part: Earlier['part']; id: Id };

/**
 * By objective: objectives and key results of other teams in the same cycle that have all the words of one of its titles.
 * A text is looked up by the rarest word asked for, so that a cycle full of drafts is not compared each with each.
 */
export async function elsewhere(
  tx: Tx,
  workspaceId: Id,
  drafts: readonly Asked[],
): Promise<Map<Id, Titled[]>> {
  const places = new Map<string, number>();
  const asked: { cycleId: Id; words: string }[] = [];
  const askedBy = drafts.map(({ cycleId, titles }) =>
    titles.flatMap((title) => {
      const words = title.replace(/[^\p{L}\s]+/gu, ' ').trim();
      if (!words.includes(' ')) return [];
      const key = `${cycleId} ${words}`;
      if (!places.has(key)) places.set(key, asked.push({ cycleId, words }));
      return [places.get(key)!];
    }),
  );
  if (asked.length === 0) return new Map();
  const hits = Map.groupBy(await hitsOf(tx, workspaceId, asked), (hit) => hit.asked);
  return new Map(
    drafts.map(({ objectiveId, teamId }, index) => {
      const theirs = askedBy[index]!.flatMap((place) => hits.get(place) ?? []).filter(
        (hit) => hit.teamId !== teamId,
      );
      const once = [...new Map(theirs.map((hit) => [hit.id, hit])).values()];
      const of = (part: Hit['part']) => once.filter((hit) => hit.part === part).slice(0, most);
      return [
        objectiveId,
        [...of('objective'), ...of('key result')].map(({ title, team }) => ({ title, team })),
      ];
    }),
  );
}

// Of one text asked for, a team gives so many at most: each reader leaves another team out.
async function hitsOf(
  tx: Tx,
  workspaceId: Id,
  asked: readonly { cycleId: Id; words: string }[],
): Promise<Hit[]> {
  const cycleIds = asked.map(({ cycleId }) => cycleId);
  // Asked in one breath, so nothing comes between: the planner takes each of these lists for a handful of rows and would compare all with all.
  const planned = (loops: 'on' | 'off') =>
    sql`select set_config('enable_nestloop', ${loops}, true)`.execute(tx);
  const statement = sql<Hit>`
    with asked as materialized (select a.n, a.cycle_id, plainto_tsquery('english', a.words) as q, tsvector_to_array(to_tsvector('english', a.words)) as lexemes
      from unnest(${cycleIds}::uuid[], ${asked.map(({ words }) => words)}::text[]) with ordinality a (cycle_id, words, n)),
    open as materialized (select o.id, o.cycle_id, o.team_id, t.name as team, o.title, o.search, o.created_at from objective o
      join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
      where o.workspace_id = ${workspaceId} and o.cycle_id = any (${[...new Set(cycleIds)]}::uuid[]) and o.removed_at is null),
    texts as materialized (
      select o.id, o.cycle_id, o.team_id, o.team, 'objective' as part, o.title, o.search, o.created_at from open o
      union all
      select k.id, o.cycle_id, o.team_id, o.team, 'key result', k.title, k.search, o.created_at from open o
        join key_result k on k.workspace_id = ${workspaceId} and k.objective_id = o.id and k.removed_at is null),
    words as materialized (select x.id, x.cycle_id, w.lexeme from texts x cross join unnest(tsvector_to_array(x.search)) w (lexeme)),
    spread as materialized (select cycle_id, lexeme, count(*) as n from words group by cycle_id, lexeme),
    rarest as materialized (select distinct on (a.n) a.n, a.cycle_id, a.q, s.lexeme from asked a cross join unnest(a.lexemes) l (lexeme)
      join spread s on s.cycle_id = a.cycle_id and s.lexeme = l.lexeme where numnode(a.q) > 1 order by a.n, s.n, s.lexeme),
    hits as (select r.n, x.*, row_number() over (partition by r.n, x.part, x.team_id order by x.created_at, x.id) as place
      from rarest r join words w on w.cycle_id = r.cycle_id and w.lexeme = r.lexeme join texts x on x.id = w.id where x.search @@ r.q)
    select n::int as asked, id, team_id as "teamId", team, part, title from hits where place <= ${most} order by created_at, id`;
  const [, { rows }] = await Promise.all([planned('off'), statement.execute(tx), planned('on')]);
  return rows;
}

/** For key results born from a KPI: its value at the end of each earlier cycle, oldest first, and how often it was read in the last of them. */
export async function pasts(tx: Tx, workspaceId: Id, objectiveIds: readonly Id[]): Promise<Past[]> {
  const { rows } = await sql<Past>`
    with own as (${own(workspaceId, objectiveIds)}),
    earlier as (select p.cycle_id, e.starts_on, e.ends_on from (select distinct cycle_id, starts_on from own) p
      cross join lateral (select c.starts_on, c.ends_on from cycle c where c.workspace_id = ${workspaceId} and c.ends_on < p.starts_on
        order by c.ends_on desc limit ${cyclesBack}) e)
    select k.id, array_agg(r.value order by e.ends_on) as values, (array_agg(r.readings::int order by e.ends_on desc))[1] as readings
    from own join key_result k on k.workspace_id = ${workspaceId} and k.objective_id = own.id and k.kpi_id is not null and k.removed_at is null
    join earlier e on e.cycle_id = own.cycle_id
    join lateral (select (array_agg(i.value order by i.effective_on desc, i.sequence desc))[1] as value, count(distinct i.effective_on) as readings
      from kpi_reading i where i.workspace_id = k.workspace_id and i.kpi_id = k.kpi_id and i.effective_on between e.starts_on and e.ends_on) r
      on r.readings > 0
    group by k.id`.execute(tx);
  return rows;
}
