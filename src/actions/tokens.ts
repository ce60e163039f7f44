// API tokens: made in the browser, shown once, never stronger than the person they speak for.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { must, scopes } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Name } from '../core/text.ts';
import * as tokens from '../db/tokens.ts';
import { newSecret } from '../platform/secret.ts';
import { change, identify, read } from './pipeline.ts';
import { Password } from './sessions.ts';
import { mustBeConfirmed } from './sign-in.ts';

const Token = z.object({
  id: Id,
  name: z.string(),
  hint: z.string().describe('Its last four characters'),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});

export const list = read({
  name: 'tokens.list',
  summary: 'Your API tokens, revoked ones too',
  input: z.object({}),
  output: z.object({ tokens: z.array(Token) }),
  run: async ({ actor, tx }) => ({ tokens: await tokens.list(tx, actor.workspaceId, actor.personId) }),
});

export const create = change({
  name: 'tokens.create',
  summary: 'Make an API token; its secret is shown once',
  input: z.object({
    name: Name,
    scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
    expiresInDays: z.number().int().min(1).max(366).nullable().describe('Null: until it is revoked'),
    password: Password.optional().describe('Needed when you signed in more than ten minutes ago'),
  }),
  output: Token.extend({
    secret: z.string().nullable().describe('Null in the answer to a retry: revoke it and make another'),
  }),
  refuses: ['forbidden', 'password-needed', 'too-many-tries', 'busy'],
  kept: (answer) => ({ ...answer, secret: null }),
  gather: async ({ input, actor, call }) => {
    must(actor, 'tokens.manage');
    const { loginId, sessionId, confirmedAt } = await identify(call);
    if (!loginId || !sessionId) refuse('forbidden', { say: 'A token cannot make tokens: sign in.' });
    await mustBeConfirmed(call, { loginId, sessionId, confirmedAt }, input.password);
  },
  run: async ({ input, actor, tx, call, record }) => {
    const secret = `qd_${newSecret()}`;
    const expiresAt =
      input.expiresInDays && new Date(call.now.getTime() + input.expiresInDays * 86_400_000).toISOString();
    const id = await tokens.insert(tx, actor.workspaceId, actor.personId, {
      secret,
      name: input.name,
      scopes: [...new Set(input.scopes)],
      expiresAt: expiresAt || null,
    });
    record({
      kind: 'token.created',
      thingId: id,
      body: { name: input.name, scopes: input.scopes, expiresAt },
    });
    const made = (await tokens.find(tx, actor.workspaceId, actor.personId, id)) ?? refuse('not-found');
    return { ...made, secret };
  },
});

export const revoke = change({
  name: 'tokens.revoke',
  summary: 'Make one of your API tokens worthless at once',
  input: z.object({ id: Id }),
  output: Token,
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'tokens.manage');
    const found = (await tokens.find(tx, actor.workspaceId, actor.personId, input.id)) ?? refuse('not-found');
    if (await tokens.revoke(tx, actor.workspaceId, actor.personId, found.id))
      record({ kind: 'token.revoked', thingId: found.id, body: { name: found.name } });
    return (await tokens.find(tx, actor.workspaceId, actor.personId, found.id)) ?? refuse('not-found');
  },
});
