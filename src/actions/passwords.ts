// Passwords: changing one's own, and a link to a new one for somebody who lost theirs. Whoever was signed in with the old one is out at once.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { mustBeStrong } from '../core/password.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { append } from '../db/events.ts';
import * as logins from '../db/logins.ts';
import * as mails from '../db/mails.ts';
import * as settings from '../db/notification-settings.ts';
import * as resets from '../db/password-resets.ts';
import { inScope } from '../db/scope.ts';
import * as sessions from '../db/sessions.ts';
import { hashPassword, newSecret } from '../platform/secret.ts';
import type { Call } from './call.ts';
import { mustNotOutrank } from './invitations.ts';
import { change as changeOf, identify, ofAnyone, ofLogin } from './pipeline.ts';
import { Password } from './sessions.ts';
import { countTry, limits, mustBeConfirmed, mustKnowPassword, renewSession } from './sign-in.ts';
import { keyLetter } from './told/letters.ts';

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

export const link = changeOf({
  name: 'passwords.link',
  summary: 'Make a link with which somebody who lost their password sets a new one',
  input: z.object({
    personId: Id,
    password: Password.optional().describe('Yours; needed when you signed in more than ten minutes ago'),
  }),
  output: z.object({
    url: z.url().nullable().describe('Shown once; null in the answer to a retry. Single use'),
    expiresAt: z.iso.datetime().describe('An hour from now'),
    mailedTo: z.string().nullable().describe('Where the link was sent too; null where no mail can leave'),
  }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'password-needed', 'too-many-tries', 'busy'],
  kept: (answer) => ({ ...answer, url: null }),
  gather: async ({ input, actor, call }) => {
    must(actor, 'people.edit');
    const { loginId, sessionId, confirmedAt } = await identify(call);
    if (!loginId || !sessionId)
      refuse('forbidden', { say: 'A token cannot make links to new passwords: sign in.' });
    await mustBeConfirmed(call, { loginId, sessionId, confirmedAt }, input.password);
  },
  run: async ({ input, actor, tx, call, record }) => {
    const person = (await resets.holder(tx, actor.workspaceId, input.personId)) ?? refuse('not-found');
    mustNotOutrank(actor.role, person.role);
    if (person.id === actor.personId)
      refuse('forbidden', { say: 'Your own password is changed with the old one, in your settings.' });
    if (!person.hasLogin)
      refuse('wrong-state', { say: `${person.name} has not joined yet. Send a new invitation instead.` });
    if (person.livesElsewhere)
      refuse('forbidden', {
        say: `${person.name} signs in to another workspace with the same password, so nobody here can replace it.`,
      });
    const secret = newSecret();
    const expiresAt = await resets.insert(tx, actor.workspaceId, person.id, secret, actor.personId);
    record({ kind: 'person.reset-link-made', thingId: person.id, body: { name: person.name } });
    const url = `${call.baseUrl}/reset#${secret}`;
    const [reader] = call.hasPost ? await settings.of(tx, actor.workspaceId, [person.id]) : [];
    const mailedTo = reader?.email ?? null;
    if (mailedTo)
      await mails.queue(tx, actor.workspaceId, [
        keyLetter(
          'password link',
          { personId: person.id, email: mailedTo },
          {
            subject: 'A new password for Quarterdeck',
            sentence: `${actor.name} made you a link to set a new password. If you did not ask for it, leave it alone and tell them.`,
            button: 'Set a new password',
            url,
            until: 'The link works once, within the hour.',
          },
        ),
      ]);
    return { url, expiresAt, mailedTo };
  },
});

const Token = z.string().max(100);

export const open = ofAnyone({
  name: 'passwords.open',
  summary: 'Whose password a link sets; opening does not use it up',
  mode: 'change',
  input: z.object({ token: Token }),
  output: z.object({ workspaceName: z.string(), name: z.string(), email: z.string() }),
  refuses: ['link-spent', 'too-many-tries'],
  run: async ({ input, call }) => {
    const { workspaceName, name, email } = await mustBeOpen(call, input.token);
    return { workspaceName, name, email };
  },
});

export const reset = ofAnyone({
  name: 'passwords.reset',
  summary: 'Set a new password with a link; every session ends, and the second step stays',
  mode: 'change',
  input: z.object({ token: Token, password: Password }),
  output: z.object({ email: z.string().describe('Now sign in with it'), ended: z.number().int() }),
  refuses: ['link-spent', 'password-weak', 'too-many-tries', 'busy'],
  run: async ({ input, call }) => {
    const found = await mustBeOpen(call, input.token);
    const { workspaceId, workspaceName, personId, loginId, name, email } = found;
    mustBeStrong(input.password, [name, email, workspaceName]);
    const passwordHash = await hashPassword(input.password);
    const ended = await inScope(call.db, { workspaceId, loginId }, 'change', async (tx) => {
      if (!(await resets.spend(tx, found))) refuse('link-spent');
      await logins.setPassword(tx, loginId, passwordHash);
      await append(tx, { workspaceId, actorId: personId, via: call.via }, [
        { kind: 'person.password-reset', thingId: personId, body: { name } },
      ]);
      return sessions.endAll(tx, loginId);
    });
    return { email, ended };
  },
});

async function mustBeOpen(call: Call, secret: string): Promise<resets.OpenedReset> {
  const found = await resets.bySecret(call.db, secret);
  if (found?.isOpen) return found;
  await countTry(call, limits.address(call));
  return refuse('link-spent');
}
