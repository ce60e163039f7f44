// Who is expected at a meeting, who was there, and who stood in for whom.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { AttendeeRole } from '../core/meeting/kinds.ts';
import type { Presence } from '../core/meeting/standing.ts';
import type { Tx } from './open.ts';

export type AttendanceRow = {
  meetingId: Id;
  personId: Id;
  personName: string;
  role: AttendeeRole;
  presence: Presence | null;
  delegateId: Id | null;
  delegateName: string | null;
  delegateDecides: boolean;
  note: string;
};

/** Of several meetings, in the order of their roles, then by name. */
export async function ofMeetings(
  tx: Tx,
  workspaceId: Id,
  meetingIds: readonly Id[],
): Promise<AttendanceRow[]> {
  if (meetingIds.length === 0) return [];
  const { rows } = await sql<AttendanceRow>`
    select a.meeting_id as "meetingId", a.person_id as "personId", p.name as "personName", a.role, a.presence,
      a.delegate_id as "delegateId", d.name as "delegateName", a.delegate_decides as "delegateDecides", a.note
    from attendance a join person p on p.workspace_id = a.workspace_id and p.id = a.person_id
    left join person d on d.workspace_id = a.workspace_id and d.id = a.delegate_id
    where a.workspace_id = ${workspaceId} and a.meeting_id = any (${meetingIds}::uuid[])
    order by a.meeting_id, array_position(array['sponsor', 'programme lead', 'team lead', 'coach', 'member', 'guest'], a.role),
      p.name collate "und-x-icu", p.id`.execute(tx);
  return rows;
}

/** The sponsors of several meetings, enough to say whether they had a quorum. */
export async function sponsorsOf(
  tx: Tx,
  workspaceId: Id,
  meetingIds: readonly Id[],
): Promise<Pick<AttendanceRow, 'meetingId' | 'role' | 'presence' | 'delegateDecides'>[]> {
  if (meetingIds.length === 0) return [];
  const { rows } = await sql<
    Pick<AttendanceRow, 'meetingId' | 'role' | 'presence' | 'delegateDecides'>
  >`select a.meeting_id as "meetingId", a.role, a.presence, a.delegate_decides as "delegateDecides" from attendance a
    where a.workspace_id = ${workspaceId} and a.role = 'sponsor' and a.meeting_id = any (${meetingIds}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/** Expects those whose role calls for it: for a team its lead and members, for the whole organisation sponsors, programme leads, coaches and
 * every team's lead. While nobody sponsors the whole, its owners stand for it. Somebody expected already keeps what was said of them. */
export async function expectRoles(tx: Tx, workspaceId: Id, meetingIds: readonly Id[]): Promise<void> {
  if (meetingIds.length === 0) return;
  await sql`insert into attendance (workspace_id, meeting_id, person_id, role)
    select distinct on (x.meeting_id, x.person_id) ${workspaceId}, x.meeting_id, x.person_id, x.role from (
      select m.id as meeting_id, r.person_id, r.role, case r.role when 'sponsor' then 1 when 'programme lead' then 2 else 6 end as rank
        from meeting m join rhythm_role r on r.workspace_id = m.workspace_id and r.team_id is not distinct from m.team_id
        where m.workspace_id = ${workspaceId} and m.id = any (${meetingIds}::uuid[])
      union all
      select m.id, w.id, 'sponsor', 4 from meeting m join person w on w.workspace_id = m.workspace_id and w.role = 'owner' and w.left_at is null
        where m.workspace_id = ${workspaceId} and m.id = any (${meetingIds}::uuid[]) and m.team_id is null
          and not exists (select 1 from rhythm_role r where r.workspace_id = m.workspace_id and r.role = 'sponsor' and r.team_id is null)
      union all
      select m.id, x.person_id, case when x.is_lead then 'team lead' else 'member' end, case when x.is_lead then 5 else 7 end
        from meeting m join team_member x on x.workspace_id = m.workspace_id and (x.team_id = m.team_id or (m.team_id is null and x.is_lead))
        join team t on t.workspace_id = x.workspace_id and t.id = x.team_id and t.archived_at is null
        where m.workspace_id = ${workspaceId} and m.id = any (${meetingIds}::uuid[])) x
    join person p on p.workspace_id = ${workspaceId} and p.id = x.person_id and p.left_at is null
    order by x.meeting_id, x.person_id, x.rank
    on conflict do nothing`.execute(tx);
}

type Said = Pick<AttendanceRow, 'presence' | 'delegateId' | 'delegateDecides' | 'note'>;

/** Says who is there; somebody nobody expected comes as a guest. What is left out stays as it was. */
export async function say(
  tx: Tx,
  workspaceId: Id,
  meetingId: Id,
  personId: Id,
  { role, ...said }: Partial<Said> & { role?: AttendeeRole | undefined },
): Promise<void> {
  await tx
    .insertInto('attendance')
    .values({
      workspace_id: workspaceId,
      meeting_id: meetingId,
      person_id: personId,
      role: role ?? 'guest',
      presence: said.presence ?? null,
      delegate_id: said.delegateId ?? null,
      delegate_decides: said.delegateDecides ?? false,
      note: said.note ?? '',
    })
    .onConflict((same) =>
      same.columns(['workspace_id', 'meeting_id', 'person_id']).doUpdateSet({
        ...(role === undefined ? {} : { role }),
        ...(said.presence === undefined
          ? {}
          : {
              presence: said.presence,
              delegate_id: said.delegateId ?? null,
              delegate_decides: said.delegateDecides ?? false,
            }),
        ...(said.note === undefined ? {} : { note: said.note }),
      }),
    )
    .execute();
}

/** No longer expects somebody. */
export async function excuse(tx: Tx, workspaceId: Id, meetingId: Id, personId: Id): Promise<void> {
  await sql`delete from attendance where workspace_id = ${workspaceId} and meeting_id = ${meetingId} and person_id = ${personId}`.execute(
    tx,
  );
}
