// The logins of a demo that was started from the command line. They are the demo's own: made with it, renewed at every start, gone with it.
import { sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import { type Membership, scopes } from '../../core/permission.ts';
import { append } from '../events.ts';
import * as logins from '../logins.ts';
import { newId } from '../new-id.ts';
import type { Database, Tx } from '../open.ts';
import { inScope } from '../scope.ts';
import * as tokens from '../tokens.ts';
import { layDemo } from './lay.ts';
import { type Chair, emailOf } from './people.ts';
import { signIns } from './story/people.ts';

export type DemoLogin = {
  workspaceId: Id;
  personId: Id;
  loginId: Id;
  name: string;
  email: string;
  role: Membership;
  /** What this person shows; empty once the demo was changed. */
  shows: string;
};

/** Name of the token that is made at every start. */
const tokenName = 'demo start';
const lockKey = 715_003;

/** Holds everybody else who would lay a demo back until this transaction ends, so that two at once lay one. */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKey}::bigint)`.execute(tx);
}

/** Lays the demo with people to sign in as, unless it stands already. One password hash serves them all until `renew`.
 * @returns whether it was laid now */
export function layWithLogins(db: Database, now: Date, passwordHash: string): Promise<boolean> {
  return inScope(db, {}, 'change', async (tx) => {
    await takeTurn(tx);
    if ((await list(tx)).length > 0) return false;
    const chairs: Chair[] = signIns.map(({ name }) => ({
      person: name,
      loginId: newId(),
      name,
      email: emailOf(name),
    }));
    for (const { loginId, name, email } of chairs) {
      await enter(tx, loginId);
      await logins.insert(tx, { id: loginId, email, name, passwordHash });
      await sql`update login set is_demo = true where id = ${loginId}`.execute(tx);
    }
    await layDemo(tx, now, chairs);
    return true;
  });
}

// Everybody the demo lets sign in.
async function list(tx: Tx): Promise<DemoLogin[]> {
  const { rows } = await sql<
    Omit<DemoLogin, 'shows'>
  >`select workspace_id as "workspaceId", person_id as "personId",
    login_id as "loginId", name, email, role from demo_logins()`.execute(tx);
  const place = (name: string) => signIns.findIndex((each) => each.name === name);
  return rows
    .sort((a, b) => place(a.name) - place(b.name))
    .map((row) => ({ ...row, shows: signIns[place(row.name)]?.shows ?? '' }));
}

/** Gives the demo's logins a new password and the first of them a new token. Sessions, passkeys and second steps that visitors
 * left behind end here. Nobody else's login is touched: row-level security holds each step to one of the demo's. */
export async function renew(
  db: Database,
  passwordHash: string,
  tokenSecret: string,
): Promise<{ people: DemoLogin[]; workspaceName: string }> {
  return inScope(db, {}, 'change', async (tx) => {
    await takeTurn(tx);
    const people = await list(tx);
    for (const { loginId } of people) {
      await enter(tx, loginId);
      await logins.setPassword(tx, loginId, passwordHash);
      await sql`update login set totp_secret = null, totp_confirmed_at = null where id = ${loginId}`.execute(
        tx,
      );
      await sql`delete from login_session where login_id = ${loginId}`.execute(tx);
      await sql`delete from passkey where login_id = ${loginId}`.execute(tx);
      await sql`delete from recovery_code where login_id = ${loginId}`.execute(tx);
    }
    const [first] = people;
    if (!first) return { people, workspaceName: '' };
    const { workspaceId, personId } = first;
    await sql`select set_config('app.workspace', ${workspaceId}, true)`.execute(tx);
    await sql`delete from api_token where workspace_id = ${workspaceId} and person_id = ${personId} and name = ${tokenName}`.execute(
      tx,
    );
    const token = { secret: tokenSecret, name: tokenName, scopes, expiresAt: null };
    const id = await tokens.insert(tx, workspaceId, personId, token);
    await append(tx, { workspaceId, actorId: personId, via: 'start' }, [
      { kind: 'token.created', thingId: id, body: { name: tokenName, scopes, expiresAt: null } },
    ]);
    const { rows } = await sql<{
      name: string;
    }>`select name from workspace where workspace_id = ${workspaceId}`.execute(tx);
    return { people, workspaceName: rows[0]?.name ?? '' };
  });
}

/** Takes the demo the transaction is in away with everything in it; false when it is no demo. */
export async function remove(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select remove_demo() as gone`.execute(tx);
  return rows[0]?.gone ?? false;
}

async function enter(tx: Tx, loginId: Id): Promise<void> {
  await sql`select set_config('app.login', ${loginId}, true)`.execute(tx);
}
