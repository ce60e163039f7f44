// Check-ins: the one thing people do every week, so it is one short transaction.
import { z } from 'zod';
import { dueOn, isLate } from '../core/calendar/due.ts';
import { localDay } from '../core/calendar/zone.ts';
import { CheckInFields, checkEffectiveDate, statuses } from '../core/check-in.ts';
import { mustAllow } from '../core/cycle.ts';
import { Id } from '../core/id.ts';
import { elapsedShare } from '../core/pace.ts';
import { must } from '../core/permission.ts';
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

export const record = change({
  name: 'check-ins.record',
  summary: 'Check in on a key result',
  input: CheckInFields.partial().required({ keyResultId: true }),
  output: CheckIn,
  refuses: [
    'forbidden',
    'not-found',
    'cycle-closed',
    'wrong-phase',
    'wrong-state',
    'date-in-future',
    'outside-cycle',
  ],
  run: async ({ input, actor, tx, call, record: note }) => {
    const about = (await checkIns.subject(tx, actor.workspaceId, input.keyResultId)) ?? refuse('not-found');
    must(actor, 'check-ins.record', {
      ownerId: about.ownerId,
      contributorIds: [...about.contributorIds, ...(about.objectiveOwnerId ? [about.objectiveOwnerId] : [])],
      teamId: about.teamId,
    });
    mustAllow(about.phase, 'check in');
    if (about.objectiveState !== 'committed' || about.objectiveRemovedAt || about.removedAt)
      refuse('wrong-state', { state: about.objectiveState });
    const cycle = { startsOn: about.cycleStartsOn, endsOn: about.cycleEndsOn };
    const today = localDay(call.now, about.zone);
    const lastDay = [today, cycle.endsOn].sort()[0] as string;
    const effectiveOn = input.effectiveOn ?? lastDay;
    checkEffectiveDate(effectiveOn, today, cycle);
    if (input.correctsId) {
      const wrong = await checkIns.find(tx, actor.workspaceId, input.correctsId);
      if (wrong?.keyResultId !== about.keyResultId) refuse('not-found');
    }
    const { value = null, confidence = null } = input;
    const { status: suggestedStatus } = suggestStatus({
      measure: about,
      value,
      confidence,
      previousConfidence: about.previousConfidence,
      share: elapsedShare(cycle, effectiveOn),
    });
    const due = dueOn({ ...cycle, quietWeeks: about.quietWeeks }, effectiveOn, {
      ...about.rhythm,
      zone: about.zone,
    });
    const id = newId();
    await checkIns.insert(
      tx,
      actor.workspaceId,
      { id: about.keyResultId, audience: about.audience },
      {
        id,
        value,
        confidence,
        status: input.status ?? null,
        suggestedStatus,
        moved: input.moved ?? '',
        blocks: input.blocks ?? '',
        needs: input.needs ?? '',
        effectiveOn,
        correctsId: input.correctsId ?? null,
        isLate: due !== null && isLate(call.now, due),
        source: 'person',
        recordedBy: actor.personId,
      },
    );
    note({
      kind: 'check-in.made',
      objective: { id: about.objectiveId, audience: about.audience },
      cycleId: about.cycleId,
      thingId: about.keyResultId,
      body: {
        checkInId: id,
        title: about.title,
        value,
        confidence,
        previousConfidence: about.previousConfidence,
        unit: about.unit,
        moved: input.moved,
        blocks: input.blocks,
        needs: input.needs,
        effectiveOn,
        corrects: input.correctsId ?? null,
      },
    });
    return (await checkIns.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  },
});
