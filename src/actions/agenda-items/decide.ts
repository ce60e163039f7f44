// What a meeting decides on an item. Two are more than words: what came in without a price pays here, and who asked for help is answered.
import { z } from 'zod';
import { DecisionFields } from '../../core/decision.ts';
import { answers, EscalationAnswer } from '../../core/escalation.ts';
import { Id } from '../../core/id.ts';
import { quorumOf } from '../../core/meeting/standing.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import { TradeOff } from '../../core/trade-off.ts';
import * as attendance from '../../db/attendance.ts';
import * as decisions from '../../db/decisions.ts';
import { newId } from '../../db/new-id.ts';
import { mustBeHere } from '../decisions/pay.ts';
import { priceLater } from '../decisions/price.ts';
import { answerIt } from '../escalations/answer.ts';
import { findOpen } from '../escalations/find.ts';
import { show } from '../meetings/find.ts';
import { Meeting } from '../meetings/shapes.ts';
import { mustBePeople } from '../objectives/find.ts';
import { change } from '../pipeline.ts';
import { type Changing, type Found, findItem, mustRun, usual } from './find.ts';

export const decide = change({
  name: 'agenda-items.decide',
  summary:
    'Record what a meeting decides on an item; an addition names its price, a request for help its answer',
  input: z.object({
    id: Id,
    choice: DecisionFields.shape.choice,
    context: Prose.default(''),
    options: DecisionFields.shape.options.default([]),
    ownerId: Id.nullable().default(null).describe('You when left out'),
    dueOn: z.iso.date().nullable().default(null),
    revisitOn: z.iso.date().nullable().default(null),
    tradeOff: TradeOff.nullable().default(null).describe('For an addition that has no price yet'),
    answer: z
      .enum(answers)
      .nullable()
      .default(null)
      .describe('For a request for help: `yes` with who and by when, `no`, or `date` with `revisitOn`'),
  }),
  output: Meeting,
  refuses: [...usual, 'no-quorum', 'trade-off-needed', 'cycle-closed', 'wrong-phase', 'incomplete'],
  run: async ({ input, ...work }) => {
    const { actor, tx } = work;
    const found = await findItem(work, input.id);
    const ownerId = input.ownerId ?? actor.personId;
    await mustBePeople(tx, actor.workspaceId, [ownerId]);
    if (input.tradeOff) await mustBeHere(work, input.tradeOff);
    mustRun(found);
    const present = await attendance.ofMeetings(tx, actor.workspaceId, [found.meeting.id]);
    if (!quorumOf(found.meeting.needs, present).isReached) refuse('no-quorum');
    if (input.tradeOff) await price(work, found, { ...input, ownerId }, input.tradeOff);
    else if (input.answer) await answer(work, found, input, input.answer);
    else await plainly(work, found, { ...input, ownerId });
    return show(work, found.meeting.id);
  },
});

// What came in without a price pays here, through the same gate as everything else.
async function price(
  work: Changing,
  { item, meeting }: Found,
  { ownerId, dueOn, revisitOn }: { ownerId: Id; dueOn: string | null; revisitOn: string | null },
  tradeOff: TradeOff,
): Promise<void> {
  const { objectiveId, keyResultId } = item;
  if (!objectiveId) refuse('wrong-state', { state: item.kind });
  const at = { meetingId: meeting.id, agendaItemId: item.id, ownerId, dueOn, revisitOn };
  await priceLater(work, { objectiveId, keyResultId, tradeOff }, at);
}

// A meeting that can decide answers for whoever was asked.
async function answer(
  work: Changing,
  { item, meeting }: Found,
  { choice, ownerId, dueOn, revisitOn }: Pick<DecisionFields, 'choice' | 'ownerId' | 'dueOn' | 'revisitOn'>,
  word: (typeof answers)[number],
): Promise<void> {
  if (!item.escalationId) refuse('wrong-state', { state: item.kind });
  const said = { answer: word, words: choice, on: word === 'date' ? revisitOn : null };
  const whole = EscalationAnswer.safeParse(word === 'yes' ? { ...said, ownerId, dueOn } : said);
  if (!whole.success)
    refuse('incomplete', { missing: whole.error.issues.map(({ message }) => ({ say: message })) });
  const { before, objective } = await findOpen(work, item.escalationId);
  const at = { meetingId: meeting.id, agendaItemId: item.id };
  await answerIt(work, before, objective, { ...whole.data, version: before.version }, at);
}

async function plainly(
  { actor, tx, record }: Changing,
  { item, meeting, objective }: Found,
  { choice, context, options, ownerId, dueOn, revisitOn }: DecisionFields,
): Promise<void> {
  const id = newId();
  const { cycleId, id: meetingId } = meeting;
  const decided = { kind: 'decision', choice, context, options, ownerId, dueOn, revisitOn } as const;
  await decisions.insert(tx, actor.workspaceId, {
    ...decided,
    ...{ id, cycleId, meetingId, objective: objective ?? null },
    keyResultId: item.keyResultId,
    agendaItemId: item.id,
    decidedBy: actor.personId,
  });
  record({
    kind: 'decision.recorded',
    objective: objective ?? null,
    cycleId,
    thingId: id,
    body: {
      kind: decided.kind,
      choice,
      owner: ownerId,
      due: dueOn,
      linked: [item.keyResultId ?? item.objectiveId].filter(Boolean),
      meetingId,
    },
  });
}
