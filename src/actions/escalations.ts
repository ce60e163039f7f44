// Asking for help with a clock: raised from a key result, answered with yes, no or a date by whoever has it, and never twice at once for one thing.
import { z } from 'zod';
import { answers, clockOf, EscalationAnswer, escalationLevels } from '../core/escalation.ts';
import type { EventKind } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { may, must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Prose } from '../core/text.ts';
import * as checkIns from '../db/check-ins.ts';
import * as decisions from '../db/decisions.ts';
import * as escalations from '../db/escalations.ts';
import * as holidays from '../db/holidays.ts';
import { newId } from '../db/new-id.ts';
import * as rhythmRoles from '../db/rhythm-roles.ts';
import * as workspaces from '../db/workspaces.ts';
import { findKeyResult } from './key-results/find.ts';
import { mustBePeople } from './objectives/find.ts';
import { type ChangeWork, change, read, type Work } from './pipeline.ts';
import { flag, many } from './query.ts';

const name = z.string().nullable();

export const Escalation = z.object({
  id: Id,
  objectiveId: Id,
  objectiveTitle: z.string(),
  teamId: Id,
  teamName: z.string(),
  keyResultId: Id,
  keyResultTitle: z.string(),
  checkInId: Id.nullable(),
  cycleId: Id,
  need: z.string(),
  raisedBy: Id,
  raisedByName: z.string(),
  raisedAt: z.iso.datetime(),
  leadId: Id.nullable(),
  leadName: name,
  sponsorId: Id.nullable(),
  sponsorName: name,
  state: z.enum(['open', 'answered', 'withdrawn']),
  level: z.enum(escalationLevels).describe('Who has it now, or had it last'),
  askedId: Id.nullable().describe('Whose turn it is; null when nobody holds the role'),
  askedName: name,
  dueAt: z.iso.datetime().describe('Until when they have'),
  daysLeft: z.number().describe('Working days after today; 0 on the last one'),
  of: z.number().describe('Working days they have in all'),
  isLate: z.boolean(),
  answer: z.enum(answers).nullable(),
  answerWords: z.string(),
  answerOn: z.iso.date().nullable(),
  answeredBy: Id.nullable(),
  answeredByName: name,
  answeredAt: z.iso.datetime().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  version: z.number(),
});
type Escalation = z.infer<typeof Escalation>;

const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'cycle-closed'] as const;

export const list = read({
  name: 'escalations.list',
  summary: 'Requests for help: the unanswered first, longest waiting first',
  input: z.object({
    cycleId: Id.optional(),
    objectiveId: Id.optional(),
    teamIds: many(Id),
    involves: Id.optional().describe('Raised by this person, or theirs to answer now or later'),
    open: flag.describe('Only unanswered ones'),
  }),
  output: z.object({ escalations: z.array(Escalation) }),
  run: async ({ input: { open, ...filter }, actor, tx, call }) => {
    const rows = await escalations.list(tx, actor.workspaceId, { ...filter, isOpen: open || undefined });
    return { escalations: await shown({ actor, tx, call }, rows) };
  },
});

export const get = read({
  name: 'escalations.get',
  summary: 'One request for help with its clock',
  input: z.object({ id: Id }),
  output: Escalation,
  refuses: ['not-found'],
  run: async ({ input, ...work }) => showOne(work, input.id),
});

