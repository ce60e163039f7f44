// Check-ins: what counts, what is late, what is refused, and how a mistake is put right without being rubbed out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { midway, type World, world } from '../../test/world.ts';
import type { Id } from '../core/id.ts';
import * as rows from '../db/check-ins.ts';
import { newId } from '../db/new-id.ts';
import { inScope } from '../db/scope.ts';
import * as checkIns from './check-ins.ts';
import * as cycles from './cycles.ts';
import { keyResults } from './key-results/index.ts';
import { objectives } from './objectives/index.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

/** A fresh committed objective of a running cycle: its first key result falls from 14 to 4. */
async function fresh(): Promise<{ objectiveId: Id; keyResultId: Id }> {
  const objective = await at.committed();
  await at.moveTo('running');
  return { objectiveId: objective.id, keyResultId: objective.keyResults[0]!.id };
}
const on = (effectiveOn: string) => ({ effectiveOn });
const standing = async (objectiveId: Id) => (await at.show(objectiveId)).keyResults[0]!;
const record = (input: Parameters<typeof at.member.ask<typeof checkIns.record>>[1], more = midway) =>
  at.member.ask(checkIns.record, input, more);

it('keeps the suggestion beside the choice', async () => {
  const { keyResultId } = await fresh();
  const chosen = await record({ keyResultId, value: 13, confidence: 0.9, status: 'on track' });
  expect(chosen).toMatchObject({ status: 'on track', suggestedStatus: 'off track' });
  const taken = await record({ keyResultId, value: 13, confidence: 0.9 });
  expect(taken).toMatchObject({ status: 'off track', suggestedStatus: 'off track' });
});

it('takes the latest by effective date, then by the order they came in', async () => {
  const { objectiveId, keyResultId } = await fresh();
  await record({ keyResultId, value: 9, confidence: 0.6, ...on('2026-05-04') });
  await record({ keyResultId, value: 12, confidence: 0.5, ...on('2026-04-20') });
  expect(await standing(objectiveId)).toMatchObject({ value: 9, confidence: 0.6, effectiveOn: '2026-05-04' });
  await record({ keyResultId, value: 8, confidence: 0.7, ...on('2026-05-04') });
  expect(await standing(objectiveId)).toMatchObject({
    value: 8,
    confidence: 0.7,
    previousValue: 9,
    previousConfidence: 0.6,
  });
});

it('judges a week without a measurement by what was last known', async () => {
  const { objectiveId, keyResultId } = await fresh();
  await record({ keyResultId, value: 10, confidence: 0.8, ...on('2026-04-29') });
  const note = await record({ keyResultId, moved: 'The counter was broken', ...on('2026-05-06') });
  expect(note).toMatchObject({ value: null, confidence: null, status: 'on track' });
  expect(await standing(objectiveId)).toMatchObject({ value: 10, status: 'on track' });
});

it('is late more than 48 hours after it was due, never in a quiet week', async () => {
  const { keyResultId } = await fresh();
  // Week of 27 April: due on Thursday the 30th at 09:30 in Lisbon, which is 08:30 UTC.
  const about = { keyResultId, value: 11, ...on('2026-04-28') };
  const at48 = await record(about, { now: new Date('2026-05-02T08:30:00Z') });
  const past48 = await record(about, { now: new Date('2026-05-02T08:30:01Z') });
  expect([at48.isLate, past48.isLate]).toEqual([false, true]);
  const { id, version, ...cycle } = await at.owner.ask(cycles.get, { id: at.cycleId });
  const { name, startsOn, endsOn, rhythm } = cycle;
  const fields = { name, startsOn, endsOn, rhythm, quietWeeks: [5] };
  const quiet = await at.owner.ask(cycles.edit, { id, version, fields });
  expect((await record(about, { now: new Date('2026-05-20T10:00:00Z') })).isLate).toBe(false);
  await at.owner.ask(cycles.edit, { id, version: quiet.version, fields: { ...fields, quietWeeks: [] } });
});

it('refuses a day to come, a day outside the cycle, and a check-in that says nothing', async () => {
  const { keyResultId } = await fresh();
  const refused = async (input: object, more = midway) =>
    (await at.member.refused(checkIns.record, { keyResultId, ...input }, more)).code;
  expect(await refused({ value: 9, ...on('2026-05-07') })).toBe('date-in-future');
  expect(await refused({ value: 9, ...on('2026-03-31') })).toBe('outside-cycle');
  expect(await refused({ value: 9, ...on('2026-07-01') }, { now: new Date('2026-07-05T10:00:00Z') })).toBe(
    'outside-cycle',
  );
  expect(await refused({ moved: '  ' })).toBe('incomplete');
  expect(await refused({ value: 9, confidence: 1.2 })).toBe('bad-input');
  expect(await refused({ value: Number.NaN })).toBe('bad-input');
});

it('counts days where the workspace is, not where the clock is', async () => {
  const { keyResultId } = await fresh();
  const beforeMidnight = { now: new Date('2026-05-06T22:59:00Z') };
  const afterMidnight = { now: new Date('2026-05-06T23:01:00Z') };
  const tomorrow = { keyResultId, value: 9, ...on('2026-05-07') };
  expect((await at.member.refused(checkIns.record, tomorrow, beforeMidnight)).code).toBe('date-in-future');
  expect((await record(tomorrow, afterMidnight)).effectiveOn).toBe('2026-05-07');
});

