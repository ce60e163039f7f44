// Days off of a workspace: no clock counts them.
import { sql } from 'kysely';
import type { Day } from '../core/calendar/day.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type HolidayRow = { day: Day; name: string };

export async function list(tx: Tx, workspaceId: Id): Promise<HolidayRow[]> {
  const { rows } =
    await sql<HolidayRow>`select day, name from holiday where workspace_id = ${workspaceId} order by day limit 2000`.execute(
      tx,
    );
  return rows;
}

/** As a set, for the clocks. */
export async function daysOff(tx: Tx, workspaceId: Id): Promise<Set<Day>> {
  return new Set((await list(tx, workspaceId)).map(({ day }) => day));
}

/** Puts the days given in place of all there were. */
export async function replace(tx: Tx, workspaceId: Id, days: readonly HolidayRow[]): Promise<void> {
  await sql`delete from holiday where workspace_id = ${workspaceId}`.execute(tx);
  if (days.length === 0) return;
  await sql`insert into holiday (workspace_id, day, name)
    select ${workspaceId}, d.day, d.name from unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ name }) => name)}::text[]) d (day, name)
    on conflict do nothing`.execute(tx);
}
