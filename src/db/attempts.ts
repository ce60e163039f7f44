// Sittings with their forms and answers. Policies show a person their own, and whoever keeps the programme those they do not mark themselves.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type FormRow = {
  id: Id;
  programme: string;
  version: string;
  digest: string;
  level: string;
  seed: number;
  minutes: number | null;
  items: { component: string; item: string }[];
  isTrial: boolean;
  hash: string;
};

export type AttemptRow = {
  id: Id;
  personId: Id;
  personName: string;
  carriedFrom: Id | null;
  components: string[];
  bookedAt: string;
  checkedInAt: string | null;
  identity: string | null;
  startedAt: string | null;
  submittedAt: string | null;
  voidedAt: string | null;
  voidReason: string | null;
  formId: Id;
  programme: string;
  version: string;
  digest: string;
  level: string;
  minutes: number | null;
  items: { component: string; item: string }[];
  isTrial: boolean;
  hash: string;
  scripts: number;
  marked: number;
  moderating: number;
  decisions: number;
  decidedAt: string | null;
  outcome: 'pass' | 'fail' | 'hold' | 'trial' | null;
  releasedAt: string | null;
  isAppealed: boolean;
};

// Of a hold, the next decision is another row: the newest one says where the attempt stands.
const attempts = sql`
  select a.id, a.person_id as "personId", p.name as "personName", a.carried_from as "carriedFrom", a.components,
    a.booked_at as "bookedAt", a.checked_in_at as "checkedInAt", a.identity, a.started_at as "startedAt",
    a.submitted_at as "submittedAt", a.voided_at as "voidedAt", a.void_reason as "voidReason", a.form_id as "formId",
    f.programme, f.version, f.digest, f.level, f.minutes, f.items, f.is_trial as "isTrial", f.hash,
    w.scripts, w.marked, w.moderating, coalesce(d.number, 0) as decisions, d.decided_at as "decidedAt", d.outcome,
    d.released_at as "releasedAt",
    exists (select from appeal x where x.workspace_id = a.workspace_id and x.attempt_id = a.id
      and x.state in ('lodged', 're-mark')) as "isAppealed"
  from attempt a
  join person p on p.workspace_id = a.workspace_id and p.id = a.person_id
  join assessment_form f on f.workspace_id = a.workspace_id and f.id = a.form_id
  cross join lateral (select count(*)::int as scripts, count(*) filter (where all_locked(s.id))::int as marked,
      count(*) filter (where exists (select from moderation m where m.workspace_id = s.workspace_id and m.script_id = s.id
        and m.settled_at is null))::int as moderating
    from script s where s.workspace_id = a.workspace_id and s.attempt_id = a.id) w
  left join lateral (select * from attempt_decision e where e.workspace_id = a.workspace_id and e.attempt_id = a.id
    order by e.number desc limit 1) d on true`;

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<AttemptRow | undefined> {
  const { rows } =
    await sql<AttemptRow>`${attempts} where a.workspace_id = ${workspaceId} and a.id = ${id}`.execute(tx);
  return rows[0];
}

/** Held until the end of the transaction: two tabs start, save and hand in one after the other. */
export async function lock(tx: Tx, workspaceId: Id, id: Id): Promise<void> {
  await sql`select from attempt where workspace_id = ${workspaceId} and id = ${id} for update`.execute(tx);
}

/** The newest first; of one person when given. */
export async function list(tx: Tx, workspaceId: Id, personId: Id | null): Promise<AttemptRow[]> {
  const { rows } = await sql<AttemptRow>`${attempts} where a.workspace_id = ${workspaceId}
    and (${personId}::uuid is null or a.person_id = ${personId}) order by a.booked_at desc, a.id limit 500`.execute(
    tx,
  );
  return rows;
}

export async function insertForm(tx: Tx, workspaceId: Id, form: FormRow): Promise<void> {
  await sql`insert into assessment_form (workspace_id, id, programme, version, digest, level, seed, minutes, items, is_trial, hash)
    values (${workspaceId}, ${form.id}, ${form.programme}, ${form.version}, ${form.digest}, ${form.level}, ${form.seed},
      ${form.minutes}, ${JSON.stringify(form.items)}::jsonb, ${form.isTrial}, ${form.hash})`.execute(tx);
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  attempt: Pick<AttemptRow, 'id' | 'personId' | 'formId' | 'carriedFrom' | 'components'> & { bookedBy: Id },
): Promise<void> {
  await sql`insert into attempt (workspace_id, id, person_id, form_id, carried_from, components, booked_by)
    values (${workspaceId}, ${attempt.id}, ${attempt.personId}, ${attempt.formId}, ${attempt.carriedFrom},
      ${attempt.components}, ${attempt.bookedBy})`.execute(tx);
}

export async function checkIn(tx: Tx, workspaceId: Id, id: Id, at: Date, identity: string | null) {
  await sql`update attempt set checked_in_at = ${at}, identity = ${identity}
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

export async function start(tx: Tx, workspaceId: Id, id: Id, at: Date): Promise<void> {
  await sql`update attempt set started_at = ${at}, checked_in_at = coalesce(checked_in_at, ${at})
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

export async function submit(tx: Tx, workspaceId: Id, id: Id, at: Date): Promise<void> {
  await sql`update attempt set submitted_at = ${at} where workspace_id = ${workspaceId} and id = ${id}`.execute(
    tx,
  );
}

export async function revoke(tx: Tx, workspaceId: Id, id: Id, at: Date, reason: string): Promise<void> {
  await sql`update attempt set voided_at = ${at}, void_reason = ${reason}
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

export async function answers(tx: Tx, workspaceId: Id, id: Id): Promise<{ item: string; value: unknown }[]> {
  const { rows } = await sql<{ item: string; value: unknown }>`select item, value from attempt_answer
    where workspace_id = ${workspaceId} and attempt_id = ${id}`.execute(tx);
  return rows;
}

export async function saveAnswer(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { item, value, at }: { item: string; value: unknown; at: Date },
): Promise<void> {
  await sql`insert into attempt_answer (workspace_id, attempt_id, item, value, saved_at)
    values (${workspaceId}, ${id}, ${item}, ${JSON.stringify(value)}::jsonb, ${at})
    on conflict (workspace_id, attempt_id, item) do update set value = excluded.value, saved_at = excluded.saved_at`.execute(
    tx,
  );
}

export type Accommodation = { timeFactor: number | null; noClock: boolean };

export async function accommodation(tx: Tx, workspaceId: Id, id: Id): Promise<Accommodation | undefined> {
  const { rows } =
    await sql<Accommodation>`select time_factor as "timeFactor", no_clock as "noClock" from accommodation
    where workspace_id = ${workspaceId} and attempt_id = ${id}`.execute(tx);
  return rows[0];
}

export async function accommodate(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { timeFactor, noClock, note, by }: Accommodation & { note: string; by: Id },
): Promise<void> {
  await sql`insert into accommodation (workspace_id, attempt_id, time_factor, no_clock, note, granted_by)
    values (${workspaceId}, ${id}, ${timeFactor}, ${noClock}, ${note}, ${by})
    on conflict (workspace_id, attempt_id) do update set time_factor = excluded.time_factor, no_clock = excluded.no_clock,
      note = excluded.note, granted_by = excluded.granted_by, granted_at = now()`.execute(tx);
}
