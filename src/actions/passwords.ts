// Changing one's password. Whoever else was signed in with the old one is out at once.
import { z } from 'zod';
import { mustBeStrong } from '../core/password.ts';
import * as logins from '../db/logins.ts';
import * as sessions from '../db/sessions.ts';
import { hashPassword } from '../platform/secret.ts';
import { ofLogin } from './pipeline.ts';
import { Password } from './sessions.ts';
import { mustKnowPassword, renewSession } from './sign-in.ts';

export const change = ofLogin({
  name: 'passwords.change',
  summary: 'Change your password; all your other sessions end',
  mode: 'change',
  input: z.object({ current: Password, next: Password }),
  output: z.object({ ended: z.number().int().describe('Other sessions that were ended') }),
  refuses: ['password-needed', 'password-weak', 'too-many-tries', 'busy'],
  gather: async ({ input, who, call }) => {
    const { name, email } = await mustKnowPassword(call, who.loginId, input.current);
    mustBeStrong(input.next, [name, email]);
    return hashPassword(input.next);
  },
  run: async ({ who, tx, call, gathered: passwordHash }) => {
    await logins.setPassword(tx, who.loginId, passwordHash);
    const ended = await sessions.endOthers(tx, who.loginId, who.sessionId);
    await renewSession(tx, call, who);
    return { ended };
  },
});
