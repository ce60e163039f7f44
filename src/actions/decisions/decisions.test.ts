// The gate and the ledger through the shelf: what comes in after commit is paid for, and what was given up stays given up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { midway, type Objective, type World, wanted, world } from '../../../test/world.ts';
import type { TradeOff } from '../../core/trade-off.ts';
import * as checkIns from '../check-ins.ts';
import * as cycles from '../cycles.ts';
import { keyResults } from '../key-results/index.ts';
import { objectives } from '../objectives/index.ts';
import * as rhythmRoles from '../rhythm-roles.ts';
import * as decisions from './decisions.ts';
import * as exceptions from './exceptions.ts';
import * as ledger from './ledger.ts';
import { price } from './price.ts';

let at: World;
beforeAll(async () => {
  at = await world();
  await at.moveTo('running');
});
afterAll(() => at.drop());

const because = 'The harbour asks for it';
const overLimitReason = 'A test holds many';

/** A committed objective; its first key result was checked in on. */
async function live(): Promise<Objective> {
  const objective = await at.committed();
  await at.member.ask(checkIns.record, { keyResultId: objective.keyResults[0]!.id, value: 12 }, midway);
  return objective;
}
async function commit(tradeOff: TradeOff | null, who = at.lead) {
  const { id, version } = await at.draft();
  return who.ask(objectives.commit, { id, version, overLimitReason, tradeOff }, midway);
}
async function refusedCommit(tradeOff: TradeOff | null, who = at.lead) {
  const { id, version } = await at.draft();
  return who.refused(objectives.commit, { id, version, overLimitReason, tradeOff }, midway);
}
const giveUp = (objectiveId: string, keyResultId: string | null = null): TradeOff => ({
  pays: 'displaces',
  displaces: [{ objectiveId, keyResultId, how: 'delayed' }],
  because,
});
const unpaid = (say?: RegExp) => ({
  code: 'trade-off-needed',
  ...(say ? { data: { detail: { say: expect.stringMatching(say) } } } : {}),
});
const theLedger = () => at.owner.ask(ledger.get, { cycleId: at.cycleId }, midway);
const inLedger = async (objectiveId: string) =>
  (await theLedger()).additions.find((each) => each.objectiveId === objectiveId)!;

