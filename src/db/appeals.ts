// What candidates said against a decision, and what came of it.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type AppealRow = {
  id: Id;
  attemptId: Id;
  number: number;
  words: string;
  lodgedAt: string;
  state: 'lodged' | 're-mark' | 'upheld' | 'dismissed';
  answeredAt: string | null;
  reasons: string | null;
};

const columns = sql`id, attempt_id as "attemptId", number, words, lodged_at as "lodgedAt", state,
  answered_at as "answeredAt", reasons`;

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<AppealRow | undefined> {
  const { rows } = await sql<AppealRow>`select ${columns} from appeal
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
  return rows[0];
}

export async function ofAttempt(tx: Tx, workspaceId: Id, attemptId: Id): Promise<AppealRow[]> {
  const { rows } = await sql<AppealRow>`select ${columns} from appeal
    where workspace_id = ${workspaceId} and attempt_id = ${attemptId} order by lodged_at desc`.execute(tx);
  return rows;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  appeal: Pick<AppealRow, 'id' | 'attemptId' | 'number' | 'words'>,
): Promise<void> {
  await sql`insert into appeal (workspace_id, id, attempt_id, number, words)
    values (${workspaceId}, ${appeal.id}, ${appeal.attemptId}, ${appeal.number}, ${appeal.words})`.execute(
    tx,
  );
}

export async function answer(
  tx: Tx,
  workspaceId: Id,
  { id, state, reasons, by, at }: Pick<AppealRow, 'id' | 'state' | 'reasons'> & { by: Id; at: Date },
): Promise<void> {
  await sql`update appeal set state = ${state}, reasons = ${reasons}, answered_by = ${by}, answered_at = ${at}
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

export async function counts(
  tx: Tx,
  workspaceId: Id,
  programme: string,
  digest: string,
): Promise<{ lodged: number; upheld: number; dismissed: number }> {
  const { rows } = await sql<{ lodged: number; upheld: number; dismissed: number }>`
    select count(*)::int as lodged, count(*) filter (where x.state = 'upheld')::int as upheld,
      count(*) filter (where x.state = 'dismissed')::int as dismissed
    from appeal x join attempt a on a.workspace_id = x.workspace_id and a.id = x.attempt_id
    join assessment_form f on f.workspace_id = a.workspace_id and f.id = a.form_id
    where x.workspace_id = ${workspaceId} and f.programme = ${programme} and f.digest = ${digest}`.execute(
    tx,
  );
  return rows[0] ?? { lodged: 0, upheld: 0, dismissed: 0 };
}
