// What every way of signing in shares: the limits on tries, the session it ends in, and proving once more who one is.
import type { Id } from '../core/id.ts';
import { refuse } from '../core/refusal.ts';
import * as logins from '../db/logins.ts';
import type { Tx } from '../db/open.ts';
import { inScope } from '../db/scope.ts';
import * as sessions from '../db/sessions.ts';
import * as tries from '../db/tries.ts';
import { whoBySession } from '../db/who.ts';
import { addressBlock } from '../platform/address.ts';
import { newSecret, passwordFits } from '../platform/secret.ts';
import type { Call } from './call.ts';

/** Tries that go on at once before each further one waits; an office behind one address signs in together on a Monday. */
const freeTries = { address: 30, account: 8, code: 5, question: 300 };

/** How long a proof of identity holds for the few things that ask again, in minutes. */
const confirmedMinutes = 10;

/** What tries are counted for: the name of a bucket and how many are free. */
export type Limit = { of: string; free: number };

export const limits = {
  address: (call: Call): Limit => ({ of: `address ${addressBlock(call.address)}`, free: freeTries.address }),
  /** From an address they are signed in at people have their own count, so that a stranger cannot make them wait. */
  account: (email: string, knownAddress: string | null): Limit => ({
    of: `account ${email} ${knownAddress ?? ''}`,
    free: freeTries.account,
  }),
  /** Every sign-in page asks what a passkey has to sign as it opens; that guesses at nothing, so it takes no try away. */
  question: (call: Call): Limit => ({
    of: `question ${addressBlock(call.address)}`,
    free: freeTries.question,
  }),
  code: (loginId: Id): Limit => ({ of: `code ${loginId}`, free: freeTries.code }),
  password: (loginId: Id): Limit => ({ of: `password ${loginId}`, free: freeTries.account }),
};

/** Counts one try. @throws {Refusal} too-many-tries with the seconds to wait */
export async function countTry(call: Call, { of, free }: Limit): Promise<void> {
  const waitSeconds = await tries.count(call.db, of, free);
  if (waitSeconds > 0) refuse('too-many-tries', { waitSeconds });
}

/** After a right one: the account's tries are forgotten; the address gets back only this one, or an attacker's own account would wash it clean. */
export async function forgiveTries(call: Call, account: Limit): Promise<void> {
  await tries.forgive(call.db, account.of, 'all');
  await tries.forgive(call.db, limits.address(call).of, 'one');
}

/** Begins a session inside `tx` and returns its secret; give it to the caller with `hand` once the transaction stands. */
export async function beginSession(tx: Tx, call: Call, loginId: Id): Promise<string> {
  const secret = newSecret();
  await sessions.open(tx, loginId, secret, { address: call.address, agent: call.agent });
  return secret;
}

/** Hands a new session to the caller. The one they came with, if any, ends: a browser holds one at a time. */
export async function hand(call: Call, secret: string): Promise<void> {
  await endOwn(call);
  call.setSession(secret);
}

/** Ends the session this call came with, if there is one. */
export async function endOwn(call: Call): Promise<void> {
  if (call.credential?.kind !== 'session') return;
  const old = await whoBySession(call.db, call.credential.secret, null);
  if (old)
    await inScope(call.db, { loginId: old.loginId }, 'change', (tx) =>
      sessions.end(tx, old.loginId, old.sessionId),
    );
}

/** Gives the caller's session a new secret, as after every change of how they prove who they are. */
export async function renewSession(tx: Tx, call: Call, who: { loginId: Id; sessionId: Id }): Promise<void> {
  const secret = newSecret();
  await sessions.renew(tx, who.loginId, who.sessionId, secret);
  call.setSession(secret);
}

/** Checks the password of somebody already signed in, counting tries, and gives their login. @throws {Refusal} password-needed, too-many-tries, busy */
export async function mustKnowPassword(
  call: Call,
  loginId: Id,
  password: string | undefined,
): Promise<logins.LoginRow> {
  if (!password) refuse('password-needed');
  const limit = limits.password(loginId);
  await countTry(call, limit);
  const login = await inScope(call.db, { loginId }, 'read', (tx) => logins.find(tx, loginId));
  const fits = await passwordFits(password, login?.passwordHash);
  if (!login || !fits) refuse('password-needed', { say: 'This is not your password.' });
  await tries.forgive(call.db, limit.of, 'all');
  return login;
}

/** Lets somebody on who proved who they are within ten minutes, or proves it now with their password. @throws {Refusal} password-needed, too-many-tries, busy */
export async function mustBeConfirmed(
  call: Call,
  who: { loginId: Id; sessionId: Id; confirmedAt: string | null },
  password: string | undefined,
): Promise<void> {
  const age = call.now.getTime() - Date.parse(who.confirmedAt ?? '');
  if (age <= confirmedMinutes * 60_000) return;
  await mustKnowPassword(call, who.loginId, password);
  await inScope(call.db, { loginId: who.loginId }, 'change', (tx) =>
    sessions.confirm(tx, who.loginId, who.sessionId),
  );
}