describe('after commit', () => {
  it('lets nothing in without a price', async () => {
    expect(await refusedCommit(null)).toMatchObject(unpaid());
  });

  it('closes the objective that is given up, with why, and shows both in the ledger', async () => {
    const old = await live();
    const added = await commit(giveUp(old.id));
    const gone = await at.show(old.id);
    expect(gone).toMatchObject({
      state: 'closed',
      verdict: 'dropped',
      lesson: `Given up for “${added.title}”`,
    });
    expect(await inLedger(added.id)).toMatchObject({
      paid: 'displaces',
      stillRuns: true,
      unpaidDays: null,
      decision: { choice: because, state: 'done', displaced: [{ title: old.title, how: 'delayed' }] },
    });
    const { events } = await at.owner.ask(objectives.history, { id: old.id, limit: 2 });
    expect(events.map(({ kind }) => kind).sort()).toEqual(['objective.closed', 'scope.stopped']);
  });

  it('takes one key result out, but not the last result of an objective', async () => {
    const old = await live();
    const [first, second] = old.keyResults;
    await commit(giveUp(old.id, first!.id));
    const left = (await at.show(old.id)).keyResults.filter(({ removedAt }) => removedAt === null);
    expect(left.map(({ id }) => id)).toEqual([second!.id]);
    await at.member.ask(checkIns.record, { keyResultId: second!.id, value: 65 }, midway);
    expect(await refusedCommit(giveUp(old.id, second!.id))).toMatchObject(unpaid(/last result/));
  });

  it('takes nothing for a price that was dead, of another team’s or itself', async () => {
    const silent = await at.committed();
    expect(await refusedCommit(giveUp(silent.id))).toMatchObject(unpaid(/three weeks/));
    const { id } = await at.draft();
    expect(await refusedCommit(giveUp(id))).toMatchObject(unpaid(/not committed/));
    const objective = await live();
    const itself = giveUp(objective.id);
    const added = { objectiveId: objective.id, ...wanted[0]!, tradeOff: itself };
    expect(await at.lead.refused(keyResults.create, added, midway)).toMatchObject(unpaid(/itself/));
    const theirs = await at.owner.ask(
      objectives.create,
      { title: 'The engines start on the first turn', teamId: at.engines, cycleId: at.cycleId },
      midway,
    );
    expect((await refusedCommit(giveUp(theirs.id))).code).toBe('forbidden');
    expect((await refusedCommit(giveUp(crypto.randomUUID()))).code).toBe('not-found');
  });

  it('names whose capacity pays, and they are here', async () => {
    const added = await commit(at.paid);
    expect(await inLedger(added.id)).toMatchObject({
      paid: 'capacity',
      decision: { capacity: 'Two crew days a week until June', capacityOfName: 'Marta Nunes' },
    });
    const nobody = { ...at.paid, capacityOf: crypto.randomUUID() } as TradeOff;
    expect((await refusedCommit(nobody)).code).toBe('not-found');
  });

  it('keeps out what was given up while the thing it paid for runs', async () => {
    const old = await live();
    const added = await commit(giveUp(old.id));
    const gone = await at.show(old.id);
    const reopening = { id: gone.id, version: gone.version };
    expect(await at.lead.refused(objectives.reopen, reopening)).toMatchObject(unpaid(/still runs/));
    const { id, version } = await at.show(added.id);
    const dropped = await at.lead.ask(objectives.close, { id, version, verdict: 'dropped', lesson: 'Fog' });
    expect((await at.lead.ask(objectives.reopen, reopening)).state).toBe('committed');
    const again = { id, version: dropped.version };
    expect(await at.lead.refused(objectives.reopen, again)).toMatchObject(unpaid(/runs again/));
  });

  it('holds a key result that was given up in the same way', async () => {
    const old = await live();
    const [first] = old.keyResults;
    await commit(giveUp(old.id, first!.id));
    const { version } = await at.owner.ask(keyResults.get, { id: first!.id });
    expect(await at.lead.refused(keyResults.restore, { id: first!.id, version })).toMatchObject(
      unpaid(/still runs/),
    );
  });

  it('makes a decision of a target that moves', async () => {
    const { id: objectiveId, keyResults: own } = await live();
    const { id, version } = own[0]!;
    await at.lead.ask(keyResults.edit, { id, version, fields: { target: 6 }, reason: 'Two slips closed' });
    const { decisions: made } = await at.owner.ask(decisions.list, { objectiveId, kinds: ['target change'] });
    expect(made).toMatchObject([{ choice: 'Two slips closed', keyResultId: id, state: 'done' }]);
  });

  it('is not undone by going back to planning once the first week is over', async () => {
    const next = await at.owner.ask(cycles.create, {
      name: 'Summer',
      startsOn: '2026-07-01',
      endsOn: '2026-09-30',
      quietWeeks: [],
      rhythm: { weekday: 4, time: '09:30' },
    });
    const move = async (to: 'planning' | 'committed', now: string) => {
      const { version } = await at.owner.ask(cycles.get, { id: next.id });
      return at.owner.ask(cycles.move, { id: next.id, version, to }, { now: new Date(now) });
    };
    await move('committed', '2026-07-01T09:00:00Z');
    await move('planning', '2026-07-03T09:00:00Z');
    await move('committed', '2026-07-03T10:00:00Z');
    await expect(move('planning', '2026-07-08T10:00:00Z')).rejects.toMatchObject({ code: 'wrong-phase' });
  });
});

