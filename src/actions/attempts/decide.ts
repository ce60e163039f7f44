// Deciding about an attempt: a pure function of frozen inputs says what, a person releases it, and nobody can make it better.
import { z } from 'zod';
import { canonical } from '../../academy/canonical.ts';
import { type Decision, decide } from '../../academy/decision/decide.ts';
import type { Inputs } from '../../academy/decision/inputs.ts';
import type { MarkedComponent } from '../../academy/decision/pass-rule.ts';
import { criterionGate } from '../../academy/marking/criterion-gate.ts';
import { thirdMarkReasons } from '../../academy/marking/moderation.ts';
import { attemptState } from '../../core/attempt.ts';
import { Id } from '../../core/id.ts';
import type { Actor } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as decisions from '../../db/attempt-decisions.ts';
import type { AttemptRow } from '../../db/attempts.ts';
import type { Tx } from '../../db/open.ts';
import * as scripts from '../../db/scripts.ts';
import { sha256 } from '../../platform/content/programme-files.ts';
import { change } from '../pipeline.ts';
import { feedbackOf } from './feedback.ts';
import { keptToChange } from './find.ts';
import { inputsOf } from './inputs.ts';
import { Head, headOf, outcomes, Standing } from './shapes.ts';

export const inputsHash = (inputs: Inputs): string => sha256(canonical(inputs));

const better = ['hold', 'fail', 'trial', 'pass'] as const;

export const decideAttempt = change({
  name: 'attempts.decide',
  summary:
    'Work out the decision from the rule, the scores and the marks, and call a third marker where one is due',
  input: z.object({ id: Id }),
  output: z.object({
    number: z.number(),
    outcome: z.enum(outcomes),
    components: z.array(Standing),
    caveats: z.array(z.string()),
    thirdMarks: z.number().describe('Pieces a third marker is called for now'),
  }),
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const row = await keptToChange(tx, actor, input.id);
    const isReopened = row.isAppealed && row.releasedAt !== null;
    if (!row.submittedAt || row.voidedAt || (row.releasedAt && !isReopened))
      refuse('wrong-state', { state: attemptState(row, call.now) });
    const inputs = await inputsOf(tx, workspaceId, row);
    const decision = decide(inputs);
    const outcome = row.isTrial && decision.outcome !== 'hold' ? ('trial' as const) : decision.outcome;
    const thirdMarks = await callThird(tx, actor, inputs, decision);
    const number = row.decisions + 1;
    await decisions.insert(tx, workspaceId, {
      ...{ attemptId: row.id, number, inputs, outcome, decision, decidedBy: actor.personId },
      inputsHash: inputsHash(inputs),
      feedback: await feedbackOf(tx, workspaceId, row),
    });
    record({ kind: 'attempt.decided', thingId: row.id, body: { number, outcome } });
    return { number, outcome, components: decision.components, caveats: decision.caveats, thirdMarks };
  },
});

async function callThird(tx: Tx, actor: Actor, inputs: Inputs, decision: Decision): Promise<number> {
  const due = inputs.rule.components
    .filter((each): each is MarkedComponent => each.kind === 'marked')
    .flatMap((component) => dueIn(component, inputs, decision));
  for (const each of due) await scripts.moderate(tx, actor.workspaceId, { ...each, by: actor.personId });
  return due.length;
}

function dueIn(component: MarkedComponent, { results, agreement }: Inputs, { components }: Decision) {
  const criteria = component.criteria.map(({ id }) => id);
  const isCalibrating = criteria.some(
    (id) =>
      criterionGate(agreement[component.id]?.[id] ?? { alpha: null, within: null, scripts: 0 }) !== 'live',
  );
  const standing = components.find(({ id }) => id === component.id);
  const isNear = standing?.outcome === 'held' && standing.score !== null;
  return (results[component.id]?.scripts ?? []).flatMap(({ id, marks: [first, second, third] }) => {
    if (!first || !second || third) return [];
    const reasons = thirdMarkReasons([first, second], { ...component, criteria });
    if (isCalibrating) reasons.push('markers are still calibrating');
    if (isNear) reasons.push('the total of all pieces lies within its error of the cut');
    return reasons.length > 0 ? [{ scriptId: id, reasons }] : [];
  });
}

const Numbered = z.object({ id: Id, number: z.number().int().min(1).describe('The decision you read') });

export const hold = change({
  name: 'attempts.hold',
  summary: 'Keep a decision back, with the reason. It is the only discretion there is',
  input: Numbered.extend({ reason: z.string().trim().min(1).max(1000) }),
  output: Head,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'stale-version'],
  run: async ({ input, actor, tx, call, record }) => {
    const row = await newestOf(tx, actor, input);
    if (row.releasedAt) refuse('wrong-state', { state: attemptState(row, call.now) });
    await decisions.hold(tx, actor.workspaceId, row.id, input.number, input.reason);
    record({ kind: 'attempt.held', thingId: row.id, body: { number: input.number } });
    return headOf(tx, actor.workspaceId, row, call.now);
  },
});

export const release = change({
  name: 'attempts.release',
  summary: 'Release a decision to whoever sat. You must have neither marked a piece of it nor taught them',
  input: Numbered,
  output: Head,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'stale-version'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const row = await newestOf(tx, actor, input);
    if (await decisions.hasConflict(tx, actor.personId, row.personId))
      refuse('forbidden', {
        say: 'You teach this person or work in their team. Somebody else releases this.',
      });
    const [newest, before] = await decisions.list(tx, workspaceId, row.id);
    if (!newest || newest.releasedAt || newest.heldReason || newest.outcome === 'hold' || row.moderating > 0)
      refuse('wrong-state', { state: attemptState(row, call.now) });
    if (before?.releasedAt && better.indexOf(newest.outcome) < better.indexOf(before.outcome))
      refuse('wrong-state', {
        state: 'worse',
        say: 'An appeal never lowers a result. What was released stands.',
      });
    await decisions.release(tx, workspaceId, {
      ...{ attemptId: row.id, number: newest.number, by: actor.personId, at: call.now },
    });
    record({
      kind: 'attempt.released',
      thingId: row.id,
      body: { number: newest.number, outcome: newest.outcome },
    });
    return headOf(tx, actor.workspaceId, { ...row, releasedAt: call.now.toISOString() }, call.now);
  },
});

async function newestOf(
  tx: Tx,
  actor: Actor,
  { id, number }: { id: Id; number: number },
): Promise<AttemptRow> {
  const row = await keptToChange(tx, actor, id);
  if (row.decisions === 0) refuse('wrong-state', { state: 'undecided' });
  if (row.decisions !== number)
    refuse('stale-version', { yours: { number }, current: { number: row.decisions } });
  return row;
}
