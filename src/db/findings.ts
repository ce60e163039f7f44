// Answers to findings, and what the critic is told about an objective's surroundings. Findings themselves are never stored: they are computed from the words.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import { newId } from './new-id.ts';
import type { Tx } from './open.ts';

export type AnswerRow = {
  id: Id;
  objectiveId: Id;
  /** Null when the finding hangs on the objective itself. */
  keyResultId: Id | null;
  rule: string;
  textHash: string;
  reason: string;
  answeredBy: Id | null;
  answeredByName: string | null;
  answeredAt: string;
};

const columns = sql`a.id, a.objective_id as "objectiveId", a.key_result_id as "keyResultId", a.rule, a.text_hash as "textHash", a.answer as reason,
  a.answered_by as "answeredBy", p.name as "answeredByName", a.answered_at as "answeredAt"`;
const joins = sql`left join person p on p.workspace_id = a.workspace_id and p.id = a.answered_by`;

/** Every answer given about objectives, for words they no longer have too. */
export async function answersOf(tx: Tx, workspaceId: Id, objectiveIds: readonly Id[]): Promise<AnswerRow[]> {
  const { rows } =
    await sql<AnswerRow>`select ${columns} from finding_answer a ${joins} where a.workspace_id = ${workspaceId}
    and a.objective_id = any (${objectiveIds}::uuid[]) order by a.answered_at, a.id`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<AnswerRow | undefined> {
  const { rows } =
    await sql<AnswerRow>`select ${columns} from finding_answer a ${joins} where a.workspace_id = ${workspaceId} and a.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

/** Stores an answer; a second one to the same finding about the same words takes the place of the first. */
export async function answer(
  tx: Tx,
  workspaceId: Id,
  objective: { id: Id; audience: Id },
  row: Pick<AnswerRow, 'keyResultId' | 'rule' | 'textHash' | 'reason'> & { answeredBy: Id },
): Promise<Id> {
  const { rows } = await sql<{ id: Id }>`
    insert into finding_answer (workspace_id, id, objective_id, audience, key_result_id, rule, text_hash, answer, answered_by)
    values (${workspaceId}, ${newId()}, ${objective.id}, ${objective.audience}, ${row.keyResultId}, ${row.rule}, ${row.textHash},
      ${row.reason}, ${row.answeredBy})
    on conflict (workspace_id, objective_id, rule, text_hash, coalesce(key_result_id, objective_id)) do update
      set answer = excluded.answer, answered_by = excluded.answered_by, answered_at = now()
    returning id`.execute(tx);
  return (rows[0] as { id: Id }).id;
}

export async function withdraw(tx: Tx, workspaceId: Id, id: Id): Promise<void> {
  await sql`delete from finding_answer where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

/** An objective's own words and what is known around them. */
export type Surroundings = {
  id: Id;
  title: string;
  why: string;
  teamId: Id;
  cycleId: Id;
  startsOn: string;
  endsOn: string;
  quietWeeks: number[];
  topTeam: boolean;
  /** Titles of the team's other objectives in the cycle, as far as the reader may see them. */
  siblings: string[];
};

/** What is known around objectives, in one statement; those the reader may not see are not among them. */
export async function surroundings(
  tx: Tx,
  workspaceId: Id,
  objectiveIds: readonly Id[],
): Promise<Surroundings[]> {
  const { rows } = await sql<Surroundings>`
    select o.id, o.title, o.why, o.team_id as "teamId", o.cycle_id as "cycleId", c.starts_on as "startsOn", c.ends_on as "endsOn",
      c.quiet_weeks as "quietWeeks", t.parent_id is null as "topTeam",
      array(select s.title from objective s where s.workspace_id = o.workspace_id and s.cycle_id = o.cycle_id and s.team_id = o.team_id
        and s.id <> o.id and s.removed_at is null order by s.created_at, s.id limit 50) as siblings
    from objective o
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    where o.workspace_id = ${workspaceId} and o.id = any (${objectiveIds}::uuid[])`.execute(tx);
  return rows;
}
