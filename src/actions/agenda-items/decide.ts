// What a meeting decides on an item. Some are more than words: what came in without a price pays, who asked for help is answered, an objective goes on or stops.
import { z } from 'zod';
import { DecisionFields } from '../../core/decision.ts';
import { answers, EscalationAnswer } from '../../core/escalation.ts';
import { Id } from '../../core/id.ts';
import { quorumOf } from '../../core/meeting/standing.ts';
import { type Becoming, becomings, Rescope } from '../../core/midway.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import { TradeOff } from '../../core/trade-off.ts';
import * as attendance from '../../db/attendance.ts';
import * as decisions from '../../db/decisions.ts';
import * as keyResults from '../../db/key-results.ts';
import { keep } from '../decisions/keep.ts';
import { mustBeHere } from '../decisions/pay.ts';
import { priceLater } from '../decisions/price.ts';
import { answerIt } from '../escalations/answer.ts';
import { findOpen } from '../escalations/find.ts';
import { show } from '../meetings/find.ts';
import { Meeting } from '../meetings/shapes.ts';
import { mustBePeople } from '../objectives/find.ts';
import { judgeMidway } from '../objectives/midway.ts';
import { change } from '../pipeline.ts';
import { type Changing, type Found, findItem, mustRun, usual } from './find.ts';

export const decide = change({
  name: 'agenda-items.decide',
  summary:
    'Record what a meeting decides on an item; an addition names its price, a request for help its answer, an objective what becomes of it',
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
    becomes: z
      .enum(becomings)
      .nullable()
      .default(null)
      .describe('For an objective in the middle of the quarter; what it changes is changed with it'),
    changes: z.array(Rescope).max(50).default([]).describe('Of a rescope: the numbers that change'),
  }),
  output: Meeting,
  refuses: [
    ...usual,
    'no-quorum',
    'trade-off-needed',
    'cycle-closed',
    'wrong-phase',
    'incomplete',
    'limit-reached',
  ],
  run: async ({ input, ...work }) => {
    const { actor, tx } = work;
    const found = await findItem(work, input.id);
    const ownerId = input.ownerId ?? actor.personId;
    await mustBePeople(tx, actor.workspaceId, [ownerId]);
    if (input.tradeOff) await mustBeHere(work, input.tradeOff);
    for (const { keyResultId } of input.changes)
      if (!(await keyResults.find(tx, actor.workspaceId, keyResultId))) refuse('not-found');
    mustRun(found);
    const present = await attendance.ofMeetings(tx, actor.workspaceId, [found.meeting.id]);
    if (!quorumOf(found.meeting.needs, present).isReached) refuse('no-quorum');
    if (input.tradeOff) await price(work, found, { ...input, ownerId }, input.tradeOff);
    else if (input.answer) await answer(work, found, input, input.answer);
    else if (input.becomes) await midway(work, found, { ...input, ownerId }, input.becomes);
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

// What becomes of an objective in the middle of the quarter is done with the decision, not after it.
async function midway(
  work: Changing,
  { item, meeting }: Found,
  { changes, ...words }: DecisionFields & { changes: Rescope[] },
  becomes: Becoming,
): Promise<void> {
  if (!item.objectiveId) refuse('wrong-state', { state: item.kind });
  const { choice, context, options, ownerId, dueOn, revisitOn } = words;
  await judgeMidway(work, item.objectiveId, {
    ...{ choice, context, options, ownerId, dueOn, revisitOn, becomes, changes, version: null },
    at: { meetingId: meeting.id, agendaItemId: item.id },
  });
}

async function plainly(
  work: Changing,
  { item, meeting, objective }: Found,
  { choice, context, options, ownerId, dueOn, revisitOn }: DecisionFields,
): Promise<void> {
  if (item.kind === 'rhythm') await mustBeTheOne(work, meeting.id);
  const { keyResultId, objectiveId } = item;
  const decided = { kind: 'decision', choice, context, options, ownerId, dueOn, revisitOn } as const;
  const at = { cycleId: meeting.cycleId, meetingId: meeting.id, agendaItemId: item.id };
  const linked = [keyResultId ?? objectiveId].filter((each) => each !== null);
  await keep(work, { ...decided, ...at, objective: objective ?? null, keyResultId }, linked);
}

// Several changes at once are none: whether one of them helped would never be known.
async function mustBeTheOne({ actor, tx }: Changing, meetingId: Id): Promise<void> {
  const changes = await decisions.rhythmChanges(tx, actor.workspaceId, [meetingId]);
  const count = changes.filter(({ state }) => state !== 'withdrawn').length;
  if (count > 0) refuse('limit-reached', { limit: 1, count: count + 1, of: 'changes to the rhythm' });
}
