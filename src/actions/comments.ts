// Comments: talk about an objective, one of its key results or a check-in. Only who may see the objective can be mentioned.
import { z } from 'zod';
import type { EventKind } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Prose } from '../core/text.ts';
import * as checkIns from '../db/check-ins.ts';
import * as comments from '../db/comments.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import * as objectives from '../db/objectives.ts';
import type { Tx } from '../db/open.ts';
import { type Found, findToChange, mustBePeople } from './objectives/find.ts';
import { change, read } from './pipeline.ts';

const Comment = z.object({
  id: Id,
  objectiveId: Id,
  keyResultId: Id.nullable(),
  checkInId: Id.nullable(),
  authorId: Id,
  authorName: z.string(),
  body: z.string(),
  mentionIds: z.array(Id),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  removedAt: z.iso.datetime().nullable(),
  version: z.number(),
});
export type Comment = z.infer<typeof Comment>;

const Words = {
  body: Prose.refine((text) => text !== '', { error: 'Write something here' }),
  mentionIds: z
    .array(Id)
    .max(30)
    .default([])
    .transform((ids) => [...new Set(ids)]),
};
const usual = ['forbidden', 'not-found', 'stale-version', 'cycle-closed', 'wrong-state'] as const;

export const list = read({
  name: 'comments.list',
  summary: 'The comments of an objective, oldest first',
  input: z.object({
    objectiveId: Id,
    limit: z.coerce.number().int().min(1).max(500).default(200).describe('The newest so many'),
  }),
  output: z.object({ comments: z.array(Comment) }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => {
    if (!(await objectives.find(tx, actor.workspaceId, input.objectiveId))) refuse('not-found');
    const rows = await comments.ofObjective(tx, actor.workspaceId, input.objectiveId, input.limit);
    return { comments: rows.map(shown) };
  },
});

export const create = change({
  name: 'comments.create',
  summary: 'Comment on an objective, one of its key results or a check-in',
  input: z.object({
    objectiveId: Id,
    keyResultId: Id.nullable().default(null),
    checkInId: Id.nullable().default(null),
    ...Words,
  }),
  output: Comment,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-state', 'incomplete'],
  run: async ({ input, actor, tx, record }) => {
    const found = await findToChange(tx, actor.workspaceId, input.objectiveId);
    must(actor, 'comments.create', found.thing);
    mustBeOpen(found);
    const place = await placeOf(tx, actor.workspaceId, input);
    await mustSee(tx, actor.workspaceId, found, input.mentionIds);
    const id = newId();
    const { body, mentionIds } = input;
    const row = { id, ...place, authorId: actor.personId, body, mentionIds };
    await comments.insert(tx, actor.workspaceId, found.objective, row);
    record(about('comment.made', found, id, { ...place, mentionIds }));
    return shown((await comments.find(tx, actor.workspaceId, id)) ?? refuse('not-found'));
  },
});

export const edit = change({
  name: 'comments.edit',
  summary: 'Change the words of your comment',
  input: z.object({ id: Id, version: Version, ...Words }),
  output: Comment,
  refuses: [...usual, 'incomplete'],
  run: async ({ input, actor, tx, record }) => {
    const { before, found } = await findComment(tx, actor.workspaceId, input.id);
    must(actor, 'comments.edit', { authorId: before.authorId });
    if (before.removedAt) refuse('wrong-state', { removedAt: before.removedAt });
    const { body, mentionIds } = input;
    const fresh = mentionIds.filter((id) => !before.mentionIds.includes(id));
    await mustSee(tx, actor.workspaceId, found, fresh);
    if (!(await comments.update(tx, actor.workspaceId, input.id, input.version, { body, mentionIds })))
      refuse('stale-version', { yours: { body, mentionIds }, current: shown(before) });
    record(about('comment.edited', found, input.id, { mentionIds }));
    return shown((await comments.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'));
  },
});

export const remove = change({
  name: 'comments.remove',
  summary: 'Take a comment out; it can be put back',
  input: z.object({ id: Id, version: Version }),
  output: Comment,
  refuses: usual,
  run: async ({ input, actor, tx, record }) => {
    const { before, found } = await findComment(tx, actor.workspaceId, input.id);
    must(actor, 'comments.remove', { authorId: before.authorId });
    if (before.removedAt) refuse('wrong-state', { removedAt: before.removedAt });
    if (!(await comments.setRemoved(tx, actor.workspaceId, input.id, input.version, actor.personId)))
      refuse('stale-version', { yours: { removed: true }, current: shown(before) });
    record(about('comment.removed', found, input.id));
    return shown((await comments.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'));
  },
});

export const restore = change({
  name: 'comments.restore',
  summary: 'Put a removed comment back; what an admin removed, an admin puts back',
  input: z.object({ id: Id, version: Version }),
  output: Comment,
  refuses: usual,
  run: async ({ input, actor, tx, record }) => {
    const { before, found } = await findComment(tx, actor.workspaceId, input.id);
    must(actor, 'comments.remove', { authorId: before.removedBy });
    if (!before.removedAt) refuse('wrong-state', { removedAt: null });
    if (!(await comments.setRemoved(tx, actor.workspaceId, input.id, input.version, null)))
      refuse('stale-version', { yours: { removed: false }, current: shown(before) });
    record(about('comment.restored', found, input.id));
    return shown((await comments.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'));
  },
});

async function findComment(
  tx: Tx,
  workspaceId: Id,
  id: Id,
): Promise<{ before: comments.CommentRow; found: Found }> {
  const { objectiveId } = (await comments.find(tx, workspaceId, id)) ?? refuse('not-found');
  const found = await findToChange(tx, workspaceId, objectiveId);
  mustBeOpen(found);
  return { before: (await comments.find(tx, workspaceId, id)) ?? refuse('not-found'), found };
}

// A closed objective can still be talked about, until its cycle closes too.
function mustBeOpen({ objective, cycle }: Found): void {
  if (cycle.phase === 'closed') refuse('cycle-closed');
  if (objective.removedAt) refuse('wrong-state', { state: objective.state });
}

// A comment on a check-in hangs on its key result too, so that both pages show it.
async function placeOf(
  tx: Tx,
  workspaceId: Id,
  { objectiveId, keyResultId, checkInId }: { objectiveId: Id; keyResultId: Id | null; checkInId: Id | null },
): Promise<{ keyResultId: Id | null; checkInId: Id | null }> {
  const checkIn = checkInId
    ? ((await checkIns.find(tx, workspaceId, checkInId)) ?? refuse('not-found'))
    : null;
  if (checkIn && keyResultId && checkIn.keyResultId !== keyResultId) refuse('not-found');
  const onKeyResult = checkIn?.keyResultId ?? keyResultId;
  if (onKeyResult && (await keyResults.find(tx, workspaceId, onKeyResult))?.objectiveId !== objectiveId)
    refuse('not-found');
  return { keyResultId: onKeyResult, checkInId };
}

async function mustSee(
  tx: Tx,
  workspaceId: Id,
  { objective }: Found,
  mentionIds: readonly Id[],
): Promise<void> {
  await mustBePeople(tx, workspaceId, mentionIds);
  const blind = await comments.blindTo(tx, workspaceId, objective.audience, mentionIds);
  if (blind.length > 0)
    refuse('incomplete', {
      missing: blind.map((name) => ({
        field: 'mentionIds',
        say: `${name} may not see this objective, so cannot be mentioned here`,
      })),
    });
}

// The words stay out of the events: what is removed here must not live on in the history.
function about(kind: EventKind, { objective, cycle }: Found, commentId: Id, more = {}) {
  return { kind, objective, cycleId: cycle.id, thingId: commentId, body: { commentId, ...more } };
}

function shown({ removedBy: _, ...row }: comments.CommentRow): Comment {
  return row;
}