describe('a correction', () => {
  it('takes the place of what it corrects, which stays in view and counts for nothing', async () => {
    const { objectiveId, keyResultId } = await fresh();
    await record({ keyResultId, value: 12, confidence: 0.5, ...on('2026-04-20') });
    const wrong = await record({ keyResultId, value: 1, confidence: 0.99, ...on('2026-04-29') });
    expect(await standing(objectiveId)).toMatchObject({ value: 1, progress: 1 });
    const right = await record({ keyResultId, value: 10, confidence: 0.6, correctsId: wrong.id });
    expect(right).toMatchObject({ effectiveOn: '2026-04-29', isLate: wrong.isLate, correctsId: wrong.id });
    expect(await standing(objectiveId)).toMatchObject({
      value: 10,
      confidence: 0.6,
      previousValue: 12,
      progress: 0.4,
      checkIns: 2,
    });
    const { checkIns: all } = await at.member.ask(checkIns.list, { keyResultId });
    expect(all.map(({ id, correctedById }) => [id, correctedById])).toContainEqual([wrong.id, right.id]);
    expect(all).toHaveLength(3);
  });

  it('can be corrected itself, but nothing is corrected twice', async () => {
    const { objectiveId, keyResultId } = await fresh();
    const first = await record({ keyResultId, value: 1 });
    const second = await record({ keyResultId, value: 2, correctsId: first.id });
    await record({ keyResultId, value: 9, correctsId: second.id });
    expect(await standing(objectiveId)).toMatchObject({ value: 9, checkIns: 1 });
    const again = { keyResultId, value: 3, correctsId: first.id };
    expect(await at.member.refused(checkIns.record, again, midway)).toMatchObject({
      code: 'wrong-state',
      data: { detail: { correctedById: second.id } },
    });
  });

  it('is stored once when two people correct the same at once', async () => {
    const { keyResultId } = await fresh();
    const wrong = await record({ keyResultId, value: 1 });
    const correct = (value: number) => record({ keyResultId, value, correctsId: wrong.id });
    const answers = await Promise.allSettled([correct(9), correct(10)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is made by whoever recorded it, owns the number or leads; a contributor does not overwrite another', async () => {
    const { objectiveId, keyResultId } = await fresh();
    const { version } = await at.show(objectiveId);
    const contributorIds = [at.outsider.personId];
    await at.member.ask(objectives.edit, { id: objectiveId, version, fields: { contributorIds } });
    const { version: held } = await standing(objectiveId);
    await at.lead.ask(keyResults.edit, { id: keyResultId, version: held, fields: { contributorIds } });
    const theirs = await record({ keyResultId, value: 12 });
    const own = await at.outsider.ask(checkIns.record, { keyResultId, value: 11 }, midway);
    const correct = (correctsId: Id) => ({ keyResultId, value: 10, correctsId });
    expect((await at.outsider.refused(checkIns.record, correct(theirs.id), midway)).code).toBe('forbidden');
    const mended = await at.outsider.ask(checkIns.record, correct(own.id), midway);
    expect((await at.lead.ask(checkIns.record, correct(mended.id), midway)).value).toBe(10);
    expect((await at.viewer.refused(checkIns.record, { keyResultId, value: 1 }, midway)).code).toBe(
      'forbidden',
    );
  });

  it('belongs to the same key result', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const wrong = await record({ keyResultId: one.keyResultId, value: 1 });
    const astray = { keyResultId: other.keyResultId, value: 9, correctsId: wrong.id };
    expect((await at.member.refused(checkIns.record, astray, midway)).code).toBe('not-found');
  });
});

it('stores a double submit once', async () => {
  const { keyResultId } = await fresh();
  const key = { ...midway, idempotencyKey: 'enter, pressed twice' };
  const input = { keyResultId, value: 9, confidence: 0.7 };
  const answers = await Promise.all([1, 2, 3, 4].map(() => record(input, key)));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect((await at.member.ask(checkIns.list, { keyResultId })).checkIns).toHaveLength(1);
});

it('reaches no draft and nothing removed', async () => {
  const draft = await at.draft();
  const input = { keyResultId: draft.keyResults[0]!.id, value: 9 };
  expect((await at.member.refused(checkIns.record, input, midway)).code).toBe('wrong-state');
});

it('is waited for by whoever closes its objective or moves its cycle while it is under way', async () => {
  const other = await world();
  const { id, version, keyResults: own } = await other.committed();
  const keyResultId = own[0]!.id;
  await other.moveTo('review');
  const cycle = await other.owner.ask(cycles.get, { id: other.cycleId });
  const [held, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const scope = { workspaceId: other.workspaceId, seesAll: true };
  const underWay = inScope(other.db, scope, 'change', async (tx) => {
    const about = await rows.subject(tx, other.workspaceId, keyResultId, {
      effectiveOn: null,
      correctsId: null,
    });
    held.resolve();
    await go.promise;
    await rows.insert(tx, other.workspaceId, { id: keyResultId, audience: about!.audience }, lastWord);
  });
  await held.promise;
  let ended = 0;
  const end = () => ended++;
  const back = { id: cycle.id, version: cycle.version, to: 'running' as const };
  const dropped = { id, version, verdict: 'dropped' as const, lesson: 'The slip closed' };
  const closing = other.owner.ask(objectives.close, dropped).then(end);
  const moving = other.owner.ask(cycles.move, back).then(end);
  await new Promise((done) => setTimeout(done, 150));
  expect(ended).toBe(0);
  go.resolve();
  await Promise.all([underWay, closing, moving]);
  expect((await other.show(id)).keyResults[0]?.value).toBe(5);
  const late = { keyResultId, value: 4 };
  expect((await other.member.refused(checkIns.record, late, midway)).code).toBe('wrong-state');
  await other.drop();
});

const lastWord: rows.NewCheckIn = {
  id: newId(),
  value: 5,
  confidence: null,
  status: null,
  suggestedStatus: 'on track',
  moved: '',
  blocks: '',
  needs: '',
  effectiveOn: '2026-05-06',
  isLate: false,
  correctsId: null,
  source: 'person',
  recordedBy: null,
};
