// The gate every addition goes through, whichever door it comes in by: what pays for it is taken out, or named, or signed, in the same transaction.
import { localDay } from '../../core/calendar/zone.ts';
import { everyone, type Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { type Displaced, mustBeLive, mustEnd, type TradeOff } from '../../core/trade-off.ts';
import * as additions from '../../db/additions.ts';
import * as decisions from '../../db/decisions.ts';
import type { NewEvent } from '../../db/events.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Found } from '../objectives/find.ts';
import { mustBePeople } from '../objectives/find.ts';
import type { ChangeWork } from '../pipeline.ts';
import { keep } from './keep.ts';
import { mustSign, signers } from './signers.ts';

type Gate = Pick<ChangeWork<unknown>, 'actor' | 'tx' | 'call' | 'record'>;
type Added = {
  found: Found;
  keyResultId: Id | null;
  ownerId: Id | null;
  at?: AtMeeting;
};
/** The meeting that named the price, where one did, and by when it is carried out. */
export type AtMeeting = {
  meetingId: Id;
  agendaItemId: Id;
  dueOn: string | null;
  revisitOn: string | null;
};
type Paid = Pick<
  decisions.NewDecision,
  'price' | 'capacity' | 'capacityOf' | 'signedBy' | 'expiresOn' | 'exceptionId'
> & { displaces: (decisions.Displacement & { audience: Id })[] };

/** Pays for an addition and records the decision. Returns what the event `scope.added` says of it.
 * @throws {Refusal} trade-off-needed, forbidden, not-found */
export async function pay(
  gate: Gate,
  added: Added,
  tradeOff: TradeOff | null,
): Promise<{ decisionId: Id } & Record<string, unknown>> {
  if (!tradeOff) refuse('trade-off-needed');
  const { actor, tx } = gate;
  const { objective, cycle } = added.found;
  const paid = await priceOf(gate, added, tradeOff);
  const { displaces, ...price } = paid;
  const { ownerId, keyResultId, at } = added;
  const decided = { kind: 'addition' as const, cycleId: cycle.id, objective, keyResultId, ownerId };
  const linked = displaces.map((each) => each.keyResultId ?? each.objectiveId);
  const id = await keep(
    gate,
    {
      ...decided,
      ...price,
      choice: tradeOff.because,
      meetingId: at?.meetingId ?? null,
      agendaItemId: at?.agendaItemId ?? null,
      dueOn: at?.dueOn ?? null,
      revisitOn: at?.revisitOn ?? price.expiresOn ?? null,
      // An exception stays open until it ends, and so does what somebody still has to do; every other price is paid at once.
      state: price.price === 'exception' || at?.dueOn ? 'open' : 'done',
    },
    linked,
  );
  await decisions.displace(tx, actor.workspaceId, id, displaces);
  return {
    decisionId: id,
    displaces: linked,
    capacityAdded: price.capacity || null,
    exceptionUntil: price.expiresOn ?? null,
    requestedByRole: actor.role,
  };
}

/** Refuses a price that names what is not here, whether or not one is asked for. @throws {Refusal} not-found */
export async function mustBeHere(
  { actor, tx }: Pick<Gate, 'actor' | 'tx'>,
  tradeOff: TradeOff | null,
): Promise<void> {
  const { workspaceId } = actor;
  if (tradeOff?.pays === 'displaces')
    for (const { objectiveId, keyResultId } of tradeOff.displaces)
      if (!(await additions.offered(tx, workspaceId, objectiveId, keyResultId))) refuse('not-found');
  if (tradeOff?.pays === 'capacity') await mustBePeople(tx, workspaceId, [tradeOff.capacityOf]);
  if (tradeOff?.pays === 'exception' && tradeOff.exceptionId)
    if ((await decisions.find(tx, workspaceId, tradeOff.exceptionId))?.kind !== 'exception')
      refuse('not-found');
}

async function priceOf(gate: Gate, added: Added, tradeOff: TradeOff): Promise<Paid> {
  const { actor, call } = gate;
  const today = localDay(call.now, actor.zone);
  switch (tradeOff.pays) {
    case 'displaces': {
      const displaces: Paid['displaces'] = [];
      for (const each of tradeOff.displaces) displaces.push(await giveUp(gate, added, each, today));
      return { price: 'displaces', displaces };
    }
    case 'capacity':
      return {
        price: 'capacity',
        capacity: tradeOff.capacity,
        capacityOf: tradeOff.capacityOf,
        displaces: [],
      };
    case 'exception':
      return { price: 'exception', ...(await signature(gate, added, tradeOff, today)), displaces: [] };
  }
}

async function giveUp(
  { actor, tx, record }: Gate,
  { found, keyResultId: addedId }: Added,
  { objectiveId, keyResultId, how }: Displaced,
  today: string,
): Promise<Paid['displaces'][number]> {
  const { workspaceId } = actor;
  await objectives.findAndHold(tx, workspaceId, objectiveId);
  const offered = (await additions.offered(tx, workspaceId, objectiveId, keyResultId)) ?? refuse('not-found');
  must(actor, 'objectives.amend', { ownerId: offered.ownerId, teamId: offered.teamId });
  const isItself = objectiveId === found.objective.id && (addedId === null || keyResultId === null);
  if (isItself) refuse('trade-off-needed', { say: 'What comes in cannot pay for itself' });
  mustBeLive(offered, found.cycle.id, today);
  const own = await keyResults.ofObjectives(tx, workspaceId, [objectiveId]);
  if (keyResultId && !own.some((row) => row.id !== keyResultId && row.role === 'result'))
    refuse('trade-off-needed', {
      say: `“${offered.title}” is the last result of its objective: give the whole objective up`,
    });
  const about = { objective: { id: objectiveId, audience: offered.audience }, cycleId: offered.cycleId };
  // The one given up may be seen by more people than the one it is given up for.
  const isSeen = [everyone, offered.audience].includes(found.objective.audience);
  const why = isSeen
    ? `Given up for “${found.objective.title}”`
    : 'Given up for something only its team sees';
  const gone = keyResultId
    ? await keyResults.setRemoved(tx, workspaceId, keyResultId, offered.version, true)
    : await objectives.update(tx, workspaceId, objectiveId, offered.version, {
        state: 'closed',
        verdict: 'dropped',
        lesson: why,
      });
  if (!gone) refuse('stale-version', { yours: { displaces: keyResultId ?? objectiveId }, current: offered });
  const body = { title: offered.title, why, how };
  const closed: NewEvent[] = keyResultId
    ? [{ kind: 'key-result.removed', ...about, thingId: keyResultId, body }]
    : [{ kind: 'objective.closed', ...about, body: { verdict: 'dropped', suggested: null, lesson: why } }];
  record(...closed, { kind: 'scope.stopped', ...about, thingId: keyResultId ?? objectiveId, body });
  if (keyResultId) await objectives.touch(tx, workspaceId, objectiveId);
  return { id: newId(), objectiveId, keyResultId, audience: offered.audience, title: offered.title, how };
}

// A sponsor signs by adding it, or has signed before: then the exception is done.
async function signature(
  { actor, tx, record }: Gate,
  { found }: Added,
  { exceptionId, expiresOn }: Extract<TradeOff, { pays: 'exception' }>,
  today: string,
): Promise<Pick<Paid, 'signedBy' | 'expiresOn' | 'exceptionId'>> {
  const { workspaceId, personId } = actor;
  const { teamId } = found.objective;
  if (!exceptionId) {
    await mustSign(tx, actor, teamId);
    return { signedBy: personId, expiresOn: mustEnd(expiresOn, today), exceptionId: null };
  }
  const signed = (await decisions.find(tx, workspaceId, exceptionId)) ?? refuse('not-found');
  const say = (why: string) => refuse('trade-off-needed', { say: why });
  const { signedBy, kind, version } = signed;
  if (kind !== 'exception' || !signedBy) return say('Nobody has signed this exception');
  if (signed.cycleId !== found.cycle.id || signed.teamId !== teamId)
    say('This exception was signed for another team or cycle');
  const ends = mustEnd(signed.expiresOn, today);
  const usedUp = { state: 'done' as const, doneNote: '' };
  if (signed.state !== 'open' || !(await decisions.update(tx, workspaceId, exceptionId, version, usedUp)))
    say('This exception is used up or withdrawn');
  if (!(await signers(tx, workspaceId, teamId)).includes(signedBy))
    say('Whoever signed it does not sponsor this team any more');
  const body = { kind, choice: signed.choice };
  record({ kind: 'decision.done', cycleId: signed.cycleId, thingId: exceptionId, body });
  return { signedBy, expiresOn: ends, exceptionId };
}
