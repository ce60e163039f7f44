// Which help fits as people stated it. Of the secret that opens a result only the hash is kept.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Answers } from '../diagnosis/which-help/assess.ts';
import type { Database, Tx } from './open.ts';
import { hashSecret } from './who.ts';

export type AssessmentRow = {
  id: Id;
  answers: Partial<Answers>;
  statedByName: string | null;
  statedAt: string;
};

/** The newest first. */
export async function list(tx: Tx, workspaceId: Id): Promise<AssessmentRow[]> {
  const { rows } =
    await sql<AssessmentRow>`select a.id, a.answers, p.name as "statedByName", a.stated_at as "statedAt"
    from assessment a left join person p on p.workspace_id = a.workspace_id and p.id = a.stated_by
    where a.workspace_id = ${workspaceId} order by a.stated_at desc, a.id limit 50`.execute(tx);
  return rows;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  { id, answers, by, secret }: { id: Id; answers: Partial<Answers>; by: Id; secret: string },
): Promise<void> {
  await sql`insert into assessment (workspace_id, id, answers, secret_hash, stated_by)
    values (${workspaceId}, ${id}, ${JSON.stringify(answers)}::jsonb, ${hashSecret(secret)}, ${by})`.execute(
    tx,
  );
}

export type SharedRow = { answers: Partial<Answers>; statedAt: string; workspaceName: string };

/** What a secret opens; undefined when it opens nothing. */
export async function bySecret(db: Database, secret: string): Promise<SharedRow | undefined> {
  const { rows } =
    await sql<SharedRow>`select answers, stated_at as "statedAt", workspace_name as "workspaceName"
    from assessment_by_secret(${hashSecret(secret)})`.execute(db.sql);
  return rows[0];
}
