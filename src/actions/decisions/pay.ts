// The gate every addition goes through, whichever door it comes in by: what pays for it is taken out, or named, or signed, in the same transaction.
import { localDay } from '../../core/calendar/zone.ts';
import type { Id } from '../../core/id.ts';
import { may, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { type Displaced, mustBeLive, mustEnd, type TradeOff } from '../../core/trade-off.ts';
import * as decisions from '../../db/decisions.ts';
import type { NewEvent } from '../../db/events.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as people from '../../db/people.ts';
import * as rhythmRoles from '../../db/rhythm-roles.ts';
import type { Found } from '../objectives/find.ts';
import { mustBePeople } from '../objectives/find.ts';
import type { ChangeWork } from '../pipeline.ts';

type Gate = Pick<ChangeWork<unknown>, 'actor' | 'tx' | 'call' | 'record'>;
type Added = { found: Found; keyResultId: Id | null; ownerId: Id | null };
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
): Promise<Record<string, unknown>> {
  if (!tradeOff) refuse('trade-off-needed');
  const { actor, tx, record } = gate;
  const { objective, cycle } = added.found;
  const paid = await priceOf(gate, added, tradeOff);
  const id = newId();
  const { displaces, ...price } = paid;
  await decisions.insert(tx, actor.workspaceId, {
    id,
    kind: 'addition',
    cycleId: cycle.id,
    objective,
    keyResultId: added.keyResultId,
    meetingId: null,
    choice: tradeOff.because,
    context: '',
    options: [],
    ownerId: added.ownerId,
    dueOn: null,
    revisitOn: price.expiresOn ?? null,
    // An exception stays open until it ends; every other price is paid at once.
    state: price.price === 'exception' ? 'open' : 'done',
    decidedBy: actor.personId,
    ...price,
  });
  await decisions.displace(tx, actor.workspaceId, id, displaces);
  const linked = displaces.map(({ keyResultId, objectiveId }) => keyResultId ?? objectiveId);
  record({
    kind: 'decision.recorded',
    objective,
    cycleId: cycle.id,
    thingId: id,
    body: { kind: 'addition', choice: tradeOff.because, owner: added.ownerId, due: null, linked },
  });
  return {
    decisionId: id,
    displaces: linked,
    capacityAdded: price.capacity || null,
    exceptionUntil: price.expiresOn ?? null,
    requestedByRole: actor.role,
  };
}

async function priceOf(gate: Gate, added: Added, tradeOff: TradeOff): Promise<Paid> {
  const { actor, tx, call } = gate;
  const today = localDay(call.now, actor.zone);
  switch (tradeOff.pays) {
    case 'displaces': {
      const displaces: Paid['displaces'] = [];
      for (const each of tradeOff.displaces) displaces.push(await giveUp(gate, added, each, today));
      return { price: 'displaces', displaces };
    }
    case 'capacity':
      await mustBePeople(tx, actor.workspaceId, [tradeOff.capacityOf]);
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
  const offered = (await decisions.offered(tx, workspaceId, objectiveId, keyResultId)) ?? refuse('not-found');
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
  const why = `Given up for “${found.objective.title}”`;
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

// A sponsor signs by adding it, or has signed before: then the exception is used up.
async function signature(
  { actor, tx, call }: Gate,
  { found }: Added,
  { exceptionId, expiresOn }: Extract<TradeOff, { pays: 'exception' }>,
  today: string,
): Promise<Pick<Paid, 'signedBy' | 'expiresOn' | 'exceptionId'>> {
  if (!exceptionId) {
    await mustSign(tx, actor, found.objective.teamId);
    return { signedBy: actor.personId, expiresOn: mustEnd(expiresOn, today), exceptionId: null };
  }
  const signed = (await decisions.find(tx, actor.workspaceId, exceptionId)) ?? refuse('not-found');
  const fits = signed.kind === 'exception' && signed.state === 'open' && signed.cycleId === found.cycle.id;
  if (!fits || signed.isUsed)
    refuse('trade-off-needed', { say: 'This exception is used up, withdrawn or for another cycle' });
  if (!(await rhythmRolesAllow(tx, actor.workspaceId, signed.signedBy, found.objective.teamId)))
    refuse('trade-off-needed', { say: 'Whoever signed it does not sponsor this team' });
  return {
    signedBy: signed.signedBy,
    expiresOn: mustEnd(signed.expiresOn, localDay(call.now, actor.zone)),
    exceptionId,
  };
}

async function rhythmRolesAllow(tx: Tx, workspaceId: Id, personId: Id | null, teamId: Id): Promise<boolean> {
  return personId !== null && (await signers(tx, workspaceId, teamId)).includes(personId);
}

/** Who may sign exceptions for a team: its sponsors, or the owners of the workspace while it has none. */
async function signers(tx: Tx, workspaceId: Id, teamId: Id | null): Promise<Id[]> {
  const sponsors = await rhythmRoles.holders(tx, workspaceId, 'sponsor', teamId);
  return sponsors.length > 0 ? sponsors : people.owners(tx, workspaceId);
}

/** Refuses whoever does not sponsor the team. @throws {Refusal} forbidden */
export async function mustSign(tx: Tx, actor: Gate['actor'], teamId: Id | null): Promise<void> {
  const isSponsor = (await signers(tx, actor.workspaceId, teamId)).includes(actor.personId);
  if (!may(actor, 'exceptions.sign', { ownerId: isSponsor ? actor.personId : null }))
    refuse('forbidden', { right: 'exceptions.sign' });
}
