// The second step of a login: an authenticator's secret, the last step it was used at, and recovery codes kept as hashes.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';
import { hashSecret } from './who.ts';

export type SecondStepRow = {
  totpSecret: string | null;
  isConfirmed: boolean;
  recoveryCodesLeft: number;
  passkeys: number;
};

export async function find(tx: Tx, loginId: Id): Promise<SecondStepRow | undefined> {
  const { rows } =
    await sql<SecondStepRow>`select totp_secret as "totpSecret", totp_confirmed_at is not null as "isConfirmed",
      (select count(*)::int from recovery_code c where c.login_id = l.id and c.used_at is null) as "recoveryCodesLeft",
      (select count(*)::int from passkey k where k.login_id = l.id) as passkeys
    from login l where l.id = ${loginId}`.execute(tx);
  return rows[0];
}

/** Keeps a secret that is not asked for before it is confirmed. False when one is confirmed already. */
export async function start(tx: Tx, loginId: Id, secret: string): Promise<boolean> {
  const { rows } = await sql`update login set totp_secret = ${secret}, totp_last_step = 0
    where id = ${loginId} and totp_confirmed_at is null returning 1`.execute(tx);
  return rows.length > 0;
}

/** Asks for the second step from now on. */
export async function confirm(tx: Tx, loginId: Id): Promise<void> {
  await sql`update login set totp_confirmed_at = now() where id = ${loginId}`.execute(tx);
}

/** Spends the code of one 30-second step; false when it, or a later one, was used before. Two at once: one wins. */
export async function spendStep(tx: Tx, loginId: Id, step: number): Promise<boolean> {
  const { rows } = await sql`update login set totp_last_step = ${step}
    where id = ${loginId} and totp_last_step < ${step} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Takes the second step away, with its recovery codes. */
export async function remove(tx: Tx, loginId: Id): Promise<void> {
  await sql`update login set totp_secret = null, totp_confirmed_at = null, totp_last_step = 0 where id = ${loginId}`.execute(
    tx,
  );
  await sql`delete from recovery_code where login_id = ${loginId}`.execute(tx);
}

/** Puts new recovery codes in place of all earlier ones. */
export async function keepCodes(tx: Tx, loginId: Id, codes: readonly string[]): Promise<void> {
  await sql`delete from recovery_code where login_id = ${loginId}`.execute(tx);
  await sql`insert into recovery_code (login_id, code_hash)
    select ${loginId}::uuid, decode(hash, 'hex') from unnest(${codes.map((code) => hashSecret(code).toString('hex'))}::text[]) as hash`.execute(
    tx,
  );
}

/** Spends a recovery code; false when it is unknown or was used. */
export async function spendCode(tx: Tx, loginId: Id, code: string): Promise<boolean> {
  const { rows } = await sql`update recovery_code set used_at = now()
    where login_id = ${loginId} and code_hash = ${hashSecret(code)} and used_at is null returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}