export const raise = change({
  name: 'escalations.raise',
  summary: 'Ask for help with a key result: the lead has three working days, then the sponsor five',
  input: z.object({
    keyResultId: Id,
    checkInId: Id.nullable().default(null).describe('The check-in it comes from'),
    need: Prose.refine((text) => text !== '', { error: 'Say what you need' }),
    toSponsor: z.boolean().default(false).describe('Past the lead, straight to the sponsor'),
  }),
  output: Escalation,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'cycle-closed', 'already-exists'],
  run: async ({ input, ...work }) => {
    const { actor, tx, record } = work;
    const { workspaceId, personId } = actor;
    const { before: keyResult, found, thing } = await findKeyResult(tx, workspaceId, input.keyResultId);
    must(actor, 'escalations.raise', thing);
    if (found.cycle.phase === 'closed') refuse('cycle-closed');
    const { state, removedAt, teamId, audience } = found.objective;
    if (state !== 'committed') refuse('wrong-state', { state });
    if (removedAt || keyResult.removedAt) refuse('wrong-state', { state: 'removed' });
    if (input.checkInId) {
      const checkIn = await checkIns.find(tx, workspaceId, input.checkInId);
      if (checkIn?.keyResultId !== keyResult.id) refuse('not-found');
    }
    const open = await escalations.list(tx, workspaceId, { objectiveId: found.objective.id, isOpen: true });
    const same = open.find((row) => row.keyResultId === keyResult.id);
    if (same) refuse('already-exists', { id: same.id, say: 'A request about this key result still waits' });
    const leads = (await rhythmRoles.leads(tx, workspaceId, teamId)).filter((id) => id !== personId);
    const sponsors = await rhythmRoles.holders(tx, workspaceId, 'sponsor', teamId);
    const toSponsor = input.toSponsor || leads.length === 0;
    const id = newId();
    await escalations.insert(tx, workspaceId, {
      id,
      objectiveId: found.objective.id,
      audience,
      keyResultId: keyResult.id,
      checkInId: input.checkInId,
      cycleId: found.cycle.id,
      need: input.need,
      raisedBy: personId,
      level: toSponsor ? 'sponsor' : 'lead',
      leadId: leads[0] ?? null,
      sponsorId: sponsors[0] ?? null,
    });
    record({
      kind: 'escalation.raised',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: id,
      body: {
        keyResultId: keyResult.id,
        title: keyResult.title,
        need: input.need,
        level: toSponsor ? 'sponsor' : 'lead',
      },
    });
    return showOne(work, id);
  },
});

export const answer = change({
  name: 'escalations.answer',
  summary: 'Answer a request for help: yes with who and by when, no with why, or the day it will be decided',
  input: EscalationAnswer.safeExtend({ id: Id, version: Version }),
  output: Escalation,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { actor, tx, record } = work;
    const { before, objective } = await findOpen(work, input.id);
    mustHaveIt(actor, before);
    if (input.ownerId) await mustBePeople(tx, actor.workspaceId, [input.ownerId]);
    const { answer: said, words, on } = input;
    if (
      !(await escalations.update(tx, actor.workspaceId, input.id, input.version, {
        answer: said,
        words,
        on,
        by: actor.personId,
      }))
    )
      refuse('stale-version', { yours: { answer: said, words, on }, current: before });
    const decisionId = said === 'yes' ? await decide(work, before, objective, input) : null;
    record(about(before, objective, 'escalation.answered', { answer: said, words, on, decisionId }));
    return showOne(work, input.id);
  },
});

export const passOn = change({
  name: 'escalations.passOn',
  summary: 'Hand a request for help on to the sponsor before your time is up',
  input: z.object({ id: Id, version: Version }),
  output: Escalation,
  refuses: [...usual, 'incomplete'],
  run: async ({ input, ...work }) => {
    const { before, objective } = await findOpen(work, input.id);
    mustHaveIt(work.actor, before);
    if (before.level === 'sponsor') refuse('wrong-state', { state: 'with the sponsor' });
    if (!before.sponsorId) refuse('incomplete', { missing: [{ say: 'Nobody sponsors this team yet' }] });
    return take(work, before, objective, input.version, { passed: true });
  },
});

export const withdraw = change({
  name: 'escalations.withdraw',
  summary: 'Take back a request for help that is no longer needed',
  input: z.object({ id: Id, version: Version }),
  output: Escalation,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { before, objective } = await findOpen(work, input.id);
    must(work.actor, 'escalations.withdraw', { authorId: before.raisedBy, teamId: before.teamId });
    return take(work, before, objective, input.version, { withdrawn: true });
  },
});

type Around = Pick<Work<unknown>, 'actor' | 'tx' | 'call'>;
type Changing = Around & Pick<ChangeWork<unknown>, 'record'>;

