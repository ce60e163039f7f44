// Saved views: the filters of a page under a name, for oneself or open to everybody. A view holds no rows: who opens it sees what they may see.
import { z } from 'zod';
import { Id, Version } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Name } from '../core/text.ts';
import { newId } from '../db/new-id.ts';
import * as views from '../db/views.ts';
import { change, read } from './pipeline.ts';

const mostViews = 100;

const View = z.object({
  id: Id,
  name: z.string(),
  query: z.string(),
  isOpen: z.boolean(),
  ownerId: Id,
  ownerName: z.string(),
  version: z.number(),
});

const ViewFields = z.object({
  name: Name,
  query: z
    .string()
    .max(4000)
    .regex(/^[\x21-\x7e]*$/, { error: 'Send the search string as it stands in the address' })
    .transform((query) => query.replace(/^\?/, ''))
    .describe('The search string of the page, such as view=table&state=committed'),
  isOpen: z.boolean().describe('Whether everybody sees it in their list'),
});

export const list = read({
  name: 'views.list',
  summary: 'Your saved views and those open to everybody',
  input: z.object({}),
  output: z.object({ views: z.array(View) }),
  run: async ({ actor, tx }) => ({ views: await views.list(tx, actor.workspaceId, actor.personId) }),
});

export const create = change({
  name: 'views.create',
  summary: 'Save the filters of a page under a name',
  input: ViewFields.extend({ isOpen: ViewFields.shape.isOpen.default(false) }),
  output: View,
  refuses: ['forbidden', 'limit-reached'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'views.save');
    const count = await views.count(tx, actor.workspaceId, actor.personId);
    if (count >= mostViews) refuse('limit-reached', { limit: mostViews, count, of: 'saved views' });
    const id = newId();
    await views.insert(tx, actor.workspaceId, id, actor.personId, input);
    record({ kind: 'view.created', thingId: id, body: { isOpen: input.isOpen } });
    return (await views.find(tx, actor.workspaceId, actor.personId, id)) ?? refuse('not-found');
  },
});

export const edit = change({
  name: 'views.edit',
  summary: 'Rename a saved view, change its filters, open or close it',
  input: z.object({ id: Id, version: Version, fields: ViewFields.partial() }),
  output: View,
  refuses: ['forbidden', 'not-found', 'stale-version'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await views.find(tx, actor.workspaceId, actor.personId, input.id)) ?? refuse('not-found');
    must(actor, 'views.edit', { ownerId: before.ownerId });
    if (!(await views.update(tx, actor.workspaceId, input.id, input.version, input.fields)))
      refuse('stale-version', { yours: input.fields, current: before });
    const { name, query, isOpen } = { ...before, ...input.fields };
    record({ kind: 'view.edited', thingId: input.id, body: { isOpen } });
    return { ...before, name, query, isOpen, version: before.version + 1 };
  },
});

export const remove = change({
  name: 'views.remove',
  summary: 'Remove a saved view',
  input: z.object({ id: Id, version: Version }),
  output: View,
  refuses: ['forbidden', 'not-found', 'stale-version'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await views.find(tx, actor.workspaceId, actor.personId, input.id)) ?? refuse('not-found');
    must(actor, 'views.edit', { ownerId: before.ownerId });
    if (!(await views.remove(tx, actor.workspaceId, input.id, input.version)))
      refuse('stale-version', { yours: { removed: true }, current: before });
    record({ kind: 'view.removed', thingId: input.id, body: { isOpen: before.isOpen } });
    return before;
  },
});
