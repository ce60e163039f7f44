// Items of a running agenda: opened one at a time, noted, parked for the next meeting, or decided, with the price of what came in and the answer to who asked.
import { z } from 'zod';
import { DecisionFields } from '../core/decision.ts';
import { answers, EscalationAnswer } from '../core/escalation.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { Minutes } from '../core/meeting/kinds.ts';
import { quorumOf } from '../core/meeting/standing.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Line, Prose } from '../core/text.ts';
import { TradeOff } from '../core/trade-off.ts';
import * as agendaItems from '../db/agenda-items.ts';
import * as attendance from '../db/attendance.ts';
import * as decisions from '../db/decisions.ts';
import * as keyResults from '../db/key-results.ts';
import * as meetings from '../db/meetings.ts';
import { newId } from '../db/new-id.ts';
import * as objectives from '../db/objectives.ts';
import { mustBeHere } from './decisions/pay.ts';
import { priceLater } from './decisions/price.ts';
import { answerIt } from './escalations/answer.ts';
import { findOpen } from './escalations/find.ts';
import { findToChange, show } from './meetings/find.ts';
import { AgendaItem, Meeting } from './meetings/shapes.ts';
import { mustBePeople } from './objectives/find.ts';
import { type ChangeWork, change, read } from './pipeline.ts';

const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state'] as const;
const Step = z.object({ id: Id, version: Version });

export const get = read({
  name: 'agenda-items.get',
  summary: 'One item of an agenda',
  input: z.object({ id: Id }),
  output: AgendaItem,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) =>
    (await agendaItems.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'),
});

export const create = change({
  name: 'agenda-items.create',
  summary: 'Put something on the agenda of a meeting, before it or while it runs',
  input: z.object({
    meetingId: Id,
    title: Line,
    minutes: Minutes.default(5),
    objectiveId: Id.nullable().default(null).describe('With an objective only those see it who see that'),
    keyResultId: Id.nullable().default(null),
    said: Prose.default(''),
  }),
  output: AgendaItem,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, ...work }) => {
    const { actor, tx, record } = work;
    const { workspaceId } = actor;
    const { before: meeting, thing } = await findToChange(work, input.meetingId);
    const objective = input.objectiveId
      ? ((await objectives.find(tx, workspaceId, input.objectiveId)) ?? refuse('not-found'))
      : null;
    const keyResult = input.keyResultId
      ? ((await keyResults.find(tx, workspaceId, input.keyResultId)) ?? refuse('not-found'))
      : null;
    if (keyResult && keyResult.objectiveId !== objective?.id) refuse('not-found');
    must(actor, 'agenda-items.edit', thing);
    mustBeOpen(meeting);
    const id = newId();
    await agendaItems.insert(tx, workspaceId, input.meetingId, [
      {
        ...{ id, kind: 'free', title: input.title, minutes: input.minutes, said: input.said },
        because: `Put on by ${actor.name}`,
        saidBy: input.said ? actor.name : '',
        ...{ objectiveId: input.objectiveId, keyResultId: input.keyResultId, escalationId: null },
        position: await agendaItems.nextPosition(tx, workspaceId, input.meetingId),
        addedBy: actor.personId,
      },
    ]);
    const made = (await agendaItems.find(tx, workspaceId, id)) ?? refuse('not-found');
    record({ kind: 'agenda.item-added', ...about(meeting, made, objective), body: { title: input.title } });
    return made;
  },
});

export const edit = change({
  name: 'agenda-items.edit',
  summary: 'Change the words, the minutes or the notes of an item',
  input: Step.extend({
    fields: z.object({ title: Line, minutes: Minutes, notes: Prose }).partial(),
  }),
  output: AgendaItem,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const found = await findItem(work, input.id);
    if (!(await agendaItems.update(work.tx, work.actor.workspaceId, input.id, input.version, input.fields)))
      stale(found, input.fields);
    const changes = changesBetween(found.item, input.fields);
    work.record({
      kind: 'agenda.item-edited',
      ...aboutFound(found),
      body: { title: found.item.title, changes },
    });
    return again(work, input.id);
  },
});

export const remove = change({
  name: 'agenda-items.remove',
  summary: 'Take an item off the agenda that nobody has talked about',
  input: Step,
  output: z.object({ id: Id }),
  refuses: usual,
  run: async ({ input, ...work }) => {
    const found = await findItem(work, input.id);
    if (found.item.state !== 'waiting' || found.item.kind !== 'free')
      refuse('wrong-state', { state: found.item.state });
    if (!(await agendaItems.remove(work.tx, work.actor.workspaceId, input.id, input.version)))
      stale(found, {});
    work.record({ kind: 'agenda.item-removed', ...aboutFound(found), body: { title: found.item.title } });
    return { id: input.id };
  },
});

