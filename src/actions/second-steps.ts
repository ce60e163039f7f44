// The second step of signing in: an authenticator app, with recovery codes for the day it is lost.
import { z } from 'zod';
import { refuse } from '../core/refusal.ts';
import * as logins from '../db/logins.ts';
import * as secondSteps from '../db/second-steps.ts';
import { newRecoveryCode } from '../platform/secret.ts';
import { mustFit, newTotpSecret, qrOf, totpUrl } from './authenticator.ts';
import { ofLogin } from './pipeline.ts';
import { Password } from './sessions.ts';
import { countTry, limits, mustBeConfirmed, mustKnowPassword, renewSession } from './sign-in.ts';

const recoveryCodes = 10;

export const get = ofLogin({
  name: 'second-steps.get',
  summary: 'Whether signing in asks you for a second step',
  mode: 'read',
  input: z.object({}),
  output: z.object({
    isOn: z.boolean(),
    recoveryCodesLeft: z.number().int(),
    passkeys: z.number().int(),
  }),
  run: async ({ who, tx }) => {
    const { isConfirmed, recoveryCodesLeft, passkeys } =
      (await secondSteps.find(tx, who.loginId)) ?? refuse('not-found');
    return { isOn: isConfirmed, recoveryCodesLeft, passkeys };
  },
});

export const start = ofLogin({
  name: 'second-steps.start',
  summary: 'Get a secret for your authenticator; nothing is asked for before you confirm it',
  mode: 'change',
  input: z.object({
    password: Password.optional().describe('Needed when you signed in more than ten minutes ago'),
  }),
  output: z.object({
    secret: z.string().describe('For typing, in Base32'),
    url: z.string().describe('otpauth:// address, for a link on a phone'),
    qr: z.object({
      size: z.number().int().describe('Width and height of the square the path is drawn in'),
      path: z.string().describe('The url as a QR code: the d of an SVG path, dark on light'),
    }),
  }),
  refuses: ['password-needed', 'already-exists', 'too-many-tries', 'busy'],
  gather: ({ input, who, call }) => mustBeConfirmed(call, who, input.password),
  run: async ({ who, tx }) => {
    const login = (await logins.find(tx, who.loginId)) ?? refuse('not-found');
    const secret = newTotpSecret();
    if (!(await secondSteps.start(tx, login.id, secret))) refuse('already-exists');
    const url = totpUrl(secret, login.email);
    return { secret, url, qr: qrOf(url) };
  },
});

export const confirm = ofLogin({
  name: 'second-steps.confirm',
  summary: 'Turn the second step on with a first code; gives recovery codes once',
  mode: 'change',
  input: z.object({ code: z.string().max(20) }),
  output: z.object({ recoveryCodes: z.array(z.string()).describe('Shown once; each works once') }),
  refuses: ['code-wrong', 'already-exists', 'too-many-tries'],
  gather: ({ who, call }) => countTry(call, limits.code(who.loginId)),
  run: async ({ input, who, tx, call }) => {
    const step = await secondSteps.find(tx, who.loginId);
    if (step?.isConfirmed) refuse('already-exists');
    await mustFit(tx, who.loginId, input.code, call.now);
    await secondSteps.confirm(tx, who.loginId);
    const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
    await secondSteps.keepCodes(tx, who.loginId, codes);
    await renewSession(tx, call, who);
    return { recoveryCodes: codes };
  },
});

export const remove = ofLogin({
  name: 'second-steps.remove',
  summary: 'Turn the second step off',
  mode: 'change',
  input: z.object({ password: Password }),
  output: z.object({ isOn: z.literal(false) }),
  refuses: ['password-needed', 'too-many-tries', 'busy'],
  gather: ({ input, who, call }) => mustKnowPassword(call, who.loginId, input.password),
  run: async ({ who, tx, call }) => {
    await secondSteps.remove(tx, who.loginId);
    await renewSession(tx, call, who);
    return { isOn: false as const };
  },
});
