// An exception: a sponsor lets something in without a price, for a reason and until a day. It pays for one addition, and is done when it has.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id, Version } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Line, Prose } from '../../core/text.ts';
import { mustEnd } from '../../core/trade-off.ts';
import * as cycles from '../../db/cycles.ts';
import * as decisions from '../../db/decisions.ts';
import * as teams from '../../db/teams.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { keep, store } from './keep.ts';
import { Decision } from './shapes.ts';
import { mustSign, signers } from './signers.ts';

const Wanted = z.object({
  cycleId: Id,
  teamId: Id.describe('The team whose addition it is for'),
  choice: Line.describe('What may come in, and why'),
  expiresOn: z.iso.date(),
});

export const ask = change({
  name: 'exceptions.ask',
  summary: 'Ask the sponsor of a team to let one addition in without a price until a day',
  input: Wanted.extend({ context: Prose.default('') }),
  output: Decision,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'trade-off-needed', 'incomplete'],
  run: async (work) => {
    const { input, actor, tx } = work;
    must(actor, 'exceptions.ask', { teamId: input.teamId });
    await mustFit(work);
    const [sponsor] = await signers(tx, actor.workspaceId, input.teamId);
    if (!sponsor) refuse('incomplete', { missing: [{ say: 'Nobody sponsors this team yet' }] });
    return put(work, { ownerId: sponsor, signedBy: null, context: input.context });
  },
});

export const sign = change({
  name: 'exceptions.sign',
  summary: 'Sign an exception for a team: one addition may come in without a price until a day',
  input: Wanted,
  output: Decision,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'trade-off-needed'],
  run: async (work) => {
    const { input, actor, tx } = work;
    await mustFit(work);
    await mustSign(tx, actor, input.teamId);
    return put(work, { ownerId: actor.personId, signedBy: actor.personId, context: '' });
  },
});

export const grant = change({
  name: 'exceptions.grant',
  summary: 'Sign an exception that was asked for; its end may be another one',
  input: z.object({ id: Id, version: Version, expiresOn: z.iso.date().optional() }),
  output: Decision,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state', 'cycle-closed', 'trade-off-needed'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId, personId } = actor;
    const before = (await decisions.find(tx, workspaceId, input.id)) ?? refuse('not-found');
    if (before.kind !== 'exception') refuse('wrong-state', { state: before.kind });
    await mustSign(tx, actor, before.teamId);
    if (before.signedBy) refuse('wrong-state', { state: 'signed' });
    if (before.state !== 'open') refuse('wrong-state', { state: before.state });
    const cycle = before.cycleId ? await cycles.find(tx, workspaceId, before.cycleId) : undefined;
    if (cycle?.phase === 'closed') refuse('cycle-closed');
    const expiresOn = mustEnd(input.expiresOn ?? before.expiresOn, localDay(call.now, actor.zone));
    const signed = { signedBy: personId, expiresOn, revisitOn: expiresOn };
    if (!(await decisions.update(tx, workspaceId, input.id, input.version, signed)))
      refuse('stale-version', { yours: { expiresOn }, current: before });
    const { choice, cycleId } = before;
    const body = { kind: 'exception', choice, owner: personId, due: null, linked: [], expiresOn };
    record({ kind: 'decision.recorded', cycleId, thingId: input.id, body });
    return (await decisions.find(tx, workspaceId, input.id)) ?? refuse('not-found');
  },
});

type Wanting = ChangeWork<z.infer<typeof Wanted>>;

async function mustFit({ input, actor, tx, call }: Wanting): Promise<void> {
  const cycle = (await cycles.find(tx, actor.workspaceId, input.cycleId)) ?? refuse('not-found');
  if (!(await teams.find(tx, actor.workspaceId, input.teamId))) refuse('not-found');
  if (cycle.phase === 'closed') refuse('cycle-closed');
  mustEnd(input.expiresOn, localDay(call.now, actor.zone));
}

async function put(
  work: Wanting,
  { ownerId, signedBy, context }: { ownerId: Id; signedBy: Id | null; context: string },
): Promise<Decision> {
  const { input, actor, tx, record } = work;
  const { cycleId, teamId, choice, expiresOn } = input;
  const wanted = { kind: 'exception' as const, cycleId, teamId, objective: null, choice, context };
  const fields = { ...wanted, ownerId, dueOn: null, revisitOn: expiresOn, signedBy, expiresOn };
  const id = signedBy ? await keep(work, fields, [], { expiresOn }) : await store(work, fields);
  const body = { choice, owner: ownerId, due: null, linked: [], expiresOn };
  if (!signedBy) record({ kind: 'exception.asked', cycleId, thingId: id, body });
  return (await decisions.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
}
