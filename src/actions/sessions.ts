// Signing in and out. A known and an unknown e-mail get the same answer after the same work.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { passwordLength } from '../core/password.ts';
import { Email } from '../core/person.ts';
import { refuse } from '../core/refusal.ts';
import * as challenges from '../db/challenges.ts';
import * as logins from '../db/logins.ts';
import { inScope } from '../db/scope.ts';
import * as secondSteps from '../db/second-steps.ts';
import * as sessions from '../db/sessions.ts';
import { newSecret, passwordFits } from '../platform/secret.ts';
import { mustFit } from './authenticator.ts';
import { ofAnyone, ofLogin } from './pipeline.ts';
import { beginSession, countTry, endOwn, forgiveTries, hand, limits } from './sign-in.ts';

/** A password as typed: any text up to the most we take, so that a wrong one is wrong and not malformed. */
export const Password = z
  .string()
  .min(1)
  .max(passwordLength.most * 2);

const Secret = z.string().min(20).max(100);
const SignedIn = z.object({ signedIn: z.literal(true) });

export const start = ofAnyone({
  name: 'sessions.start',
  summary: 'Sign in with e-mail and password',
  mode: 'change',
  input: z.object({ email: Email, password: Password }),
  output: SignedIn,
  refuses: ['sign-in-failed', 'second-factor-needed', 'too-many-tries', 'busy'],
  run: async ({ input, call }) => {
    await countTry(call, limits.address(call));
    const login = await logins.forSignIn(call.db, input.email, call.address);
    const account = limits.account(input.email, login?.isKnownAddress ? call.address : null);
    await countTry(call, account);
    const fits = await passwordFits(input.password, login?.passwordHash);
    if (!login || !fits) refuse('sign-in-failed');
    await forgiveTries(call, account);
    if (login.hasSecondStep) {
      const challenge = newSecret();
      await inScope(call.db, { loginId: login.loginId }, 'change', (tx) =>
        challenges.askSecondStep(tx, login.loginId, challenge),
      );
      refuse('second-factor-needed', { challenge });
    }
    const secret = await inScope(call.db, { loginId: login.loginId }, 'change', (tx) =>
      beginSession(tx, call, login.loginId),
    );
    await hand(call, secret);
    return { signedIn: true as const };
  },
});

export const finish = ofAnyone({
  name: 'sessions.finish',
  summary: 'Finish signing in with a code of the authenticator or a recovery code',
  mode: 'change',
  input: z
    .object({
      challenge: Secret.describe(
        'From the refusal second-factor-needed; good for ten minutes and five codes',
      ),
      code: z.string().max(20).optional(),
      recoveryCode: z.string().max(60).optional(),
    })
    .refine(({ code, recoveryCode }) => (code === undefined) !== (recoveryCode === undefined), {
      error: 'Send either a code or a recovery code',
    }),
  output: SignedIn,
  refuses: ['not-signed-in', 'code-wrong', 'too-many-tries'],
  run: async ({ input, call }) => {
    await countTry(call, limits.address(call));
    const loginId = (await challenges.trySecondStep(call.db, input.challenge)) ?? refuse('not-signed-in');
    const limit = limits.code(loginId);
    await countTry(call, limit);
    const secret = await inScope(call.db, { loginId }, 'change', async (tx) => {
      if (input.recoveryCode === undefined) await mustFit(tx, loginId, input.code ?? '', call.now);
      else if (!(await secondSteps.spendCode(tx, loginId, input.recoveryCode.trim().toLowerCase())))
        refuse('code-wrong');
      if (!(await challenges.spendSecondStep(tx, loginId, input.challenge))) refuse('not-signed-in');
      return beginSession(tx, call, loginId);
    });
    await forgiveTries(call, limit);
    await hand(call, secret);
    return { signedIn: true as const };
  },
});

const Session = z.object({
  id: Id,
  isThisOne: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  address: z.string().nullable(),
  agent: z.string().nullable(),
});

export const list = ofLogin({
  name: 'sessions.list',
  summary: 'Where you are signed in, last used first',
  mode: 'read',
  input: z.object({}),
  output: z.object({ sessions: z.array(Session) }),
  run: async ({ who, tx }) => {
    const rows = await sessions.list(tx, who.loginId);
    return { sessions: rows.map((row) => ({ ...row, isThisOne: row.id === who.sessionId })) };
  },
});

export const end = ofLogin({
  name: 'sessions.end',
  summary: 'End one of your sessions at once',
  mode: 'change',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  refuses: ['not-found'],
  run: async ({ input, who, tx, call }) => {
    if (!(await sessions.end(tx, who.loginId, input.id))) refuse('not-found');
    if (input.id === who.sessionId) call.setSession(null);
    return { id: input.id };
  },
});

export const endOthers = ofLogin({
  name: 'sessions.endOthers',
  summary: 'End all your sessions but this one',
  mode: 'change',
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  run: async ({ who, tx }) => ({ ended: await sessions.endOthers(tx, who.loginId, who.sessionId) }),
});

export const leave = ofAnyone({
  name: 'sessions.leave',
  summary: 'Sign out',
  mode: 'change',
  input: z.object({}),
  output: z.object({ signedIn: z.literal(false) }),
  run: async ({ call }) => {
    await endOwn(call);
    call.setSession(null);
    return { signedIn: false as const };
  },
});
