// Findings: what the critic says about an objective's words, computed anew each time, and the answers people give. Judging is not failing: only commit asks for answers.
import { z } from 'zod';
import type { Finding } from '../challenge/finding.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Prose } from '../core/text.ts';
import * as answers from '../db/findings.ts';
import type { Tx } from '../db/open.ts';
import { At, FindingWithAnswer, judged, keyResultOf } from './judged.ts';
import { findToChange, mustBeOpen } from './objectives/find.ts';
import { change, read } from './pipeline.ts';

export const list = read({
  name: 'findings.list',
  summary: 'What the critic says about an objective and its key results, with the answers given',
  input: z.object({ objectiveId: Id }),
  output: z.object({ findings: z.array(FindingWithAnswer) }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => ({ findings: await judged(tx, actor.workspaceId, input.objectiveId) }),
});

export const answer = change({
  name: 'findings.answer',
  summary: 'Answer a finding with a reason; it stays quiet until the words change',
  input: z.object({
    objectiveId: Id,
    rule: z.string().max(60),
    at: At,
    textHash: z.string().max(16),
    reason: Prose.refine((text) => text !== '', { error: 'Say why this is right as it is' }),
  }),
  output: FindingWithAnswer,
  refuses: ['forbidden', 'not-found', 'stale-version', 'cycle-closed', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    const found = await findToChange(tx, actor.workspaceId, input.objectiveId);
    must(actor, 'findings.answer', found.thing);
    mustBeOpen(found, null);
    const keyResultId = input.at.part === 'key result' ? input.at.id : null;
    const same = (finding: Finding) => finding.rule === input.rule && keyResultOf(finding) === keyResultId;
    const standing = (await judged(tx, actor.workspaceId, input.objectiveId)).find(same);
    if (!standing) refuse('not-found');
    if (standing.textHash !== input.textHash)
      refuse('stale-version', { yours: { reason: input.reason }, current: standing });
    const { rule, textHash, reason } = input;
    const given = { keyResultId, rule, textHash, reason, answeredBy: actor.personId };
    const id = await answers.answer(tx, actor.workspaceId, found.objective, given);
    record({
      kind: 'finding.answered',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: keyResultId ?? found.objective.id,
      body: { answerId: id, rule, textHash, reason },
    });
    const after = await judged(tx, actor.workspaceId, input.objectiveId);
    return after.find(same) ?? refuse('not-found');
  },
});

export const withdraw = change({
  name: 'findings.withdraw',
  summary: 'Take an answer back; its finding speaks again',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    const before = (await answers.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const found = await findToChange(tx, actor.workspaceId, before.objectiveId);
    must(actor, 'findings.answer', found.thing);
    mustBeOpen(found, null);
    await answers.withdraw(tx, actor.workspaceId, input.id);
    record({
      kind: 'finding.answer-withdrawn',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: before.keyResultId ?? before.objectiveId,
      body: { rule: before.rule, textHash: before.textHash, reason: before.reason },
    });
    return { id: input.id };
  },
});

/** The findings that ask for a fix or an answer before an objective can be committed. */
export async function openErrors(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<FindingWithAnswer[]> {
  return (await judged(tx, workspaceId, objectiveId)).filter(
    ({ severity, answer: given }) => severity === 'error' && given === null,
  );
}
