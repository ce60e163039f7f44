// Waves of the pulse. Nothing here reads an answer: they lie in a box only the database itself opens, once, as the wave is closed.
import { sql } from 'kysely';
import type { Day } from '../core/calendar/day.ts';
import type { Id } from '../core/id.ts';
import type { Answer, Published } from '../core/pulse/publish.ts';
import type { Marks, Scale } from '../core/pulse/scale.ts';
import type { Database, Tx } from './open.ts';
import { hashSecret } from './who.ts';

export type PulseRow = {
  id: Id;
  cycleId: Id;
  cycleName: string;
  scales: Scale[];
  takesWords: boolean;
  openedOn: Day;
  openedByName: string | null;
  closesOn: Day;
  remindedOn: Day | null;
  closedOn: Day | null;
  results: Published | null;
  asked: number;
  /** How many have answered; of a wave that told none, nothing. */
  answered: number | null;
  version: number;
};

const rowsOf = sql`select w.id, w.cycle_id as "cycleId", c.name as "cycleName", w.scales, w.takes_words as "takesWords", w.opened_on as "openedOn",
    p.name as "openedByName", w.closes_on as "closesOn", w.reminded_on as "remindedOn", w.closed_on as "closedOn", w.results, w.version,
    i.asked, case when w.closed_on is null then i.answered else (w.results ->> 'n')::int end as answered
  from pulse w join cycle c on c.workspace_id = w.workspace_id and c.id = w.cycle_id
  left join person p on p.workspace_id = w.workspace_id and p.id = w.opened_by
  left join lateral (select count(*)::int as asked, count(*) filter (where has_answered)::int as answered from pulse_invitation i
    where i.workspace_id = w.workspace_id and i.pulse_id = w.id) i on true`;

