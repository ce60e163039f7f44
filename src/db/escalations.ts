// Requests for help. Whose turn it is follows from the times kept here and is never stored.
import { sql } from 'kysely';
import type { answers } from '../core/escalation.ts';
import type { EscalationLevel } from '../core/escalation-clock.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type EscalationRow = {
  id: Id;
  objectiveId: Id;
  objectiveTitle: string;
  audience: Id;
  teamId: Id;
  teamName: string;
  keyResultId: Id;
  keyResultTitle: string;
  checkInId: Id | null;
  cycleId: Id;
  need: string;
  raisedBy: Id;
  raisedByName: string;
  raisedAt: string;
  level: EscalationLevel;
  leadId: Id | null;
  leadName: string | null;
  sponsorId: Id | null;
  sponsorName: string | null;
  passedAt: string | null;
  answer: (typeof answers)[number] | null;
  answerWords: string;
  answerOn: string | null;
  answeredBy: Id | null;
  answeredByName: string | null;
  answeredAt: string | null;
  decisionId: Id | null;
  answerOwnerName: string | null;
  answerDueOn: string | null;
  withdrawnAt: string | null;
  version: number;
};

const rowsOf = sql`select s.id, s.objective_id as "objectiveId", o.title as "objectiveTitle", s.audience, o.team_id as "teamId", t.name as "teamName",
    s.key_result_id as "keyResultId", k.title as "keyResultTitle", s.check_in_id as "checkInId", s.cycle_id as "cycleId", s.need,
    s.raised_by as "raisedBy", r.name as "raisedByName", s.raised_at as "raisedAt", s.level, s.lead_id as "leadId", l.name as "leadName",
    s.sponsor_id as "sponsorId", p.name as "sponsorName", s.passed_at as "passedAt", s.answer, s.answer_words as "answerWords",
    s.answer_on as "answerOn", s.answered_by as "answeredBy", a.name as "answeredByName", s.answered_at as "answeredAt",
    s.decision_id as "decisionId", w.name as "answerOwnerName", d.due_on as "answerDueOn",
    s.withdrawn_at as "withdrawnAt", s.version
  from escalation s
  join objective o on o.workspace_id = s.workspace_id and o.id = s.objective_id
  join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
  join key_result k on k.workspace_id = s.workspace_id and k.id = s.key_result_id
  join person r on r.workspace_id = s.workspace_id and r.id = s.raised_by
  left join person l on l.workspace_id = s.workspace_id and l.id = s.lead_id
  left join person p on p.workspace_id = s.workspace_id and p.id = s.sponsor_id
  left join person a on a.workspace_id = s.workspace_id and a.id = s.answered_by
  left join decision d on d.workspace_id = s.workspace_id and d.id = s.decision_id
  left join person w on w.workspace_id = d.workspace_id and w.id = d.owner_id`;

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<EscalationRow | undefined> {
  const { rows } =
    await sql<EscalationRow>`${rowsOf} where s.workspace_id = ${workspaceId} and s.id = ${id}`.execute(tx);
  return rows[0];
}

export type EscalationFilter = {
  cycleId?: Id | undefined;
  objectiveId?: Id | undefined;
  teamIds?: readonly Id[] | undefined;
  /** Asked of this person, now or later, or raised by them. */
  involves?: Id | undefined;
  isOpen?: boolean | undefined;
};

/** Unanswered ones first, longest waiting first; then the answered, newest first. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { cycleId, objectiveId, teamIds, involves, isOpen }: EscalationFilter,
): Promise<EscalationRow[]> {
  const all = [sql`s.workspace_id = ${workspaceId}`];
  if (cycleId) all.push(sql`s.cycle_id = ${cycleId}`);
  if (objectiveId) all.push(sql`s.objective_id = ${objectiveId}`);
  if (teamIds) all.push(sql`o.team_id = any (${teamIds}::uuid[])`);
  if (involves) all.push(sql`${involves} in (s.lead_id, s.sponsor_id, s.raised_by)`);
  if (isOpen) all.push(sql`s.answered_at is null and s.withdrawn_at is null`);
  if (isOpen === false) all.push(sql`(s.answered_at is not null or s.withdrawn_at is not null)`);
  const { rows } = await sql<EscalationRow>`${rowsOf} where ${sql.join(all, sql` and `)}
    order by s.answered_at desc nulls first, s.withdrawn_at desc nulls first, s.raised_at, s.id limit 500`.execute(
    tx,
  );
  return rows;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  row: Pick<
    EscalationRow,
    | 'id'
    | 'objectiveId'
    | 'audience'
    | 'keyResultId'
    | 'checkInId'
    | 'cycleId'
    | 'need'
    | 'raisedBy'
    | 'raisedAt'
    | 'level'
    | 'leadId'
    | 'sponsorId'
  >,
): Promise<void> {
  await tx
    .insertInto('escalation')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      objective_id: row.objectiveId,
      audience: row.audience,
      key_result_id: row.keyResultId,
      check_in_id: row.checkInId,
      cycle_id: row.cycleId,
      need: row.need,
      raised_by: row.raisedBy,
      raised_at: row.raisedAt,
      level: row.level,
      lead_id: row.leadId,
      sponsor_id: row.sponsorId,
    })
    .execute();
}

type Step =
  | { passed: true }
  | { withdrawn: true }
  | {
      answer: NonNullable<EscalationRow['answer']>;
      words: string;
      on: string | null;
      by: Id;
      decisionId: Id;
    };

/** Takes a step of an open one at `now`. False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  step: Step,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  const set =
    'answer' in step
      ? sql`answer = ${step.answer}, answer_words = ${step.words}, answer_on = ${step.on}, answered_by = ${step.by}, answered_at = ${at},
          decision_id = ${step.decisionId}`
      : 'passed' in step
        ? sql`passed_at = ${at}`
        : sql`withdrawn_at = ${at}`;
  const { rows } = await sql`update escalation set ${set}, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
