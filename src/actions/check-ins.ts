// Check-ins: the one thing people do every week, so it is one short transaction.
import { z } from 'zod';
import { dueOn, isLate } from '../core/calendar/due.ts';
import { localDay } from '../core/calendar/zone.ts';
import { CheckInFields, checkEffectiveDate, statuses } from '../core/check-in.ts';
import { mustAllow } from '../core/cycle.ts';
import { Id } from '../core/id.ts';
import { elapsedShare } from '../core/pace.ts';
import { type Actor, must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { suggestStatus } from '../core/status.ts';
import * as checkIns from '../db/check-ins.ts';
import * as keyResults from '../db/key-results.ts';
import { newId } from '../db/new-id.ts';
import { change, read } from './pipeline.ts';

const number = z.number().nullable();

export const CheckIn = z.object({
  id: Id,
  keyResultId: Id,
  sequence: z.number(),
  value: number,
  confidence: number,
  status: z.enum(statuses).nullable(),
  suggestedStatus: z.enum(statuses).nullable(),
  moved: z.string(),
  blocks: z.string(),
  needs: z.string(),
  effectiveOn: z.iso.date(),
  isLate: z.boolean().describe('Recorded more than 48 hours after it was due'),
  correctsId: Id.nullable(),
  correctedById: Id.nullable(),
  source: z.string(),
  originalStatus: z.string().nullable().describe('The word of the tool it was imported from'),
  recordedBy: Id.nullable(),
  recordedByName: z.string().nullable(),
  recordedAt: z.iso.datetime(),
});
export type CheckIn = z.infer<typeof CheckIn>;

export const list = read({
  name: 'check-ins.list',
  summary: 'The check-ins of a key result, oldest first by effective date; corrected ones stay in view',
  input: z.object({ keyResultId: Id }),
  output: z.object({ checkIns: z.array(CheckIn) }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => {
    if (!(await keyResults.find(tx, actor.workspaceId, input.keyResultId))) refuse('not-found');
    return { checkIns: await checkIns.ofKeyResults(tx, actor.workspaceId, [input.keyResultId]) };
  },
});

export const get = read({
  name: 'check-ins.get',
  summary: 'One check-in',
  input: z.object({ id: Id }),
  output: CheckIn,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) =>
    (await checkIns.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'),
});

export const record = change({
  name: 'check-ins.record',
  summary: 'Check in on a key result, or correct an earlier check-in',
  input: CheckInFields.partial().required({ keyResultId: true }),
  output: CheckIn,
  refuses: [
    'forbidden',
    'not-found',
    'cycle-closed',
    'wrong-phase',
    'wrong-state',
    'already-exists',
    'incomplete',
    'date-in-future',
    'outside-cycle',
  ],
  run: async ({ input, actor, tx, call, record: note }) => {
    const { workspaceId } = actor;
    const wrong = input.correctsId ? await checkIns.find(tx, workspaceId, input.correctsId) : null;
    if (input.correctsId && wrong?.keyResultId !== input.keyResultId) refuse('not-found');
    const day = input.effectiveOn ?? wrong?.effectiveOn ?? null;
    const about =
      (await checkIns.subject(tx, workspaceId, input.keyResultId, {
        effectiveOn: day,
        correctsId: input.correctsId ?? null,
      })) ?? refuse('not-found');
    mustBeAllowed(actor, about, wrong ?? null);
    mustSaySomething(input);
    const cycle = { startsOn: about.cycleStartsOn, endsOn: about.cycleEndsOn };
    const today = localDay(call.now, about.zone);
    const effectiveOn = day ?? ([today, cycle.endsOn].sort()[0] as string);
    checkEffectiveDate(effectiveOn, today, cycle);
    const { value = null, confidence = null } = input;
    // What was not measured this week is judged by what was last known.
    const { status: suggestedStatus } = suggestStatus({
      measure: about,
      value: value ?? about.previousValue,
      confidence: confidence ?? about.previousConfidence,
      previousConfidence: about.previousConfidence,
      share: elapsedShare(cycle, effectiveOn),
    });
    const said = {
      value,
      confidence,
      moved: input.moved ?? '',
      blocks: input.blocks ?? '',
      needs: input.needs ?? '',
      effectiveOn,
    };
    const row = {
      ...said,
      id: newId(),
      suggestedStatus,
      correctsId: input.correctsId ?? null,
      // A correction is as late as what it corrects.
      isLate: wrong ? wrong.isLate : isLateFor(about, effectiveOn, call.now),
      source: 'person',
      recordedBy: actor.personId,
    };
    const status = input.status ?? suggestedStatus;
    const stored = await checkIns.insert(
      tx,
      workspaceId,
      { id: about.keyResultId, audience: about.audience },
      { ...row, status },
    );
    note({
      kind: 'check-in.made',
      objective: { id: about.objectiveId, audience: about.audience },
      cycleId: about.cycleId,
      thingId: about.keyResultId,
      body: {
        checkInId: row.id,
        title: about.title,
        unit: about.unit,
        ...said,
        status,
        previousConfidence: about.previousConfidence,
        corrects: input.correctsId ?? null,
      },
    });
    // Not read again: the answer is what was stored.
    return {
      ...row,
      ...stored,
      status,
      keyResultId: about.keyResultId,
      correctedById: null,
      originalStatus: null,
      recordedByName: actor.name,
    };
  },
});

// A mistake is corrected by whoever made it, owns the number or answers for the team; a contributor does not overwrite another's word.
function mustBeAllowed(
  actor: Actor,
  about: checkIns.CheckInSubject,
  wrong: checkIns.CheckInRow | null,
): void {
  const owners = about.objectiveOwnerId ? [about.objectiveOwnerId] : [];
  if (wrong) {
    const owned = owners.includes(actor.personId) ? actor.personId : about.ownerId;
    must(actor, 'check-ins.correct', { ownerId: owned, authorId: wrong.recordedBy, teamId: about.teamId });
  } else
    must(actor, 'check-ins.record', {
      ownerId: about.ownerId,
      contributorIds: [...about.contributorIds, ...owners],
      teamId: about.teamId,
    });
  mustAllow(about.phase, 'check in');
  if (about.objectiveState !== 'committed') refuse('wrong-state', { state: about.objectiveState });
  if (about.objectiveRemovedAt || about.removedAt) refuse('wrong-state', { state: 'removed' });
  if (wrong?.correctedById)
    refuse('wrong-state', { correctedById: wrong.correctedById, say: 'Correct the correction instead' });
}

function mustSaySomething({ value, confidence, status, moved, blocks, needs }: Partial<CheckInFields>): void {
  if (value != null || confidence != null || status || moved || blocks || needs) return;
  refuse('incomplete', { missing: [{ field: 'value', say: 'Give a value, how sure you are, or a note' }] });
}

function isLateFor(about: checkIns.CheckInSubject, effectiveOn: string, now: Date): boolean {
  const cycle = { startsOn: about.cycleStartsOn, endsOn: about.cycleEndsOn, quietWeeks: about.quietWeeks };
  const due = dueOn(cycle, effectiveOn, { ...about.rhythm, zone: about.zone });
  return due !== null && isLate(now, due);
}
