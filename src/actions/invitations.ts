// Invitations: a link somebody can hand over by any means. Opening one never uses it up; only accepting does.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { mustBeStrong } from '../core/password.ts';
import { type Membership, memberships, must } from '../core/permission.ts';
import { Email } from '../core/person.ts';
import { refuse } from '../core/refusal.ts';
import { Name } from '../core/text.ts';
import { append } from '../db/events.ts';
import * as invitations from '../db/invitations.ts';
import * as logins from '../db/logins.ts';
import * as mails from '../db/mails.ts';
import { newId } from '../db/new-id.ts';
import { inScope } from '../db/scope.ts';
import { whoBySession } from '../db/who.ts';
import * as workspaces from '../db/workspaces.ts';
import { hashPassword, newSecret } from '../platform/secret.ts';
import type { Call } from './call.ts';
import { change, ofAnyone, read } from './pipeline.ts';
import { Password } from './sessions.ts';
import { beginSession, countTry, hand, limits } from './sign-in.ts';
import { keyLetter } from './told/letters.ts';

const Invitation = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(memberships),
  createdByName: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

const Somebody = z.union([
  z.object({ personId: Id }),
  z.object({
    name: Name,
    email: Email.nullable().default(null),
    role: z.enum(memberships),
    teamIds: z.array(Id).max(50).default([]),
  }),
]);

export const create = change({
  name: 'invitations.create',
  summary: 'Invite somebody; the link can be copied and works without mail',
  input: Somebody,
  output: Invitation.extend({
    url: z
      .url()
      .nullable()
      .describe('Shown once; null in the answer to a retry. Single use, good for seven days'),
    mailedTo: z.string().nullable().describe('Where the link was sent too; null where no mail can leave'),
  }),
  refuses: ['forbidden', 'not-found', 'already-exists'],
  kept: (answer) => ({ ...answer, url: null }),
  run: async ({ input, actor, tx, call, record }) => {
    must(actor, 'people.invite');
    let personId: Id;
    if ('personId' in input) {
      const person =
        (await invitations.invitee(tx, actor.workspaceId, input.personId)) ?? refuse('not-found');
      mustNotOutrank(actor.role, person.role);
      if (person.hasLogin) refuse('already-exists');
      personId = person.id;
    } else {
      mustNotOutrank(actor.role, input.role);
      for (const teamId of input.teamIds) must(actor, 'teams.edit', { teamId });
      personId = await invitations.addInvitee(tx, actor.workspaceId, input);
    }
    const secret = newSecret();
    const id = await invitations.insert(tx, actor.workspaceId, personId, secret, actor.personId);
    const made = (await invitations.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
    record({ kind: 'person.invited', thingId: personId, body: { name: made.name, role: made.role } });
    // In the fragment: browsers do not send it, so no log and no scanner's request holds the secret.
    const url = `${call.baseUrl}/invitations#${secret}`;
    const mailedTo = call.hasPost ? made.email : null;
    if (mailedTo) {
      const workspaceName = (await workspaces.find(tx, actor.workspaceId))?.name ?? '';
      await mails.queue(tx, actor.workspaceId, [
        keyLetter(
          'invitation',
          { personId, email: mailedTo },
          {
            subject: `${actor.name} invites you to ${workspaceName}`,
            sentence: `${actor.name} invites you to ${workspaceName}, which runs its quarters in Quarterdeck.`,
            button: `Join ${workspaceName}`,
            url,
            until: 'The link works once, within seven days.',
          },
        ),
      ]);
    }
    return { ...made, url, mailedTo };
  },
});

export const list = read({
  name: 'invitations.list',
  summary: 'Invitations that were not accepted yet',
  input: z.object({}),
  output: z.object({ invitations: z.array(Invitation) }),
  refuses: ['forbidden'],
  run: async ({ actor, tx }) => {
    must(actor, 'people.invite');
    return { invitations: await invitations.list(tx, actor.workspaceId) };
  },
});

export const revoke = change({
  name: 'invitations.revoke',
  summary: 'Make an invitation worthless',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx }) => {
    must(actor, 'people.invite');
    const found = (await invitations.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    mustNotOutrank(actor.role, found.role);
    await invitations.revoke(tx, actor.workspaceId, input.id);
    return { id: input.id };
  },
});

const Token = z.string().max(100);