describe('an exception', () => {
  const expiresOn = '2026-05-20';
  const forBoarding = () => ({ cycleId: at.cycleId, teamId: at.boarding, choice: 'Night boats', expiresOn });
  const by = (exceptionId: string | null, until: string | null = null): TradeOff => ({
    pays: 'exception',
    exceptionId,
    expiresOn: until,
    because,
  });

  it('is signed by a sponsor, or an owner while the team has none', async () => {
    expect((await at.lead.refused(exceptions.sign, forBoarding(), midway)).code).toBe('forbidden');
    expect((await at.owner.ask(exceptions.sign, forBoarding(), midway)).signedBy).toBe(at.ownerId);
    const personId = at.viewer.personId;
    const { roles } = await at.owner.ask(rhythmRoles.give, {
      role: 'sponsor',
      teamId: at.boarding,
      personId,
    });
    const signed = await at.viewer.ask(exceptions.sign, forBoarding(), midway);
    expect(signed).toMatchObject({ kind: 'exception', signedByName: 'Rui Brito', expiresOn, state: 'open' });
    expect((await at.owner.refused(exceptions.sign, forBoarding(), midway)).code).toBe('forbidden');
    const id = roles.find((role) => role.personId === personId)!.id;
    await at.owner.ask(rhythmRoles.take, { id });
    expect(await refusedCommit(by(signed.id))).toMatchObject(unpaid(/sponsor this team any more/));
  });

  it('is asked for and granted, and lets one addition in until its end', async () => {
    const asked = await at.member.ask(exceptions.ask, forBoarding(), midway);
    expect(asked).toMatchObject({ signedBy: null, ownerId: at.ownerId });
    expect(await refusedCommit(by(asked.id))).toMatchObject(unpaid(/signed/));
    const { id, version } = asked;
    expect((await at.lead.refused(exceptions.grant, { id, version }, midway)).code).toBe('forbidden');
    const granted = await at.owner.ask(exceptions.grant, { id, version, expiresOn: '2026-05-13' }, midway);
    expect(granted).toMatchObject({ signedBy: at.ownerId, expiresOn: '2026-05-13' });
    const other = { id, version: granted.version, fields: { choice: 'Day boats as well' } };
    expect((await at.member.refused(decisions.edit, other)).code).toBe('wrong-state');
    expect(await at.owner.refused(exceptions.grant, { id, version: granted.version }, midway)).toMatchObject({
      code: 'wrong-state',
    });
    const added = await commit(by(id));
    expect(await inLedger(added.id)).toMatchObject({ paid: 'exception', endedDays: null });
    expect((await at.owner.ask(decisions.get, { id })).state).toBe('done');
    expect(await refusedCommit(by(id))).toMatchObject(unpaid(/used up/));
    const used = await at.owner.ask(decisions.get, { id });
    const again = { id, version: used.version };
    expect((await at.owner.refused(decisions.reopen, again)).code).toBe('wrong-state');
    const later = { now: new Date('2026-05-16T10:00:00Z') };
    const { additions } = await at.owner.ask(ledger.get, { cycleId: at.cycleId }, later);
    expect(additions.find((each) => each.objectiveId === added.id)?.endedDays).toBe(3);
  });

  it('pays for its own team and cycle, and not after its end', async () => {
    const signed = await at.owner.ask(exceptions.sign, { ...forBoarding(), teamId: at.engines }, midway);
    expect(await refusedCommit(by(signed.id))).toMatchObject(unpaid(/another team/));
    expect(
      await at.owner.refused(exceptions.sign, { ...forBoarding(), expiresOn: '2026-05-05' }, midway),
    ).toMatchObject(unpaid());
    expect((await refusedCommit(by(null, expiresOn))).code).toBe('forbidden');
    const { id, version } = await at.draft();
    const signing = { id, version, overLimitReason, tradeOff: by(null, expiresOn) };
    expect((await at.owner.ask(objectives.commit, signing, midway)).state).toBe('committed');
  });
});

describe('a price named later', () => {
  // As a file brings it, or a server from before the gate.
  async function unpriced(): Promise<{ id: string }> {
    const added = await commit(at.paid);
    await at.ask('delete from decision where objective_id = $1', [added.id]);
    return added;
  }

  it('pays for what has none, once', async () => {
    const { id: objectiveId } = await unpriced();
    expect(await inLedger(objectiveId)).toMatchObject({ paid: 'nothing', decision: null });
    expect((await at.member.refused(price, { objectiveId, tradeOff: at.paid }, midway)).code).toBe(
      'forbidden',
    );
    expect(await at.lead.ask(price, { objectiveId, tradeOff: at.paid }, midway)).toMatchObject({
      kind: 'addition',
      price: 'capacity',
    });
    expect(await at.lead.refused(price, { objectiveId, tradeOff: at.paid }, midway)).toMatchObject({
      code: 'wrong-state',
      data: { detail: { state: 'paid' } },
    });
  });

  it('is for additions and nothing else', async () => {
    const before = await world();
    const { id: objectiveId } = await before.committed();
    const paying = { objectiveId, tradeOff: before.paid };
    expect((await before.lead.refused(price, paying, midway)).code).toBe('not-found');
    await before.drop();
  });

  it('follows an exception that has ended', async () => {
    const { id, version } = await at.draft();
    const tradeOff = { pays: 'exception' as const, expiresOn: '2026-05-13', because };
    await at.owner.ask(objectives.commit, { id, version, overLimitReason, tradeOff }, midway);
    const later = { now: new Date('2026-05-16T10:00:00Z') };
    await at.lead.ask(price, { objectiveId: id, tradeOff: at.paid }, later);
    expect(await inLedger(id)).toMatchObject({ paid: 'capacity', endedDays: null });
  });
});

