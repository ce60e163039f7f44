// Decisions about attempts with what they were made of, and what was said against them. A row is never rewritten: only its release is added.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type DecisionRow = {
  attemptId: Id;
  number: number;
  inputs: unknown;
  inputsHash: string;
  outcome: 'pass' | 'fail' | 'hold' | 'trial';
  decision: unknown;
  feedback: unknown;
  decidedBy: Id;
  decidedAt: string;
  heldReason: string | null;
  releasedBy: Id | null;
  releasedAt: string | null;
};

const columns = sql`d.attempt_id as "attemptId", d.number, d.inputs, d.inputs_hash as "inputsHash", d.outcome, d.decision,
  d.feedback, d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.held_reason as "heldReason",
  d.released_by as "releasedBy", d.released_at as "releasedAt"`;

/** The newest first. */
export async function list(tx: Tx, workspaceId: Id, attemptId: Id): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`select ${columns} from attempt_decision d
    where d.workspace_id = ${workspaceId} and d.attempt_id = ${attemptId} order by d.number desc`.execute(tx);
  return rows;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  row: Pick<
    DecisionRow,
    'attemptId' | 'number' | 'inputs' | 'inputsHash' | 'outcome' | 'decision' | 'feedback' | 'decidedBy'
  >,
): Promise<void> {
  await sql`insert into attempt_decision (workspace_id, attempt_id, number, inputs, inputs_hash, outcome, decision, feedback, decided_by)
    values (${workspaceId}, ${row.attemptId}, ${row.number}, ${JSON.stringify(row.inputs)}::jsonb, ${row.inputsHash},
      ${row.outcome}, ${JSON.stringify(row.decision)}::jsonb, ${JSON.stringify(row.feedback)}::jsonb, ${row.decidedBy})`.execute(
    tx,
  );
}

export async function hold(tx: Tx, workspaceId: Id, attemptId: Id, number: number, reason: string) {
  await sql`update attempt_decision set held_reason = ${reason}
    where workspace_id = ${workspaceId} and attempt_id = ${attemptId} and number = ${number}`.execute(tx);
}

export async function release(
  tx: Tx,
  workspaceId: Id,
  { attemptId, number, by, at }: { attemptId: Id; number: number; by: Id; at: Date },
): Promise<void> {
  await sql`update attempt_decision set released_by = ${by}, released_at = ${at}
    where workspace_id = ${workspaceId} and attempt_id = ${attemptId} and number = ${number}`.execute(tx);
}

/** Newest released decisions of everybody in an edition, with the appeals against them. */
export async function released(
  tx: Tx,
  workspaceId: Id,
  programme: string,
  digest: string,
): Promise<{ level: string; outcome: DecisionRow['outcome']; decision: unknown }[]> {
  const { rows } = await sql<{ level: string; outcome: DecisionRow['outcome']; decision: unknown }>`
    select distinct on (d.attempt_id) f.level, d.outcome, d.decision from attempt_decision d
    join attempt a on a.workspace_id = d.workspace_id and a.id = d.attempt_id
    join assessment_form f on f.workspace_id = a.workspace_id and f.id = a.form_id
    where d.workspace_id = ${workspaceId} and d.released_at is not null and f.programme = ${programme} and f.digest = ${digest}
    order by d.attempt_id, d.number desc`.execute(tx);
  return rows;
}

/** Whether this person taught that one or stands close to them. */
export async function hasConflict(tx: Tx, somebody: Id, personId: Id): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select has_conflict(${somebody}, ${personId}) as has`.execute(
    tx,
  );
  return rows[0]?.has ?? false;
}
