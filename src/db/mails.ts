// Mail on its way, written in the transaction of its reason. Handing one over is noted before its end is sent, so that a process that dies never
// wonders whether it began; a link that is a key does not outlive the sending.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import * as jobs from './jobs.ts';
import { newId } from './new-id.ts';
import type { Tx } from './open.ts';

export const mailKinds = ['digest', 'at once', 'invitation', 'password link', 'pulse'] as const;
export const mailStates = ['waiting', 'sent', 'kept', 'given up', 'unclear'] as const;

export type NewMail = {
  personId: Id | null;
  /** The matter: a second mail under the same key is not written. */
  key: string;
  kind: (typeof mailKinds)[number];
  to: string;
  subject: string;
  plain: string;
  html: string;
  unsubscribeUrl: string | null;
  /** Whether a link in it opens a door. */
  holdsKey: boolean;
};

/** Writes mails and asks for each to be sent, not before `dueAt`. One that was written already is left as it is. */
export async function queue(tx: Tx, workspaceId: Id, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail) => ({ ...mail, id: newId() }));
  await sql`insert into mail (workspace_id, id, person_id, key, kind, to_address, subject, plain, html, unsubscribe_url, holds_key)
    select ${workspaceId}, m.id, m."personId", m.key, m.kind, m."to", m.subject, m.plain, m.html, m."unsubscribeUrl", m."holdsKey"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, "personId" uuid, key text, kind text, "to" text, subject text, plain text,
      html text, "unsubscribeUrl" text, "holdsKey" boolean) on conflict do nothing`.execute(tx);
  await jobs.queue(
    tx,
    workspaceId,
    rows.map(({ key }) => ({ name: 'send-mail', key, input: { key } })),
  );
}

export type MailRow = {
  id: Id;
  key: string;
  kind: (typeof mailKinds)[number];
  personName: string | null;
  to: string;
  subject: string;
  plain: string;
  html: string;
  unsubscribeUrl: string | null;
  holdsKey: boolean;
  state: (typeof mailStates)[number];
  problem: string;
  queuedAt: string;
  settledAt: string | null;
  /** When its last words went to the mail server; null while none did, or the server said no. */
  handedAt: string | null;
};

const rowsOf = sql`select m.id, m.key, m.kind, p.name as "personName", m.to_address as "to", m.subject, m.plain, m.html, m.unsubscribe_url as "unsubscribeUrl",
    m.holds_key as "holdsKey", m.state, m.problem, m.queued_at as "queuedAt", m.settled_at as "settledAt",
    m.handed_at::text as "handedAt"
  from mail m left join person p on p.workspace_id = m.workspace_id and p.id = m.person_id`;

/** Newest first, at most `limit` that are older than `before`. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { before, limit }: { before: Id | null; limit: number },
): Promise<MailRow[]> {
  const { rows } = await sql<MailRow>`${rowsOf} where m.workspace_id = ${workspaceId}
    and (${before}::uuid is null or (m.queued_at, m.id) < (select b.queued_at, b.id from mail b where b.workspace_id = ${workspaceId} and b.id = ${before}))
    order by m.queued_at desc, m.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** One that waits to be sent, and whether it is of a made-up company; undefined when it no longer waits. */
export async function waiting(
  tx: Tx,
  workspaceId: Id,
  key: string,
): Promise<(MailRow & { isDemo: boolean }) | undefined> {
  const { rows } = await sql<MailRow & { isDemo: boolean }>`select t.*, w.is_demo as "isDemo"
    from (${rowsOf} where m.workspace_id = ${workspaceId} and m.key = ${key} and m.state = 'waiting') t
    join workspace w on w.workspace_id = ${workspaceId}`.execute(tx);
  return rows[0];
}

/** Notes that the end of a mail goes to the mail server now. False when somebody else noted it since `before` was read. */
export async function handOver(tx: Tx, workspaceId: Id, id: Id, before: string | null): Promise<boolean> {
  const { rows } =
    await sql`update mail set handed_at = clock_timestamp() where workspace_id = ${workspaceId} and id = ${id} and state = 'waiting'
    and handed_at is not distinct from ${before}::timestamptz returning 1`.execute(tx);
  return rows.length > 0;
}

/** How it ended. What opened a door is wiped. */
export async function settle(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  state: Exclude<MailRow['state'], 'waiting'>,
  problem = '',
): Promise<void> {
  await sql`update mail set state = ${state}, problem = ${problem.slice(0, 500)}, settled_at = now(),
      plain = case when holds_key then '' else plain end, html = case when holds_key then '' else html end
    where workspace_id = ${workspaceId} and id = ${id} and state = 'waiting'`.execute(tx);
}

/** Notes why it was not taken. It was not, so the next try begins afresh. */
export async function setProblem(tx: Tx, workspaceId: Id, id: Id, problem: string): Promise<void> {
  await sql`update mail set problem = ${problem.slice(0, 500)}, handed_at = null where workspace_id = ${workspaceId} and id = ${id} and state = 'waiting'`.execute(
    tx,
  );
}

export async function sweep(tx: Tx, workspaceId: Id, now: Date): Promise<void> {
  await sql`delete from mail where workspace_id = ${workspaceId} and settled_at < ${now}::timestamptz - interval '30 days'`.execute(
    tx,
  );
}
