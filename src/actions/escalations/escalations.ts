// Asking for help with a clock: raised from a key result, handed on or taken back, and never twice at once for one thing.
import { z } from 'zod';
import { Id, Version } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import * as checkIns from '../../db/check-ins.ts';
import * as escalations from '../../db/escalations.ts';
import { newId } from '../../db/new-id.ts';
import * as rhythmRoles from '../../db/rhythm-roles.ts';
import { findKeyResult } from '../key-results/find.ts';
import { type ChangeWork, change, read } from '../pipeline.ts';
import { flag, many } from '../query.ts';
import { about, findOpen, type Home, mustHaveIt } from './find.ts';
import { Escalation, shown, showOne } from './shown.ts';

const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state'] as const;

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
    const { actor, tx, call, record } = work;
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
      raisedAt: call.now.toISOString(),
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

type Changing = Pick<ChangeWork<unknown>, 'actor' | 'tx' | 'call' | 'record'>;

async function take(
  work: Changing,
  before: Escalation,
  objective: Home,
  version: number,
  step: { passed: true } | { withdrawn: true },
): Promise<Escalation> {
  const { tx, actor, call } = work;
  if (!(await escalations.update(tx, actor.workspaceId, before.id, version, step, call.now)))
    refuse('stale-version', { yours: step, current: before });
  const kind = 'passed' in step ? 'escalation.passed-on' : 'escalation.withdrawn';
  work.record(about(before, objective, kind, {}));
  return showOne(work, before.id);
}
