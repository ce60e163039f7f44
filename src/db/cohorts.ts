// Cohorts: people who learn together between two days. How each gets on is read from their enrolments.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type CohortFields = {
  name: string;
  facilitatorId: Id | null;
  startsOn: string;
  endsOn: string;
  note: string;
};

export type CohortRow = CohortFields & {
  id: Id;
  digest: string;
  programme: string;
  title: string;
  edition: string;
  facilitatorName: string | null;
  learners: number;
  begun: number;
  completed: number;
  version: number;
};

const rowsOf = sql`select c.id, c.name, c.digest, e.programme, e.title, e.version as edition, c.facilitator_id as "facilitatorId",
    f.name as "facilitatorName", c.starts_on as "startsOn", c.ends_on as "endsOn", c.note, n.learners, n.begun, n.completed, c.version
  from cohort c
  join programme_edition e on e.workspace_id = c.workspace_id and e.digest = c.digest
  left join person f on f.workspace_id = c.workspace_id and f.id = c.facilitator_id
  left join lateral (select count(*)::int as learners, count(begun_at)::int as begun, count(completed_at)::int as completed
    from enrolment n where n.workspace_id = c.workspace_id and n.cohort_id = c.id and n.left_at is null) n on true`;

/** The latest to begin first. @param facilitatorId only those somebody facilitates */
export async function list(tx: Tx, workspaceId: Id, facilitatorId: Id | null): Promise<CohortRow[]> {
  const { rows } = await sql<CohortRow>`${rowsOf} where c.workspace_id = ${workspaceId}
    and (${facilitatorId}::uuid is null or c.facilitator_id = ${facilitatorId})
    order by c.starts_on desc, c.name collate "und-x-icu", c.id limit 500`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<CohortRow | undefined> {
  const { rows } =
    await sql<CohortRow>`${rowsOf} where c.workspace_id = ${workspaceId} and c.id = ${id}`.execute(tx);
  return rows[0];
}

function written(fields: Partial<CohortFields>) {
  return {
    name: fields.name,
    facilitator_id: fields.facilitatorId,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    note: fields.note,
  };
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { digest, ...fields }: CohortFields & { digest: string },
): Promise<void> {
  const { name, startsOn, endsOn } = fields;
  await tx
    .insertInto('cohort')
    .values({
      ...written(fields),
      name,
      starts_on: startsOn,
      ends_on: endsOn,
      workspace_id: workspaceId,
      id,
      digest,
    })
    .execute();
}

/** Changes fields and counts the version up. False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  fields: Partial<CohortFields>,
): Promise<boolean> {
  const result = await tx
    .updateTable('cohort')
    .set({ ...written(fields), version: version + 1 })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
