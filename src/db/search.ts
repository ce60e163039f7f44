// Search over every text of the workspace and the names of people and teams, in one statement. The words come in clean: letters and digits only.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export const foundKinds = [
  'objective',
  'key result',
  'outcome',
  'kpi',
  'decision',
  'team',
  'person',
  'comment',
  'initiative',
] as const;
type FoundKind = (typeof foundKinds)[number];

export type FoundRow = {
  id: Id;
  kind: FoundKind;
  title: string;
  /** The objective it is in, or is. */
  objectiveId: Id | null;
  /** One line that says where it belongs. */
  excerpt: string | null;
};

const shortest = `'StartSel="", StopSel="", MaxWords=22, MinWords=10'`;

/** The best `limit` matches, best first. Every word must be there; the last one may be half typed. What is in a closed cycle comes later.
 * @param words folded words, letters and digits only, at least one */
export async function find(
  tx: Tx,
  workspaceId: Id,
  words: readonly string[],
  limit: number,
): Promise<FoundRow[]> {
  const whole = words.map((word) => `'${word}'`);
  const typed = whole.map((word, at) =>
    at === words.length - 1 && words[at]!.length > 1 ? `${word}:*` : word,
  );
  const query = (parts: readonly string[]) =>
    sql`(to_tsquery('english', ${parts.join(' & ')}) || to_tsquery('simple', ${parts.join(' & ')}))`;
  const starts = words.map((word) => `\\m${word}`);
  const name = sql`all (${starts}::text[])`;
  const best = sql`case when folded_name = ${words.join(' ')} then 1.3 when folded_name like ${`${words[0]}%`} then 1 else 0.8 end`;
  const { rows } = await sql<FoundRow>`
    with query as materialized (select ${query(typed)} as q, ${query(whole)} as whole),
    hit as materialized (select f.* from query, found_texts(${workspaceId}, query.q, query.whole, ${limit}) f)
    select id, kind, title, "objectiveId", excerpt from (
      select o.id, h.kind, o.title, o.id as "objectiveId", t.name || ' · ' || c.name as excerpt,
        h.rank * case c.phase when 'closed' then 0.7 else 1.1 end as score
      from hit h join objective o on h.kind = 'objective' and o.workspace_id = ${workspaceId} and o.id = h.id
      join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
      join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
      union all
      select k.id, h.kind, k.title, o.id, o.title, h.rank * case c.phase when 'closed' then 0.6 else 1 end
      from hit h join key_result k on h.kind = 'key result' and k.workspace_id = ${workspaceId} and k.id = h.id
      join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id and o.removed_at is null
      join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
      union all
      select n.id, h.kind, n.title, o.id, o.title, h.rank * 0.8
      from hit h join initiative n on h.kind = 'initiative' and n.workspace_id = ${workspaceId} and n.id = h.id
      join objective o on o.workspace_id = n.workspace_id and o.id = n.objective_id and o.removed_at is null
      union all
      select m.id, h.kind, ts_headline('english', m.body, (select q from query), ${sql.raw(shortest)}), o.id,
        p.name || ' · ' || o.title, h.rank * 0.9
      from hit h join comment m on h.kind = 'comment' and m.workspace_id = ${workspaceId} and m.id = h.id
      join objective o on o.workspace_id = m.workspace_id and o.id = m.objective_id and o.removed_at is null
      join person p on p.workspace_id = m.workspace_id and p.id = m.author_id
      union all
      select u.id, h.kind, u.title, null, nullif(u.metric, ''), h.rank * 1.2
      from hit h join outcome u on h.kind = 'outcome' and u.workspace_id = ${workspaceId} and u.id = h.id
      union all
      select d.id, h.kind, d.choice, d.objective_id, concat_ws(' · ', c.name, o.title), h.rank * case c.phase when 'closed' then 0.6 else 0.9 end
      from hit h join decision d on h.kind = 'decision' and d.workspace_id = ${workspaceId} and d.id = h.id
      left join cycle c on c.workspace_id = d.workspace_id and c.id = d.cycle_id
      left join objective o on o.workspace_id = d.workspace_id and o.id = d.objective_id
      union all
      select i.id, h.kind, i.name, null, nullif(i.what, ''), h.rank
      from hit h join kpi i on h.kind = 'kpi' and i.workspace_id = ${workspaceId} and i.id = h.id
      union all
      select p.id, 'person', p.name, null, (select string_agg(t.name, ', ' order by t.name) from team_member m
          join team t on t.workspace_id = m.workspace_id and t.id = m.team_id where m.workspace_id = p.workspace_id and m.person_id = p.id), ${best}
      from person p where p.workspace_id = ${workspaceId} and p.left_at is null and p.folded_name ~ ${name}
      union all
      select t.id, 'team', t.name, null, (select u.name from team u where u.workspace_id = t.workspace_id and u.id = t.parent_id), ${best}
      from team t where t.workspace_id = ${workspaceId} and t.archived_at is null and t.folded_name ~ ${name}
    ) found order by score desc, title collate "und-x-icu", id limit ${limit}`.execute(tx);
  return rows;
}
