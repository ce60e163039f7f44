// Workspaces and their settings. A new one is laid in the transaction that first enters it.
import { sql } from 'kysely';
import type { CalendarRule } from '../core/calendar/quarters.ts';
import type { Id } from '../core/id.ts';
import type { WorkspaceFields } from '../core/workspace.ts';
import { newId } from './new-id.ts';
import type { Tx } from './open.ts';

export type WorkspaceRow = WorkspaceFields & {
  id: Id;
  calendar: CalendarRule;
  isDemo: boolean;
  startedWith: string | null;
  version: number;
  createdAt: string;
};

export async function find(tx: Tx, id: Id): Promise<WorkspaceRow | undefined> {
  const { rows } =
    await sql<WorkspaceRow>`select workspace_id as id, name, zone, calendar, limits, rhythm, profile, is_demo as "isDemo",
    started_with as "startedWith", version, created_at as "createdAt" from workspace where workspace_id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export type NewWorkspace = WorkspaceFields & { id: Id; calendar: CalendarRule; startedWith?: string };
export type Founder = { loginId: Id; name: string; email: string; zone: string | null };

/** Lays a workspace with its root team, named like it, and its first owner, who leads that team. Enters it: the transaction is held to it afterwards. */
export async function lay(
  tx: Tx,
  workspace: NewWorkspace,
  founder: Founder,
): Promise<{ personId: Id; teamId: Id }> {
  const [personId, teamId] = [newId(), newId()];
  await sql`select set_config('app.workspace', ${workspace.id}, true)`.execute(tx);
  await sql`insert into workspace (workspace_id, name, zone, calendar, limits, rhythm, profile, started_with)
    values (${workspace.id}, ${workspace.name}, ${workspace.zone}, ${JSON.stringify(workspace.calendar)}::jsonb, ${JSON.stringify(workspace.limits)}::jsonb,
      ${JSON.stringify(workspace.rhythm)}::jsonb, ${workspace.profile}, ${workspace.startedWith ?? null})`.execute(
    tx,
  );
  await sql`insert into person (workspace_id, id, login_id, name, email, role, zone, joined_at)
    values (${workspace.id}, ${personId}, ${founder.loginId}, ${founder.name}, ${founder.email}, 'owner', ${founder.zone}, now())`.execute(
    tx,
  );
  await sql`insert into team (workspace_id, id, name) values (${workspace.id}, ${teamId}, ${workspace.name})`.execute(
    tx,
  );
  await sql`insert into team_member (workspace_id, team_id, person_id, is_lead)
    values (${workspace.id}, ${teamId}, ${personId}, true)`.execute(tx);
  return { personId, teamId };
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  id: Id,
  version: number,
  fields: Partial<WorkspaceFields> & { calendar?: CalendarRule },
): Promise<boolean> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  const { rows } =
    await sql`update workspace set name = coalesce(${fields.name ?? null}, name), zone = coalesce(${fields.zone ?? null}, zone),
      calendar = coalesce(${json(fields.calendar)}::jsonb, calendar), limits = coalesce(${json(fields.limits)}::jsonb, limits),
      rhythm = coalesce(${json(fields.rhythm)}::jsonb, rhythm), profile = coalesce(${fields.profile ?? null}, profile), version = version + 1
    where workspace_id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
