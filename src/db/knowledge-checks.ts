// Applied checks, one a person and cycle. How one went is read for its person and their coach; everybody else gets counts.
import { sql } from 'kysely';
import type { Day } from '../core/calendar/day.ts';
import type { Id } from '../core/id.ts';
import type { Mark, TaskAnswer } from '../diagnosis/knowledge/check.ts';
import type { Tx } from './open.ts';

export type KnowledgeCheckRow = {
  id: Id;
  personId: Id;
  cycleId: Id;
  seed: number;
  answers: TaskAnswer[] | null;
  marks: Mark[] | null;
  hasPassed: boolean | null;
  finishedOn: Day | null;
};

const columns = sql`id, person_id as "personId", cycle_id as "cycleId", seed, answers, marks, has_passed as "hasPassed", finished_on as "finishedOn"`;

export async function find(
  tx: Tx,
  workspaceId: Id,
  of: { cycleId: Id; personId: Id },
): Promise<KnowledgeCheckRow | undefined> {
  const { rows } = await sql<KnowledgeCheckRow>`select ${columns} from knowledge_check
    where workspace_id = ${workspaceId} and cycle_id = ${of.cycleId} and person_id = ${of.personId}`.execute(
    tx,
  );
  return rows[0];
}

/** Begins one; the one somebody has in this cycle stays as it is, and so do its numbers. */
export async function begin(
  tx: Tx,
  workspaceId: Id,
  check: { id: Id; personId: Id; cycleId: Id; seed: number; day: Day },
): Promise<void> {
  const { id, personId, cycleId, seed, day } = check;
  await sql`insert into knowledge_check (workspace_id, id, person_id, cycle_id, seed, begun_on)
    values (${workspaceId}, ${id}, ${personId}, ${cycleId}, ${seed}, ${day}) on conflict do nothing`.execute(
    tx,
  );
}

/** Keeps answers and marks, and the place in which it counts: that of somebody who owns something in the cycle or leads a team. False when it was finished before. */
export async function finish(
  tx: Tx,
  workspaceId: Id,
  { id, cycleId, personId }: Pick<KnowledgeCheckRow, 'id' | 'cycleId' | 'personId'>,
  done: { answers: readonly TaskAnswer[]; marks: readonly Mark[]; hasPassed: boolean; day: Day },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('knowledge checks ' || ${cycleId}::text, 0))`.execute(
    tx,
  );
  const { rows } =
    await sql`update knowledge_check set answers = ${JSON.stringify(done.answers)}::jsonb, marks = ${JSON.stringify(done.marks)}::jsonb,
      has_passed = ${done.hasPassed}, finished_on = ${done.day}, version = version + 1,
      place = case when exists (select 1 from team_member m where m.workspace_id = ${workspaceId} and m.person_id = ${personId} and m.is_lead)
        or exists (select 1 from objective o
          left join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null
          where o.workspace_id = ${workspaceId} and o.cycle_id = ${cycleId} and o.removed_at is null and ${personId}::uuid in (o.owner_id, k.owner_id))
        then (select count(*) + 1 from knowledge_check c where c.workspace_id = ${workspaceId} and c.cycle_id = ${cycleId} and c.place is not null) end
    where workspace_id = ${workspaceId} and id = ${id} and finished_on is null returning 1`.execute(tx);
  return rows.length > 0;
}

/** Of those who own or lead something: how many were tested, by whole `step`s, and how many of these stayed below the pass line. */
export async function counts(
  tx: Tx,
  workspaceId: Id,
  cycleId: Id,
  step: number,
): Promise<{ bad: number; n: number }> {
  const { rows } = await sql<{
    bad: number;
    n: number;
  }>`select count(*) filter (where not has_passed)::int as bad, count(*)::int as n from knowledge_check
    where workspace_id = ${workspaceId} and cycle_id = ${cycleId} and place <= (select count(*) / ${step}::int * ${step}::int from knowledge_check
      where workspace_id = ${workspaceId} and cycle_id = ${cycleId} and place is not null)`.execute(tx);
  return rows[0] ?? { bad: 0, n: 0 };
}
