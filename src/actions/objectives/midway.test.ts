// The middle of the quarter: each of continue, rescope and stop is one step and one decision, in a meeting and beside one.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { midway, type Objective, type World, world } from '../../../test/world.ts';
import * as agendaItems from '../agenda-items/index.ts';
import * as decisions from '../decisions/decisions.ts';
import { meetings } from '../meetings/index.ts';
import * as rhythmRoles from '../rhythm-roles.ts';
import { objectives } from './index.ts';

let at: World;
let made: Objective;
beforeEach(async () => {
  at = await world();
  made = await at.committed();
  await at.moveTo('running');
  made = await at.show(made.id);
});
afterEach(() => at.drop());

const ledger = async () =>
  (await at.owner.ask(decisions.list, { objectiveId: made.id })).decisions.filter(
    ({ kind }) => kind !== 'addition',
  );
const one = () => ({ id: made.id, version: made.version });

it('goes on by one decision', async () => {
  await at.lead.ask(objectives.continue, { ...one(), choice: 'It goes on; the ramp opens in June' }, midway);
  expect(await ledger()).toMatchObject([{ becomes: 'continue', kind: 'decision', state: 'done' }]);
  expect((await at.show(made.id)).state).toBe('committed');
});

it('changes its numbers with the decision, and keeps the old ones', async () => {
  const [first, second] = made.keyResults;
  const changes = [
    { keyResultId: first!.id, version: first!.version, target: 7 },
    { keyResultId: second!.id, version: second!.version, goes: true },
  ];
  const asked = { ...one(), choice: 'Half of it, done well' };
  const all = changes.map((each) => ({ ...each, goes: true }));
  expect((await at.lead.refused(objectives.rescope, { ...asked, changes: all }, midway)).code).toBe(
    'incomplete',
  );
  const same = [{ ...changes[0]!, target: first!.target! }];
  expect((await at.lead.refused(objectives.rescope, { ...asked, changes: same }, midway)).code).toBe(
    'incomplete',
  );
  const old = [{ ...changes[0]!, version: 99 }];
  expect((await at.lead.refused(objectives.rescope, { ...asked, changes: old }, midway)).code).toBe(
    'stale-version',
  );
  expect(await ledger()).toEqual([]);
  const after = await at.lead.ask(objectives.rescope, { ...asked, changes }, midway);
  expect(after.keyResults.map(({ id, target }) => [id, target])).toEqual([[first!.id, 7]]);
  expect(await ledger()).toMatchObject([{ becomes: 'rescope' }]);
  const { events } = await at.owner.ask(objectives.history, { id: made.id });
  const moved = events.find(({ kind }) => kind === 'key-result.target-changed');
  expect(moved?.body).toMatchObject({ changes: { target: [4, 7] }, reason: 'Half of it, done well' });
});

it('stops by one decision, and stays as it was where it is refused', async () => {
  const asked = { ...one(), choice: 'Enough' };
  expect((await at.outsider.refused(objectives.stop, asked, midway)).code).toBe('forbidden');
  expect((await at.lead.refused(objectives.stop, { ...asked, version: 99 }, midway)).code).toBe(
    'stale-version',
  );
  expect(await ledger()).toEqual([]);
  const stopped = await at.lead.ask(
    objectives.stop,
    { ...one(), choice: 'The ramp comes next year' },
    midway,
  );
  expect(stopped).toMatchObject({ state: 'closed', verdict: 'dropped', lesson: 'The ramp comes next year' });
  expect(await ledger()).toMatchObject([{ becomes: 'stop', state: 'done' }]);
  const again = { id: made.id, version: stopped.version, choice: 'Again' };
  expect((await at.lead.refused(objectives.stop, again, midway)).code).toBe('wrong-state');
});

it('is decided in the meeting in one call that does it too, and not without quorum', async () => {
  const sponsor = await at.join('Helena Duarte', 'viewer');
  await at.owner.ask(rhythmRoles.give, { role: 'sponsor', teamId: null, personId: sponsor.personId });
  const meeting = await at.owner.ask(
    meetings.create,
    { kind: 'mid-quarter review', cycleId: at.cycleId, startsAt: '2026-05-06T10:00:00Z' },
    midway,
  );
  const { id, version } = meeting;
  await at.owner.ask(meetings.begin, { id, version }, midway);
  const item = await at.owner.ask(
    agendaItems.create,
    { meetingId: id, title: 'Boarding', objectiveId: made.id },
    midway,
  );
  const stop = { id: item.id, choice: 'Stop, for the night boats', becomes: 'stop' as const };
  expect((await at.owner.refused(agendaItems.decide, stop, midway)).code).toBe('no-quorum');
  expect((await at.show(made.id)).state).toBe('committed');
  await sponsor.ask(meetings.attend, { id, presence: 'here' }, midway);
  const after = await at.owner.ask(agendaItems.decide, stop, midway);
  expect(after.decisions).toMatchObject([{ becomes: 'stop', agendaItemId: item.id }]);
  expect((await at.show(made.id)).verdict).toBe('dropped');
  expect(await ledger()).toHaveLength(1);
});
