// Everything about the caller the shell needs before it can draw anything, in one statement.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { CycleRow } from './cycles.ts';
import type { Tx } from './open.ts';
import type { WorkspaceRow } from './workspaces.ts';

export type MeRow = {
  name: string;
  email: string | null;
  zone: string | null;
  version: number;
  workspace: WorkspaceRow;
  cycle: CycleRow | null;
  openCycles: number;
};

/** One person with their workspace and the cycle people mean on `today` when they name none. */
export async function find(tx: Tx, workspaceId: Id, personId: Id, today: string): Promise<MeRow | undefined> {
  const { rows } = await sql<MeRow>`
    select p.name, p.email, p.zone, p.version,
      json_build_object('id', w.workspace_id, 'name', w.name, 'zone', w.zone, 'calendar', w.calendar, 'limits', w.limits, 'rhythm', w.rhythm,
        'profile', w.profile, 'isDemo', w.is_demo, 'startedWith', w.started_with, 'version', w.version,
        'createdAt', to_char(w.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as workspace,
      (select json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'quietWeeks', c.quiet_weeks,
          'rhythm', c.rhythm, 'phase', c.phase, 'version', c.version,
          'closedAt', to_char(c.closed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from cycle c where c.workspace_id = w.workspace_id
        order by c.phase = 'closed', not (${today}::date between c.starts_on and c.ends_on), ${today}::date between c.starts_on and c.ends_on and c.phase = 'planning',
          least(abs(c.starts_on - ${today}::date), abs(c.ends_on - ${today}::date)) limit 1) as cycle,
      (select count(*)::int from cycle c where c.workspace_id = w.workspace_id and c.phase <> 'closed') as "openCycles"
    from person p join workspace w on w.workspace_id = p.workspace_id
    where p.workspace_id = ${workspaceId} and p.id = ${personId}`.execute(tx);
  return rows[0];
}

/** Changes what a person says of themselves; false when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  version: number,
  fields: { name?: string; zone?: string | null },
): Promise<boolean> {
  const { rows } = await sql`update person set name = coalesce(${fields.name ?? null}, name),
      zone = case when ${fields.zone !== undefined} then ${fields.zone ?? null} else zone end, version = version + 1
    where workspace_id = ${workspaceId} and id = ${personId} and version = ${version} and left_at is null returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}
