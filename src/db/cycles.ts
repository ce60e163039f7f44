// Cycles of a workspace. The phase is moved only through `setPhase`, which the action guards.
import { sql } from 'kysely';
import type { CycleFields, Phase } from '../core/cycle.ts';
import type { Id } from '../core/id.ts';
import type { CheckInRhythm } from '../core/workspace.ts';
import type { Tx } from './open.ts';

export type CycleRow = {
  id: Id;
  name: string;
  startsOn: string;
  endsOn: string;
  quietWeeks: number[];
  rhythm: CheckInRhythm;
  phase: Phase;
  closedAt: string | null;
  version: number;
};

const columns = sql`c.id, c.name, c.starts_on as "startsOn", c.ends_on as "endsOn", c.quiet_weeks as "quietWeeks", c.rhythm, c.phase,
  c.closed_at as "closedAt", c.version`;

/** All cycles, newest first. */
export async function list(tx: Tx, workspaceId: Id): Promise<CycleRow[]> {
  const { rows } = await sql<CycleRow>`select ${columns} from cycle c where c.workspace_id = ${workspaceId}
    order by c.starts_on desc, c.name limit 200`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<CycleRow | undefined> {
  const { rows } =
    await sql<CycleRow>`select ${columns} from cycle c where c.workspace_id = ${workspaceId} and c.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

/** As `find`, and nobody moves its phase until this transaction ends. */
export async function findAndHold(tx: Tx, workspaceId: Id, id: Id): Promise<CycleRow | undefined> {
  const { rows } =
    await sql<CycleRow>`select ${columns} from cycle c where c.workspace_id = ${workspaceId} and c.id = ${id} for share`.execute(
      tx,
    );
  return rows[0];
}

/** The cycle people mean when they name none: the open one `today` lies in (under way before planned), else the open one nearest to it, else the newest. */
export async function current(tx: Tx, workspaceId: Id, today: string): Promise<CycleRow | undefined> {
  const { rows } = await sql<CycleRow>`select ${columns} from cycle c where c.workspace_id = ${workspaceId}
    order by c.phase = 'closed', not (${today}::date between c.starts_on and c.ends_on),
      ${today}::date between c.starts_on and c.ends_on and c.phase = 'planning',
      least(abs(c.starts_on - ${today}::date), abs(c.ends_on - ${today}::date)) limit 1`.execute(tx);
  return rows[0];
}

/** Waits for whoever else opens or moves the dates of a cycle here, so that each sees the days of the other. */
export async function holdDates(tx: Tx, workspaceId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('cycles ' || ${workspaceId}::text, 0))`.execute(tx);
}

/** Cycles that ended before `day`, the latest first. */
export async function endedBefore(tx: Tx, workspaceId: Id, day: string, limit: number): Promise<CycleRow[]> {
  const { rows } =
    await sql<CycleRow>`select ${columns} from cycle c where c.workspace_id = ${workspaceId} and c.ends_on < ${day}
    order by c.ends_on desc, c.starts_on desc, c.id limit ${limit}`.execute(tx);
  return rows;
}

export async function insert(tx: Tx, workspaceId: Id, id: Id, fields: CycleFields): Promise<void> {
  await tx
    .insertInto('cycle')
    .values({
      workspace_id: workspaceId,
      id,
      name: fields.name,
      starts_on: fields.startsOn,
      ends_on: fields.endsOn,
      quiet_weeks: fields.quietWeeks,
      rhythm: JSON.stringify(fields.rhythm),
    })
    .execute();
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  fields: CycleFields,
): Promise<boolean> {
  const { rows } =
    await sql`update cycle set name = ${fields.name}, starts_on = ${fields.startsOn}, ends_on = ${fields.endsOn},
      quiet_weeks = ${fields.quietWeeks}, rhythm = ${JSON.stringify(fields.rhythm)}::jsonb, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** False when `version` is no longer the current one. Waits for check-ins under way, so that none is half counted. */
export async function setPhase(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  phase: Phase,
): Promise<boolean> {
  const { rows } =
    await sql`update cycle set phase = ${phase}, closed_at = case when ${phase} = 'closed' then now() end, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