/** The newest first. */
export async function list(tx: Tx, workspaceId: Id): Promise<PulseRow[]> {
  const { rows } = await sql<PulseRow>`${rowsOf} where w.workspace_id = ${workspaceId}
    order by w.opened_on desc, w.id desc limit 100`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<PulseRow | undefined> {
  const { rows } =
    await sql<PulseRow>`${rowsOf} where w.workspace_id = ${workspaceId} and w.id = ${id}`.execute(tx);
  return rows[0];
}

/** The last wave of a cycle that was closed. */
export async function lastOf(tx: Tx, workspaceId: Id, cycleId: Id): Promise<PulseRow | undefined> {
  const { rows } =
    await sql<PulseRow>`${rowsOf} where w.workspace_id = ${workspaceId} and w.cycle_id = ${cycleId}
    and w.closed_on is not null order by w.closed_on desc, w.opened_on desc, w.id desc limit 1`.execute(tx);
  return rows[0];
}

export type NewPulse = Pick<PulseRow, 'id' | 'cycleId' | 'scales' | 'takesWords' | 'openedOn' | 'closesOn'>;

/** False while another wave is open. */
export async function insert(tx: Tx, workspaceId: Id, pulse: NewPulse, by: Id): Promise<boolean> {
  const { id, cycleId, scales, takesWords, openedOn, closesOn } = pulse;
  const { rows } =
    await sql`insert into pulse (workspace_id, id, cycle_id, scales, takes_words, opened_by, opened_on, closes_on)
    values (${workspaceId}, ${id}, ${cycleId}, ${JSON.stringify(scales)}::jsonb, ${takesWords}, ${by}, ${openedOn}, ${closesOn})
    on conflict do nothing returning 1`.execute(tx);
  return rows.length > 0;
}

export type Person = {
  personId: Id;
  teamId: Id | null;
  name: string;
  email: string | null;
  wantsMail: boolean;
};

/** Everybody a wave would ask: all who are here, with the team they lead or else are in, and whether they want mail. */
export async function everybody(tx: Tx, workspaceId: Id): Promise<Person[]> {
  const { rows } = await sql<Person>`select p.id as "personId", t.team_id as "teamId", p.name, p.email,
      coalesce(s.mail, 'digest') <> 'off' as "wantsMail"
    from person p
    left join lateral (select m.team_id from team_member m join team t on t.workspace_id = m.workspace_id and t.id = m.team_id and t.archived_at is null
      where m.workspace_id = p.workspace_id and m.person_id = p.id order by m.is_lead desc, t.parent_id is null, m.team_id limit 1) t on true
    left join notification_setting s on s.workspace_id = p.workspace_id and s.person_id = p.id
    where p.workspace_id = ${workspaceId} and p.left_at is null order by p.id`.execute(tx);
  return rows;
}

export type Invited = { personId: Id; teamId: Id | null; secret: string };

export async function invite(tx: Tx, workspaceId: Id, id: Id, people: readonly Invited[]): Promise<void> {
  const rows = people.map(({ personId, teamId, secret }) => ({
    personId,
    teamId,
    hash: hashSecret(secret).toString('hex'),
  }));
  await sql`insert into pulse_invitation (workspace_id, pulse_id, person_id, team_id, secret_hash)
    select ${workspaceId}, ${id}, i."personId", i."teamId", decode(i.hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i ("personId" uuid, "teamId" uuid, hash text)`.execute(
    tx,
  );
}

/** Who has not answered and is still here. */
export async function silent(tx: Tx, workspaceId: Id, id: Id): Promise<Id[]> {
  const { rows } = await sql<{ personId: Id }>`select i.person_id as "personId" from pulse_invitation i
    join person p on p.workspace_id = i.workspace_id and p.id = i.person_id and p.left_at is null
    where i.workspace_id = ${workspaceId} and i.pulse_id = ${id} and not i.has_answered order by i.person_id`.execute(
    tx,
  );
  return rows.map((row) => row.personId);
}

/** Notes the one reminder and a second secret for each who gets it: the first link stays good. False when there was one before. */
export async function remind(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { day, people }: { day: Day; people: readonly { personId: Id; secret: string }[] },
): Promise<boolean> {
  const { rows } = await sql`update pulse set reminded_on = ${day}, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and reminded_on is null and closed_on is null returning 1`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  const secrets = people.map(({ personId, secret }) => ({
    personId,
    hash: hashSecret(secret).toString('hex'),
  }));
  await sql`update pulse_invitation i set reminder_hash = decode(s.hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(secrets)}::jsonb) as s ("personId" uuid, hash text)
    where i.workspace_id = ${workspaceId} and i.pulse_id = ${id} and i.person_id = s."personId"`.execute(tx);
  return true;
}

export type OwnPulse = {
  id: Id;
  scales: Scale[];
  takesWords: boolean;
  closesOn: Day;
  hasAnswered: boolean;
};

/** The open wave that asks somebody; undefined where none does. */
export async function of(tx: Tx, workspaceId: Id, personId: Id): Promise<OwnPulse | undefined> {
  const { rows } =
    await sql<OwnPulse>`select w.id, w.scales, w.takes_words as "takesWords", w.closes_on as "closesOn",
      i.has_answered as "hasAnswered"
    from pulse_invitation i join pulse w on w.workspace_id = i.workspace_id and w.id = i.pulse_id and w.closed_on is null
    where i.workspace_id = ${workspaceId} and i.person_id = ${personId} limit 1`.execute(tx);
  return rows[0];
}

export type OpenedPulse = OwnPulse & {
  workspaceId: Id;
  workspaceName: string;
  personId: Id;
  isOpen: boolean;
};

/** What the secret of an invitation opens; undefined when it opens nothing. */
export async function bySecret(db: Database, secret: string): Promise<OpenedPulse | undefined> {
  const { rows } =
    await sql<OpenedPulse>`select pulse_id as id, workspace_id as "workspaceId", workspace_name as "workspaceName",
      person_id as "personId", scales, takes_words as "takesWords", closes_on as "closesOn", is_open as "isOpen", has_answered as "hasAnswered"
    from pulse_by_secret(${hashSecret(secret)})`.execute(db.sql);
  return rows[0];
}

/** Drops an answer into the box and notes that this person has answered. False when they had, were not asked, or the wave is closed. */
export async function drop(
  tx: Tx,
  { pulseId, personId, marks, words }: { pulseId: Id; personId: Id; marks: Marks; words: string },
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select pulse_drop(${pulseId}, ${personId}, ${JSON.stringify(marks)}::jsonb, ${words}) as done`.execute(
    tx,
  );
  return rows[0]?.done === true;
}

export type Box = { answers: Answer[]; words: string[] };

/** Closes a wave and takes all that lies in its box, which is gone then. Undefined when it was closed before. */
export async function close(tx: Tx, id: Id, day: Day): Promise<Box | undefined> {
  const { rows } = await sql<Box>`select answers, words from pulse_close(${id}, ${day})`.execute(tx);
  return rows[0];
}

export async function keepResults(tx: Tx, workspaceId: Id, id: Id, results: Published): Promise<void> {
  await sql`update pulse set results = ${JSON.stringify(results)}::jsonb where workspace_id = ${workspaceId} and id = ${id}`.execute(
    tx,
  );
}

/** Whom a wave asked, and the team each stood for. */
export async function asked(tx: Tx, workspaceId: Id, id: Id): Promise<{ personId: Id; teamId: Id | null }[]> {
  const { rows } = await sql<{
    personId: Id;
    teamId: Id | null;
  }>`select person_id as "personId", team_id as "teamId"
    from pulse_invitation where workspace_id = ${workspaceId} and pulse_id = ${id}`.execute(tx);
  return rows;
}
