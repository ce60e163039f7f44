// The mail that left this server, or would have: for those who keep the workspace, so that a mail nobody got can be looked into.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import * as mails from '../db/mails.ts';
import { read } from './pipeline.ts';
import { Cursor } from './query.ts';

const Mail = z.object({
  id: Id,
  kind: z.enum(mails.mailKinds),
  personName: z.string().nullable(),
  to: z.string(),
  subject: z.string(),
  plain: z.string().describe('Empty where a link in it opened a door'),
  state: z
    .enum(mails.mailStates)
    .describe(
      '`kept`: there is no mail server, so it was only kept to look at. `unclear`: the mail server may have taken it; it is not sent again, and what it told goes into the next digest',
    ),
  problem: z.string(),
  queuedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
});

export const list = read({
  name: 'mails.list',
  summary: 'The mail of this workspace, newest first: sent, waiting, given up, or kept to look at',
  input: z.object({
    before: Cursor,
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  output: z.object({
    mails: z.array(Mail),
    next: z.string().nullable().describe('Where the next page begins; null on the last one'),
    hasServer: z.boolean().describe('Whether SMTP_URL is set'),
  }),
  refuses: ['forbidden'],
  run: async ({ input: { before = null, limit }, actor, tx, call }) => {
    must(actor, 'mails.read');
    const rows = await mails.list(tx, actor.workspaceId, { before, limit: limit + 1 });
    return {
      // Whoever may read this must not be able to walk through somebody's door, so a key is not shown even while it waits.
      mails: rows
        .slice(0, limit)
        .map(({ key: _, html: __, unsubscribeUrl: ___, handedAt: ____, holdsKey, plain, ...row }) => ({
          ...row,
          plain: holdsKey ? '' : plain,
        })),
      next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
      hasServer: call.hasPost === true,
    };
  },
});
