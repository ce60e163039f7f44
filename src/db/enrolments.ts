// Who learns what, on which edition, with whom; and what each did, as counts. Whoever left a programme may begin it again.
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type EnrolmentRow = {
  id: Id;
  personId: Id;
  personName: string;
  email: string | null;
  programme: string;
  digest: string;
  title: string;
  version: string;
  cohortId: Id | null;
  cohortName: string | null;
  startsOn: string | null;
  endsOn: string | null;
  facilitatorId: Id | null;
  facilitatorName: string | null;
  enrolledAt: string;
  begunAt: string | null;
  completedAt: string | null;
  leftAt: string | null;
};

const rowsOf = sql`select n.id, n.person_id as "personId", p.name as "personName", p.email, n.programme, n.digest, e.title, e.version,
    n.cohort_id as "cohortId", c.name as "cohortName", c.starts_on as "startsOn", c.ends_on as "endsOn",
    c.facilitator_id as "facilitatorId", f.name as "facilitatorName", n.enrolled_at as "enrolledAt", n.begun_at as "begunAt",
    n.completed_at as "completedAt", n.left_at as "leftAt"
  from enrolment n
  join person p on p.workspace_id = n.workspace_id and p.id = n.person_id
  join programme_edition e on e.workspace_id = n.workspace_id and e.digest = n.digest
  left join cohort c on c.workspace_id = n.workspace_id and c.id = n.cohort_id
  left join person f on f.workspace_id = c.workspace_id and f.id = c.facilitator_id`;

/** The enrolments of one person that stand, the newest first. */
export async function ofPerson(tx: Tx, workspaceId: Id, personId: Id): Promise<EnrolmentRow[]> {
  const { rows } =
    await sql<EnrolmentRow>`${rowsOf} where n.workspace_id = ${workspaceId} and n.person_id = ${personId}
    and n.left_at is null order by n.enrolled_at desc, n.id`.execute(tx);
  return rows;
}

/** Everybody in a cohort by name, those who left last. */
export async function ofCohort(tx: Tx, workspaceId: Id, cohortId: Id): Promise<EnrolmentRow[]> {
  const { rows } =
    await sql<EnrolmentRow>`${rowsOf} where n.workspace_id = ${workspaceId} and n.cohort_id = ${cohortId}
    order by n.left_at is not null, p.name collate "und-x-icu", n.id`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<EnrolmentRow | undefined> {
  const { rows } =
    await sql<EnrolmentRow>`${rowsOf} where n.workspace_id = ${workspaceId} and n.id = ${id}`.execute(tx);
  return rows[0];
}

export type NewEnrolment = {
  personIds: readonly Id[];
  programme: string;
  digest: string;
  cohortId: Id | null;
  by: Id;
  /** Null while they were only invited. */
  begunAt: Date | null;
};

/** Enrols people; whoever is in the programme already is left as they are. @param ids one for each person @returns whom it enrolled */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  ids: readonly Id[],
  { personIds, programme, digest, cohortId, by, begunAt }: NewEnrolment,
): Promise<Id[]> {
  const { rows } = await sql<{
    personId: Id;
  }>`insert into enrolment (workspace_id, id, person_id, programme, digest, cohort_id, enrolled_by, begun_at)
    select ${workspaceId}, n.id, n.person_id, ${programme}, ${digest}, ${cohortId}, ${by}, ${begunAt}
    from unnest(${ids}::uuid[], ${personIds}::uuid[]) n (id, person_id)
    on conflict (workspace_id, programme, person_id) where left_at is null do nothing returning person_id as "personId"`.execute(
    tx,
  );
  return rows.map(({ personId }) => personId);
}

/** Takes people who learn by themselves into a cohort; they stay on the edition they began with. @returns whom it took */
export async function joinCohort(
  tx: Tx,
  workspaceId: Id,
  { personIds, programme, cohortId }: { personIds: readonly Id[]; programme: string; cohortId: Id },
): Promise<Id[]> {
  const { rows } = await sql<{ personId: Id }>`update enrolment set cohort_id = ${cohortId}
    where workspace_id = ${workspaceId} and programme = ${programme} and person_id = any (${personIds}::uuid[])
      and left_at is null and cohort_id is null returning person_id as "personId"`.execute(tx);
  return rows.map(({ personId }) => personId);
}

type Step = 'begun' | 'completed' | 'left';
const columns: Record<Step, RawBuilder<unknown>> = {
  begun: sql`begun_at`,
  completed: sql`completed_at`,
  left: sql`left_at`,
};

/** Notes a step once. False when it was taken before. */
export async function take(tx: Tx, workspaceId: Id, id: Id, step: Step, at: Date): Promise<boolean> {
  const column = columns[step];
  const { rows } =
    await sql`update enrolment set ${column} = ${at} where workspace_id = ${workspaceId} and id = ${id}
    and ${column} is null returning 1`.execute(tx);
  return rows.length > 0;
}

export type DeedsRow = {
  enrolmentId: Id;
  lessons: { id: string; at: string }[];
  drills: string[];
  briefs: string[];
  conversations: string[];
  items: string[];
  /** Critiques given, and those that wait for them. */
  given: number;
  asked: number;
  lastAt: string | null;
};

/** What learners did, each under their enrolment. */
export async function deedsOf(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<DeedsRow[]> {
  if (ids.length === 0) return [];
  const of = sql`workspace_id = n.workspace_id and enrolment_id = n.id`;
  const { rows } =
    await sql<DeedsRow>`select n.id as "enrolmentId", l.lessons, coalesce(d.drills, '{}') as drills, coalesce(b.briefs, '{}') as briefs,
      coalesce(v.conversations, '{}') as conversations, coalesce(i.items, '{}') as items, c.given, c.asked,
      greatest(l.at, d.at, b.at, v.at, i.at, c.at) as "lastAt"
    from enrolment n
    left join lateral (select coalesce(json_agg(json_build_object('id', lesson, 'at', read_at)), '[]') as lessons, max(read_at) as at
      from lesson_reading where ${of}) l on true
    left join lateral (select array_agg(distinct drill) as drills, max(at) as at from drill_review where ${of}) d on true
    left join lateral (select array_agg(brief) filter (where handed_in_at is not null) as briefs, max(handed_in_at) as at from piece where ${of}) b on true
    left join lateral (select array_agg(distinct conversation) as conversations, max(at) as at from conversation_run where ${of}) v on true
    left join lateral (select array_agg(distinct item) as items, max(at) as at from practice_answer where ${of}) i on true
    left join lateral (select count(*) filter (where given_at is not null)::int as given, count(*) filter (where given_at is null)::int as asked,
      max(given_at) as at from critique where ${of}) c on true
    where n.workspace_id = ${workspaceId} and n.id = any (${ids}::uuid[])`.execute(tx);
  return rows;
}
