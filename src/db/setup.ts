// First set-up: open until there is a workspace that is no demo, and only with a link printed by the server itself.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from './open.ts';
import { hashSecret } from './who.ts';

/** A one-time link to set-up for the server to print at its start; null when a workspace of one's own stands already. The secret is in the
 * fragment, which no browser sends and no log keeps. Lives seven days. */
export async function setupLink(db: Database, baseUrl: string): Promise<string | null> {
  const secret = randomBytes(32).toString('base64url');
  const { rows } = await sql<{
    made: boolean;
  }>`select make_setup_link(${hashSecret(secret)}) as made`.execute(db.sql);
  return rows[0]?.made ? `${baseUrl}/setup#${secret}` : null;
}

export type State = { isOpen: boolean; canSignIn: boolean; isLinkGood: boolean };

/** Whether this server still waits for its set-up, whether anybody has a login, and whether a link's secret still opens it. */
export async function state(db: Database, secret: string | null): Promise<State> {
  const { rows } = await sql<State>`
    select setup_is_open() as "isOpen", somebody_can_sign_in() as "canSignIn", ${secret !== null} and setup_link_is_good(${hashSecret(secret ?? '')}) as "isLinkGood"`.execute(
    db.sql,
  );
  return rows[0] ?? { isOpen: false, canSignIn: true, isLinkGood: false };
}

/** Spends a link; false when it is dead. Of two opened at once one wins, the other waits and finds it dead. */
export async function spendLink(tx: Tx, secret: string): Promise<boolean> {
  const { rows } = await sql<{
    spent: boolean;
  }>`select spend_setup_link(${hashSecret(secret)}) as spent`.execute(tx);
  return rows[0]?.spent ?? false;
}