export const open = ofAnyone({
  name: 'invitations.open',
  summary: 'What an invitation says; opening does not use it up',
  mode: 'change',
  input: z.object({ token: Token }),
  output: z.object({
    workspaceName: z.string(),
    name: z.string(),
    email: z.string().nullable().describe('Null: whoever accepts gives one'),
    role: z.enum(memberships),
    invitedBy: z.string().nullable(),
    hasLogin: z.boolean().describe('Somebody signs in with this e-mail already: sign in, then accept'),
    signedInAs: z.string().nullable().describe('The e-mail of the session this was opened with'),
  }),
  refuses: ['link-spent', 'other-account', 'too-many-tries'],
  run: async ({ input, call }) => {
    const found = await mustBeOpen(call, input.token);
    const login = await signedIn(call);
    if (login && found.email && found.email !== login.email)
      refuse('other-account', { signedInAs: login.email });
    const { workspaceName, name, email, role, invitedBy, hasLogin } = found;
    return { workspaceName, name, email, role, invitedBy, hasLogin, signedInAs: login?.email ?? null };
  },
});

export const accept = ofAnyone({
  name: 'invitations.accept',
  summary: 'Join with an invitation: signed in, or with a new password',
  mode: 'change',
  input: z.object({
    token: Token,
    name: Name.optional(),
    email: Email.optional().describe('Only when the invitation has none'),
    password: Password.optional().describe('Not needed when signed in'),
  }),
  output: z.object({ workspaceId: Id, personId: Id }),
  refuses: [
    'link-spent',
    'other-account',
    'already-exists',
    'incomplete',
    'password-weak',
    'too-many-tries',
    'busy',
  ],
  run: async ({ input, call }) => {
    const found = await mustBeOpen(call, input.token);
    const login = await signedIn(call);
    if (login && (login.isDemo || (found.email && found.email !== login.email)))
      refuse('other-account', { signedInAs: login.email });
    const joining = login
      ? { loginId: login.id, name: input.name ?? null, email: login.email, passwordHash: null }
      : await newcomer(found, input);
    const { workspaceId, personId } = found;
    const secret = await inScope(call.db, { workspaceId, loginId: joining.loginId }, 'change', async (tx) => {
      if (joining.passwordHash !== null)
        await logins.insert(tx, {
          id: joining.loginId,
          email: joining.email,
          name: joining.name ?? found.name,
          passwordHash: joining.passwordHash,
        });
      if (!(await invitations.accept(tx, found, joining))) refuse('link-spent');
      await logins.setLastWorkspace(tx, joining.loginId, workspaceId);
      await append(tx, { workspaceId, actorId: personId, via: call.via }, [
        {
          kind: 'person.joined',
          thingId: personId,
          body: { name: joining.name ?? found.name, role: found.role },
        },
      ]);
      return login ? null : beginSession(tx, call, joining.loginId);
    });
    if (secret) await hand(call, secret);
    return { workspaceId, personId };
  },
});

async function mustBeOpen(call: Call, secret: string): Promise<invitations.OpenedInvitation> {
  const found = await invitations.bySecret(call.db, secret);
  if (found?.isOpen) return found;
  await countTry(call, limits.address(call));
  return refuse('link-spent');
}

async function signedIn(call: Call): Promise<logins.LoginRow | undefined> {
  if (call.credential?.kind !== 'session') return undefined;
  const session = await whoBySession(call.db, call.credential.secret, null);
  if (!session) return undefined;
  return inScope(call.db, { loginId: session.loginId }, 'read', (tx) => logins.find(tx, session.loginId));
}

async function newcomer(
  found: invitations.OpenedInvitation,
  { name = found.name, email, password }: { name?: string; email?: string; password?: string },
) {
  if (found.hasLogin)
    refuse('already-exists', { say: 'This e-mail has a login already: sign in, then accept.' });
  const address = found.email ?? email;
  if (!address || !password)
    refuse('incomplete', {
      missing: [{ say: address ? 'A password is missing' : 'An e-mail to sign in with is missing' }],
    });
  mustBeStrong(password, [name, address, found.workspaceName]);
  return { loginId: newId(), name, email: address, passwordHash: await hashPassword(password) };
}

/** Nobody hands out, or takes back, more than their own role: a link is as good as the account behind it. @throws {Refusal} forbidden */
export function mustNotOutrank(own: Membership, given: Membership): void {
  if (memberships.indexOf(given) < memberships.indexOf(own)) refuse('forbidden', { role: given });
}