describe('a decision', () => {
  const choice = 'Bikes board last on Fridays';
  const here = () => ({ cycleId: at.cycleId, teamId: at.boarding });

  it('has an owner and a day, is done with what came of it, and can be opened again', async () => {
    const made = await at.lead.ask(decisions.record, { choice, dueOn: '2026-05-04', ...here() }, midway);
    expect(made).toMatchObject({ ownerId: at.lead.personId, state: 'open', decidedByName: 'Marta Nunes' });
    expect((await theLedger()).past.map(({ id }) => id)).toContain(made.id);
    const { id } = made;
    const done = await at.lead.ask(decisions.finish, { id, version: 1, note: 'Queue halved' });
    expect(done).toMatchObject({ state: 'done', doneNote: 'Queue halved' });
    expect((await at.lead.refused(decisions.finish, { id, version: done.version })).code).toBe('wrong-state');
    const open = await at.lead.ask(decisions.reopen, { id, version: done.version });
    expect(open).toMatchObject({ state: 'open', doneAt: null, doneNote: '' });
    const gone = await at.lead.ask(decisions.withdraw, { id, version: open.version, reason: 'No bikes' });
    expect(gone).toMatchObject({ state: 'withdrawn', doneNote: 'No bikes' });
  });

  it('is edited with its version, and a stale edit shows both', async () => {
    const { id } = await at.lead.ask(decisions.record, { choice, ...here() }, midway);
    await at.lead.ask(decisions.edit, { id, version: 1, fields: { choice: 'Bikes board first' } });
    const stale = { id, version: 1, fields: { choice: 'Bikes stay ashore' } };
    expect(await at.lead.refused(decisions.edit, stale)).toMatchObject({
      code: 'stale-version',
      data: {
        detail: {
          yours: { choice: 'Bikes stay ashore' },
          current: { choice: 'Bikes board first', version: 2 },
        },
      },
    });
    expect((await at.outsider.refused(decisions.edit, { ...stale, version: 2 })).code).toBe('forbidden');
  });

  it('is recorded by those who run the place or own what it is about', async () => {
    expect((await at.member.refused(decisions.record, { choice }, midway)).code).toBe('forbidden');
    const { id: objectiveId, keyResults: own } = await live();
    expect((await at.member.ask(decisions.record, { choice, objectiveId }, midway)).teamId).toBe(at.boarding);
    const other = (await live()).id;
    const mixed = { choice, objectiveId: other, keyResultId: own[0]!.id };
    expect((await at.lead.refused(decisions.record, mixed, midway)).code).toBe('not-found');
  });

  it('that paid for an addition stays while the addition does', async () => {
    const added = await commit(at.paid);
    const { id, version } = (await inLedger(added.id)).decision!;
    const reopened = await at.lead.ask(decisions.reopen, { id, version });
    const back = { id, version: reopened.version, reason: 'Changed our minds' };
    expect((await at.lead.refused(decisions.withdraw, back)).code).toBe('wrong-state');
  });

  it('is found by its state, its owner, its day and when it is looked at again', async () => {
    const mine = { ownerId: at.outsider.personId, cycleId: at.cycleId };
    const due = { ...mine, choice, dueOn: '2026-05-01', revisitOn: '2026-05-09' };
    await at.owner.ask(decisions.record, due, midway);
    const count = async (more: object) =>
      (await at.owner.ask(decisions.list, { ...mine, ...more }, midway)).total;
    expect(await count({})).toBe(1);
    expect(await count({ past: true })).toBe(1);
    expect(await count({ states: ['done'] })).toBe(0);
    expect(await count({ revisitBefore: '2026-05-10' })).toBe(1);
    expect(await count({ revisitBefore: '2026-05-09' })).toBe(0);
  });
});
