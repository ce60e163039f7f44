// How people want to be told. Whoever never chose has no row, and the usual way.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import { type NotificationSettingFields, usualSetting } from '../core/notification-setting.ts';
import type { Database, Tx } from './open.ts';

export type NotificationSettingRow = NotificationSettingFields & {
  personId: Id;
  zone: string;
  name: string;
  /** Null: nobody can be written to. */
  email: string | null;
  version: number;
};

const usual = usualSetting;
const rowsOf = sql`select p.id as "personId", coalesce(p.zone, w.zone) as zone, p.name, p.email, coalesce(s.mail, ${usual.mail}) as mail,
    coalesce(s.digest_at, ${usual.digestAt}) as "digestAt", coalesce(s.at_once, '{}') as "atOnce",
    case when s.person_id is null then ${usual.quietFrom} else s.quiet_from end as "quietFrom",
    case when s.person_id is null then ${usual.quietTo} else s.quiet_to end as "quietTo", s.digested_on as "digestedOn", coalesce(s.version, 0) as version
  from person p join workspace w on w.workspace_id = p.workspace_id
  left join notification_setting s on s.workspace_id = p.workspace_id and s.person_id = p.id`;

/** Of people who are here; those who have left have none. */
export async function of(
  tx: Tx,
  workspaceId: Id,
  personIds: readonly Id[],
): Promise<NotificationSettingRow[]> {
  const { rows } = await sql<NotificationSettingRow>`${rowsOf}
    where p.workspace_id = ${workspaceId} and p.id = any (${personIds}::uuid[]) and p.left_at is null`.execute(
    tx,
  );
  return rows;
}

/** Stores the whole of it. False when `version` is no longer the current one; 0 is that of whoever never chose. */
export async function set(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  version: number,
  fields: NotificationSettingFields,
): Promise<boolean> {
  const { rows } = await sql`
    insert into notification_setting as s (workspace_id, person_id, mail, digest_at, at_once, quiet_from, quiet_to)
    values (${workspaceId}, ${personId}, ${fields.mail}, ${fields.digestAt}, ${fields.atOnce}, ${fields.quietFrom}, ${fields.quietTo})
    on conflict (workspace_id, person_id) do update set mail = excluded.mail, digest_at = excluded.digest_at, at_once = excluded.at_once,
      quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, version = s.version + 1
    where s.version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** People whose digest is due at `now`: their time of day has come on a day it did not yet go out, it is not quiet, and they can be written to.
 * At most `limit`. */
export async function dueForDigest(
  tx: Tx,
  workspaceId: Id,
  now: Date,
  limit: number,
): Promise<(NotificationSettingRow & { today: string })[]> {
  const { rows } = await sql<NotificationSettingRow & { today: string }>`
    select t.* from (
      select r.*, (${now}::timestamptz at time zone r.zone)::date as today, to_char(${now}::timestamptz at time zone r.zone, 'HH24:MI') as time
      from (${rowsOf} where p.workspace_id = ${workspaceId} and p.left_at is null and p.joined_at is not null and p.email is not null) r
    ) t
    where t.mail = 'digest' and t.time >= t."digestAt" and coalesce(t."digestedOn", '-infinity') < t.today
      and not coalesce(case when t."quietFrom" < t."quietTo" then t.time >= t."quietFrom" and t.time < t."quietTo"
        else t."quietFrom" <> t."quietTo" and (t.time >= t."quietFrom" or t.time < t."quietTo") end, false)
    order by t."personId" limit ${limit}`.execute(tx);
  return rows;
}

/** Notes that today's digest was looked after, whether or not there was anything to say. Returns the code that stops each one's mail. */
export async function setDigested(
  tx: Tx,
  workspaceId: Id,
  people: readonly { personId: Id; today: string }[],
): Promise<Map<Id, string>> {
  const { rows } = await sql<{ personId: Id; code: string }>`
    insert into notification_setting as s (workspace_id, person_id, quiet_from, quiet_to, digested_on, version)
    select ${workspaceId}, d.id, ${usual.quietFrom}, ${usual.quietTo}, d.today, 0
    from unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ today }) => today)}::date[]) d (id, today)
    on conflict (workspace_id, person_id) do update set digested_on = excluded.digested_on
    returning person_id as "personId", code`.execute(tx);
  return new Map(rows.map(({ personId, code }) => [personId, code]));
}

/** The code that stops somebody's mail. */
export async function codeOf(tx: Tx, workspaceId: Id, personId: Id): Promise<string> {
  const { rows } = await sql<{ code: string }>`
    insert into notification_setting as s (workspace_id, person_id, quiet_from, quiet_to, version)
    values (${workspaceId}, ${personId}, ${usual.quietFrom}, ${usual.quietTo}, 0)
    on conflict (workspace_id, person_id) do update set mail = s.mail returning code`.execute(tx);
  return rows[0]?.code ?? '';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type StoppedMail = {
  workspaceName: string;
  personName: string;
  mail: NotificationSettingFields['mail'];
};

/** What a code from a mail stops; with `mail` it does so, or turns it on again. Undefined for no code of ours. */
export async function byCode(
  db: Database,
  code: string,
  mail: NotificationSettingFields['mail'] | null,
): Promise<StoppedMail | undefined> {
  if (!uuid.test(code)) return undefined;
  const { rows } =
    await sql<StoppedMail>`select workspace_name as "workspaceName", person_name as "personName", mail from stop_mail(${code}::uuid, ${mail})`.execute(
      db.sql,
    );
  return rows[0];
}
