// Things asked of somebody on the way in: a second step, or a passkey's signature. Each lives minutes and is spent once.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Database, Tx } from './open.ts';
import { hashSecret } from './who.ts';

/** Asks a second step of a login whose password was right; ten minutes, five codes. */
export async function askSecondStep(tx: Tx, loginId: Id, secret: string): Promise<void> {
  await sql`delete from login_challenge where login_id = ${loginId} and expires_at < now()`.execute(tx);
  await sql`insert into login_challenge (token_hash, login_id, kind, expires_at)
    values (${hashSecret(secret)}, ${loginId}, 'second step', now() + interval '10 minutes')`.execute(tx);
}

/** Counts one code tried and says whose it is; undefined when the challenge is unknown, too old or tried too often. Counts for itself, outside any transaction. */
export async function trySecondStep(db: Database, secret: string): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id | null }>`select try_second_step(${hashSecret(secret)}) as id`.execute(
    db.sql,
  );
  return rows[0]?.id ?? undefined;
}

/** False when it was spent already. */
export async function spendSecondStep(tx: Tx, loginId: Id, secret: string): Promise<boolean> {
  const { rows } =
    await sql`delete from login_challenge where login_id = ${loginId} and token_hash = ${hashSecret(secret)}
    and kind = 'second step' returning 1`.execute(tx);
  return rows.length > 0;
}

/** Keeps the challenge a new passkey of this login has to sign; five minutes. */
export async function askNewPasskey(tx: Tx, loginId: Id, challenge: string): Promise<void> {
  await sql`delete from login_challenge where login_id = ${loginId} and kind = 'new passkey'`.execute(tx);
  await sql`insert into login_challenge (token_hash, login_id, kind, expires_at)
    values (${hashSecret(challenge)}, ${loginId}, 'new passkey', now() + interval '5 minutes')`.execute(tx);
}

/** Whether this login was asked this, within the last minutes and not spent yet. */
export async function spendNewPasskey(tx: Tx, loginId: Id, challenge: string): Promise<boolean> {
  const { rows } =
    await sql`delete from login_challenge where login_id = ${loginId} and token_hash = ${hashSecret(challenge)}
    and kind = 'new passkey' and expires_at > now() returning 1`.execute(tx);
  return rows.length > 0;
}

/** Keeps a challenge for whoever answers it with a passkey; five minutes. */
export async function askPasskey(db: Database, challenge: string): Promise<void> {
  await sql`select keep_passkey_challenge(${hashSecret(challenge)})`.execute(db.sql);
}

/** Whether this was asked within the last minutes and not spent yet. */
export async function spendPasskey(db: Database, challenge: string): Promise<boolean> {
  const { rows } = await sql<{
    spent: boolean;
  }>`select spend_passkey_challenge(${hashSecret(challenge)}) as spent`.execute(db.sql);
  return rows[0]?.spent ?? false;
}
