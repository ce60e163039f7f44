// Answers "who is calling?" in one statement, from a session or a token. Only hashes of secrets are stored and compared.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Membership, Scope } from '../core/permission.ts';
import type { Database } from './open.ts';

/** SHA-256 of a secret: what is kept of session tokens, API tokens and links. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export type SessionRow = {
  loginId: Id;
  sessionId: Id;
  confirmedAt: string;
  workspaceId: Id | null;
  personId: Id | null;
  name: string | null;
  role: Membership | null;
  zone: string | null;
  teams: Id[];
  leads: Id[];
};

/** The session of a secret, with the person it is in `workspaceId` (or in the workspace last used); undefined when it has ended.
 * @param isByHand whether the person did something: nothing else puts off the end of a session nobody uses */
export async function whoBySession(
  db: Database,
  secret: string,
  workspaceId: Id | null,
  isByHand = false,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select login_id as "loginId", session_id as "sessionId", confirmed_at as "confirmedAt", workspace_id as "workspaceId",
      person_id as "personId", name, role, zone, teams, leads
    from who_by_session(${hashSecret(secret)}, ${workspaceId}::uuid, ${isByHand})`.execute(db.sql);
  return rows[0];
}

export type TokenRow = {
  workspaceId: Id;
  personId: Id;
  name: string;
  role: Membership;
  zone: string;
  scopes: Scope[];
  teams: Id[];
  leads: Id[];
};

/** The person an API token speaks for; undefined when the token is unknown, revoked or out of date. */
export async function whoByToken(db: Database, secret: string): Promise<TokenRow | undefined> {
  const { rows } = await sql<TokenRow>`
    select workspace_id as "workspaceId", person_id as "personId", name, role, zone, scopes, teams, leads
    from who_by_token(${hashSecret(secret)})`.execute(db.sql);
  return rows[0];
}
