// Speaking up against a decision: thirty days, answered by somebody who had no part in it, with reasons. A result can rise or stay; it never falls.
import { z } from 'zod';
import { appealEnd, attemptState } from '../core/attempt.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as appeals from '../db/appeals.ts';
import * as decisions from '../db/attempt-decisions.ts';
import { newId } from '../db/new-id.ts';
import * as scripts from '../db/scripts.ts';
import { keptToChange, ownToChange } from './attempts/find.ts';
import { change } from './pipeline.ts';

export const lodge = change({
  name: 'appeals.lodge',
  summary: 'Appeal against the decision on your sitting, within thirty days, with your reasons',
  input: z.object({ attemptId: Id, words: z.string().trim().min(1).max(4000) }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'already-exists'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const row = await ownToChange(tx, actor, input.attemptId);
    const [newest] = await decisions.list(tx, workspaceId, row.id);
    if (!newest?.releasedAt || appealEnd(newest.releasedAt) < call.now)
      refuse('wrong-state', { state: attemptState(row, call.now) });
    const all = await appeals.ofAttempt(tx, workspaceId, row.id);
    const same = all.find(({ number }) => number === newest.number);
    if (same) refuse('already-exists', { id: same.id });
    const id = newId();
    await appeals.insert(tx, workspaceId, {
      ...{ id, attemptId: row.id, number: newest.number, words: input.words },
    });
    record({ kind: 'appeal.lodged', thingId: id });
    return { id };
  },
});

export const answer = change({
  name: 'appeals.answer',
  summary:
    'Answer an appeal you had no part in: have every piece marked once more, uphold it, or dismiss it with reasons',
  input: z.object({
    id: Id,
    state: z.enum(['re-mark', 'upheld', 'dismissed']),
    reasons: z.string().trim().max(4000).default('').describe('Needed to uphold or to dismiss'),
  }),
  output: z.object({ id: Id, thirdMarks: z.number() }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'incomplete'],
  run: async ({ input: { id, state, reasons }, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const appeal = (await appeals.find(tx, workspaceId, id)) ?? refuse('not-found');
    must(actor, 'attempts.keep');
    const row = await keptToChange(tx, actor, appeal.attemptId);
    const decision = (await decisions.list(tx, workspaceId, row.id)).find(
      ({ number }) => number === appeal.number,
    );
    if (decision?.decidedBy === actor.personId || decision?.releasedBy === actor.personId)
      refuse('forbidden', { say: 'You had a part in this decision. Somebody else answers the appeal.' });
    if (appeal.state === 'upheld' || appeal.state === 'dismissed' || appeal.state === state)
      refuse('wrong-state', { state: appeal.state });
    if (state !== 're-mark' && !reasons) refuse('incomplete', { open: ['reasons'] });
    const thirdMarks = state === 're-mark' ? await remark(tx, workspaceId, row.id, actor.personId) : 0;
    await appeals.answer(tx, workspaceId, {
      ...{ id, state, by: actor.personId, at: call.now },
      reasons: state === 're-mark' ? null : reasons,
    });
    record({ kind: 'appeal.answered', thingId: id, body: { state } });
    return { id, thirdMarks };
  },
});

async function remark(
  tx: Parameters<typeof scripts.moderate>[0],
  workspaceId: Id,
  attemptId: Id,
  by: Id,
): Promise<number> {
  const all = await scripts.ofAttempt(tx, workspaceId, attemptId);
  const known = await scripts.moderations(
    tx,
    workspaceId,
    all.map(({ id }) => id),
  );
  const due = all.filter(({ id }) => !known.some(({ scriptId }) => scriptId === id));
  for (const { id } of due)
    await scripts.moderate(tx, workspaceId, { scriptId: id, reasons: ['an appeal was lodged'], by });
  return due.length;
}
