// A price named later: for what came in before there was a gate or from a file, and for what still runs though its exception has ended.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { TradeOff } from '../../core/trade-off.ts';
import * as additions from '../../db/additions.ts';
import * as decisions from '../../db/decisions.ts';
import { findToChange, mustBeOpen } from '../objectives/find.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { type AtMeeting, mustBeHere, pay } from './pay.ts';
import { Decision } from './shapes.ts';

export const price = change({
  name: 'decisions.price',
  summary: 'Name what pays for an addition that has no price, or whose exception has ended',
  input: z.object({
    objectiveId: Id,
    keyResultId: Id.nullable().default(null).describe('Left out when the whole objective was added'),
    tradeOff: TradeOff,
  }),
  output: Decision,
  refuses: [
    'forbidden',
    'not-found',
    'wrong-state',
    'cycle-closed',
    'wrong-phase',
    'trade-off-needed',
    'stale-version',
  ],
  run: ({ input, ...work }) => priceLater(work, input),
});

type Later = { objectiveId: Id; keyResultId: Id | null; tradeOff: TradeOff };

/** Names the price of what came in without one, here or in a meeting.
 * @param at the meeting that names it, with who carries it out @throws {Refusal} as `decisions.price` */
export async function priceLater(
  work: Omit<ChangeWork<unknown>, 'input'>,
  { objectiveId, keyResultId, tradeOff }: Later,
  at?: AtMeeting & { ownerId: Id },
): Promise<Decision> {
  const { actor, tx, call } = work;
  const { workspaceId } = actor;
  const found = await findToChange(tx, workspaceId, objectiveId);
  const { objective, cycle } = found;
  await mustBeHere(work, tradeOff);
  must(actor, keyResultId ? 'objectives.amend' : 'objectives.commit', found.thing);
  mustBeOpen(found, 'commit');
  const all = await additions.list(tx, workspaceId, { cycleId: cycle.id, objectiveId });
  const added = all.find((each) => each.keyResultId === keyResultId) ?? refuse('not-found');
  if (!added.stillRuns) refuse('wrong-state', { state: 'removed' });
  const before = added.decisionId ? await decisions.find(tx, workspaceId, added.decisionId) : null;
  const today = localDay(call.now, actor.zone);
  const hasEnded = before?.price === 'exception' && before.expiresOn !== null && before.expiresOn < today;
  if (before && !hasEnded) refuse('wrong-state', { state: 'paid' });
  if (before?.state === 'open')
    await decisions.update(tx, workspaceId, before.id, before.version, { state: 'done' });
  const ownerId = at?.ownerId ?? objective.ownerId;
  const { decisionId } = await pay(work, { found, keyResultId, ownerId, ...(at ? { at } : {}) }, tradeOff);
  return (await decisions.find(tx, workspaceId, decisionId)) ?? refuse('not-found');
}
