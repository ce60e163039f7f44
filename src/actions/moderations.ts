// What a moderator says once every mark of a piece is there. All marks stay in the record; a word is added, no level is changed.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { refuse } from '../core/refusal.ts';
import * as scripts from '../db/scripts.ts';
import { keptToChange } from './attempts/find.ts';
import { change } from './pipeline.ts';

export const settle = change({
  name: 'moderations.settle',
  summary:
    'Say what you make of the pieces of a sitting that got a third mark, once all their marks are locked',
  input: z.object({ attemptId: Id, note: z.string().trim().min(1).max(2000) }),
  output: z.object({ settled: z.number(), waiting: z.number() }),
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { attemptId, note }, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const row = await keptToChange(tx, actor, attemptId);
    const ids = (await scripts.ofAttempt(tx, workspaceId, row.id)).map(({ id }) => id);
    const open = (await scripts.moderations(tx, workspaceId, ids)).filter(({ settledAt }) => !settledAt);
    if (open.length === 0) refuse('wrong-state', { state: 'settled' });
    const marks = await scripts.standing(tx, workspaceId, ids);
    const ready = open.filter(
      ({ scriptId }) => marks.filter((mark) => mark.scriptId === scriptId).length === 3,
    );
    if (ready.length === 0) refuse('wrong-state', { state: 'third marks are missing' });
    for (const { scriptId } of ready)
      await scripts.settle(tx, workspaceId, { scriptId, note, by: actor.personId, at: call.now });
    record({ kind: 'attempt.moderated', thingId: row.id, body: { note } });
    return { settled: ready.length, waiting: open.length - ready.length };
  },
});
