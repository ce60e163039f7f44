// People who mark, the exemplars they were calibrated on, and whom they may not mark.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type AssessorRow = { personId: Id; name: string; appointedAt: string; anchors: number };

/** Those who are appointed now; for a marker, oneself at most. */
export async function list(tx: Tx, workspaceId: Id, programme: string): Promise<AssessorRow[]> {
  const { rows } =
    await sql<AssessorRow>`select a.person_id as "personId", p.name, a.appointed_at as "appointedAt",
      (select count(*)::int from calibration c where c.workspace_id = a.workspace_id and c.programme = a.programme
        and c.person_id = a.person_id) as anchors
    from assessor a join person p on p.workspace_id = a.workspace_id and p.id = a.person_id
    where a.workspace_id = ${workspaceId} and a.programme = ${programme} and a.ended_at is null
    order by p.name collate "und-x-icu"`.execute(tx);
  return rows;
}

export async function appoint(
  tx: Tx,
  workspaceId: Id,
  { programme, personId, by }: { programme: string; personId: Id; by: Id },
): Promise<void> {
  await sql`insert into assessor (workspace_id, programme, person_id, appointed_by)
    values (${workspaceId}, ${programme}, ${personId}, ${by})
    on conflict (workspace_id, programme, person_id) do update
    set ended_at = null, appointed_by = excluded.appointed_by, appointed_at = now()`.execute(tx);
}

export async function end(tx: Tx, workspaceId: Id, programme: string, personId: Id, at: Date): Promise<void> {
  await sql`update assessor set ended_at = ${at}
    where workspace_id = ${workspaceId} and programme = ${programme} and person_id = ${personId}`.execute(tx);
}

export type CalibrationRow = {
  personId: Id;
  exemplar: string;
  key: Record<string, number>;
  given: Record<string, number>;
  madeOn: string;
};

export async function calibrations(
  tx: Tx,
  workspaceId: Id,
  programme: string,
  personId: Id | null,
): Promise<CalibrationRow[]> {
  const { rows } =
    await sql<CalibrationRow>`select person_id as "personId", exemplar, key, given, made_on as "madeOn"
    from calibration where workspace_id = ${workspaceId} and programme = ${programme}
      and (${personId}::uuid is null or person_id = ${personId}) order by made_at, id`.execute(tx);
  return rows;
}

export async function calibrate(
  tx: Tx,
  workspaceId: Id,
  row: CalibrationRow & { id: Id; programme: string },
): Promise<void> {
  await sql`insert into calibration (workspace_id, id, programme, person_id, exemplar, key, given, made_on)
    values (${workspaceId}, ${row.id}, ${row.programme}, ${row.personId}, ${row.exemplar}, ${JSON.stringify(row.key)}::jsonb,
      ${JSON.stringify(row.given)}::jsonb, ${row.madeOn})`.execute(tx);
}

export async function declare(
  tx: Tx,
  workspaceId: Id,
  { assessorId, personId, because }: { assessorId: Id; personId: Id; because: string },
): Promise<void> {
  await sql`insert into assessor_conflict (workspace_id, assessor_id, person_id, because)
    values (${workspaceId}, ${assessorId}, ${personId}, ${because}) on conflict do nothing`.execute(tx);
}