async function shown(
  { actor, tx, call }: Around,
  rows: readonly escalations.EscalationRow[],
): Promise<Escalation[]> {
  if (rows.length === 0) return [];
  const zone = (await workspaces.find(tx, actor.workspaceId))?.zone ?? actor.zone;
  const daysOff = await holidays.daysOff(tx, actor.workspaceId);
  return rows.map(({ audience: _, passedAt, ...row }) => {
    const ended = row.answeredAt ?? row.withdrawnAt;
    const clock = clockOf({ ...row, passedAt }, ended ? new Date(ended) : call.now, zone, daysOff);
    const isLead = clock.level === 'lead';
    return {
      ...row,
      state: row.answeredAt
        ? ('answered' as const)
        : row.withdrawnAt
          ? ('withdrawn' as const)
          : ('open' as const),
      level: clock.level,
      askedId: isLead ? row.leadId : row.sponsorId,
      askedName: isLead ? row.leadName : row.sponsorName,
      dueAt: clock.dueAt.toISOString(),
      daysLeft: clock.daysLeft,
      of: clock.of,
      isLate: clock.isLate,
    };
  });
}

async function showOne(around: Around, id: Id): Promise<Escalation> {
  const row = (await escalations.find(around.tx, around.actor.workspaceId, id)) ?? refuse('not-found');
  return (await shown(around, [row]))[0] ?? refuse('not-found');
}

type Home = { id: Id; audience: Id };

async function findOpen(around: Around, id: Id): Promise<{ before: Escalation; objective: Home }> {
  const row = (await escalations.find(around.tx, around.actor.workspaceId, id)) ?? refuse('not-found');
  const before = (await shown(around, [row]))[0] ?? refuse('not-found');
  if (before.state !== 'open') refuse('wrong-state', { state: before.state });
  return { before, objective: { id: row.objectiveId, audience: row.audience } };
}

// Whoever has it answers; so does the one it goes to next, who need not wait to help. Where nobody holds the role, those who run the place do.
function mustHaveIt(actor: Around['actor'], { leadId, sponsorId, level }: Escalation): void {
  const asked = [sponsorId, level === 'lead' ? leadId : null];
  const ownerId = asked.includes(actor.personId) ? actor.personId : null;
  if (!may(actor, 'escalations.answer', { ownerId })) refuse('forbidden', { right: 'escalations.answer' });
}

async function take(
  work: Changing,
  before: Escalation,
  objective: Home,
  version: number,
  step: { passed: true } | { withdrawn: true },
): Promise<Escalation> {
  if (!(await escalations.update(work.tx, work.actor.workspaceId, before.id, version, step)))
    refuse('stale-version', { yours: step, current: before });
  const kind = 'passed' in step ? 'escalation.passed-on' : 'escalation.withdrawn';
  work.record(about(before, objective, kind, {}));
  return showOne(work, before.id);
}

function about(before: Escalation, objective: Home, kind: EventKind, more: Record<string, unknown>) {
  const { id, keyResultId, keyResultTitle: title, cycleId, raisedAt } = before;
  return { kind, objective, cycleId, thingId: id, body: { keyResultId, title, raisedAt, ...more } };
}

// A yes is a decision somebody carries out by a day, and is followed up as one.
async function decide(
  { actor, tx, record }: Changing,
  before: Escalation,
  objective: Home,
  { words, ownerId, dueOn }: EscalationAnswer,
): Promise<Id> {
  const id = newId();
  await decisions.insert(tx, actor.workspaceId, {
    id,
    kind: 'answer',
    cycleId: before.cycleId,
    objective,
    keyResultId: before.keyResultId,
    meetingId: null,
    choice: words.slice(0, 300),
    context: before.need,
    options: [],
    ownerId,
    dueOn,
    revisitOn: null,
    decidedBy: actor.personId,
  });
  record({
    kind: 'decision.recorded',
    objective,
    cycleId: before.cycleId,
    thingId: id,
    body: { kind: 'answer', choice: words, owner: ownerId, due: dueOn, linked: [before.keyResultId] },
  });
  return id;
}