export const open = change({
  name: 'agenda-items.open',
  summary: 'Turn to an item; whatever was talked about before is laid down',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { actor, tx, call } = work;
    const found = await findRunning(work, input.id);
    if (found.item.version !== input.version) stale(found, { state: 'running' });
    if (found.item.state === 'running') return show(work, found.meeting.id);
    await goOn(work, found.meeting);
    await agendaItems.layDown(tx, actor.workspaceId, found.meeting.id, call.now);
    await agendaItems.setState(tx, actor.workspaceId, input.id, input.version, 'running', call.now);
    work.record({ kind: 'agenda.item-opened', ...aboutFound(found), body: { title: found.item.title } });
    return show(work, found.meeting.id);
  },
});

// Turning to something ends a pause.
async function goOn({ actor, tx, call }: Changing, meeting: meetings.MeetingRow): Promise<void> {
  if (meeting.pausedAt)
    await meetings.take(tx, actor.workspaceId, meeting.id, meeting.version, { resumed: call.now });
}

export const finish = change({
  name: 'agenda-items.finish',
  summary: 'Say that an item is dealt with',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: ({ input, ...work }) => settle(work, input, 'done'),
});

export const park = change({
  name: 'agenda-items.park',
  summary: 'Park an item: it heads the next meeting of its kind',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: ({ input, ...work }) => settle(work, input, 'parked'),
});

async function settle(
  work: Changing,
  input: z.infer<typeof Step>,
  state: 'done' | 'parked',
): Promise<Meeting> {
  const { actor, tx, call, record } = work;
  const found = await findRunning(work, input.id);
  if (found.item.state === 'done' || found.item.state === 'parked')
    refuse('wrong-state', { state: found.item.state });
  if (!(await agendaItems.setState(tx, actor.workspaceId, input.id, input.version, state, call.now)))
    stale(found, { state });
  const kind = state === 'done' ? 'agenda.item-done' : 'agenda.item-parked';
  record({ kind, ...aboutFound(found), body: { title: found.item.title } });
  return show(work, found.meeting.id);
}

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

type Changing = Omit<ChangeWork<unknown>, 'input'>;
type Found = {
  item: agendaItems.AgendaItemRow;
  meeting: meetings.MeetingRow;
  objective: Awaited<ReturnType<typeof objectives.find>> | null;
};

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
  work: Changing,
  found: Found,
  { choice, context, options, ownerId, dueOn, revisitOn }: DecisionFields,
): Promise<void> {
  await insert(work, found, { kind: 'decision', choice, context, options, ownerId, dueOn, revisitOn });
}

async function insert(
  { actor, tx, record }: Changing,
  { item, meeting, objective }: Found,
  decided: DecisionFields & { kind: 'decision' },
): Promise<Id> {
  const id = newId();
  await decisions.insert(tx, actor.workspaceId, {
    ...decided,
    id,
    cycleId: meeting.cycleId,
    objective: objective ?? null,
    keyResultId: item.keyResultId,
    meetingId: meeting.id,
    agendaItemId: item.id,
    decidedBy: actor.personId,
  });
  record({
    kind: 'decision.recorded',
    objective: objective ?? null,
    cycleId: meeting.cycleId,
    thingId: id,
    body: {
      kind: decided.kind,
      choice: decided.choice,
      owner: decided.ownerId,
      due: decided.dueOn,
      linked: [item.keyResultId ?? item.objectiveId].filter(Boolean),
      meetingId: meeting.id,
    },
  });
  return id;
}

async function findItem(work: Changing, id: Id): Promise<Found> {
  const { actor, tx } = work;
  const seen = (await agendaItems.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  const { before: meeting, thing } = await findToChange(work, seen.meetingId);
  must(actor, 'agenda-items.edit', thing);
  mustBeOpen(meeting);
  // Read again: whoever held the meeting before may have changed it.
  const item = (await agendaItems.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  const objective = item.objectiveId ? await objectives.find(tx, actor.workspaceId, item.objectiveId) : null;
  return { item, meeting, objective };
}

async function findRunning(work: Changing, id: Id): Promise<Found> {
  const found = await findItem(work, id);
  mustRun(found);
  return found;
}

function mustRun({ meeting }: Found): void {
  if (!meeting.begunAt) refuse('wrong-state', { state: 'scheduled', say: 'The meeting has not begun' });
}

function mustBeOpen({ endedAt, cancelledAt }: meetings.MeetingRow): void {
  if (endedAt || cancelledAt) refuse('wrong-state', { state: endedAt ? 'held' : 'cancelled' });
}

function stale({ item }: Found, yours: object): never {
  refuse('stale-version', { yours, current: item });
}

async function again({ actor, tx }: Changing, id: Id) {
  return (await agendaItems.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
}

const aboutFound = ({ meeting, item, objective }: Found) => about(meeting, item, objective ?? null);

function about(
  { cycleId }: meetings.MeetingRow,
  { id }: { id: Id },
  objective: { id: Id; audience: Id } | null,
) {
  return { cycleId, thingId: id, objective };
}
