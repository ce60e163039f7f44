// Planning a quarter: one order whoever moves what at once, a line, what is parked and remembered, and a commit that reads from above the line.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../test/caller.ts';
import { midway, type Objective, type World, world } from '../../test/world.ts';
import * as cycles from './cycles.ts';
import { objectives } from './objectives/index.ts';
import * as planning from './planning.ts';
import * as teams from './teams.ts';

let at: World;
/** A team of its own for each test. */
let teamId: string;
let drafts: Objective[];
let made = 0;
beforeAll(async () => {
  at = await world();
});
beforeEach(async () => {
  const leadIds = [at.lead.personId];
  const team = { name: `Pier ${++made}`, parentId: at.teamId, leadIds, memberIds: [at.member.personId] };
  teamId = (await at.owner.ask(teams.create, team)).id;
  drafts = [];
  for (const title of ['Calm decks', 'Dry ramps', 'Short queues', 'Warm lounges', 'Bright signs'])
    drafts.push(await at.draft({ teamId, title: `${title}, whatever the tide` }));
});
afterAll(() => at.drop());

const see = (who: Caller = at.viewer) => who.ask(planning.get, { cycleId: at.cycleId, teamId });
const ids = (rows: { objectiveId: string }[]) => rows.map(({ objectiveId }) => objectiveId);
const id = (index: number) => drafts[index]!.id;
const move = (index: number, before: number | null, who: Caller = at.lead) =>
  who.ask(planning.rank, { objectiveId: id(index), beforeId: before === null ? null : id(before) }, midway);
const commit = (index: number, more = {}) => {
  const { id, version } = drafts[index]!;
  return { id, version, ...more };
};

it('starts in the order the drafts were written, with the line at the limit', async () => {
  const plan = await see();
  expect(ids(plan.ranked)).toEqual(drafts.map((each) => each.id));
  expect(plan).toMatchObject({ limit: 3, line: 3, parked: [], remembered: [], chosen: { version: 0 } });
});

it('is ranked by the team’s lead, not by its members', async () => {
  const input = { objectiveId: id(4), beforeId: id(0) };
  for (const who of [at.member, at.viewer, at.outsider])
    expect((await who.refused(planning.rank, input, midway)).code).toBe('forbidden');
  const plan = await move(4, 0);
  expect(ids(plan.ranked)).toEqual([4, 0, 1, 2, 3].map(id));
});

it('stays one order of all drafts when two people move different ones at once', async () => {
  const steps = Array.from({ length: 12 }, (_, step) => [step % 5, (step * 3 + 1) % 5] as const);
  await Promise.all(steps.map(([one, before], step) => move(one, before, step % 2 ? at.lead : at.owner)));
  const { ranked } = await see();
  expect(ids(ranked).toSorted()).toEqual(drafts.map((each) => each.id).toSorted());
  const positions = await at.ask<{ position: number }>(
    'select position from candidate where objective_id = any ($1)',
    [drafts.map((each) => each.id)],
  );
  expect(new Set(positions.map(({ position }) => position)).size).toBe(5);
});

it('leaves a hidden draft where it was when somebody who cannot see it moves others', async () => {
  await move(2, 0);
  const { version } = await at.show(id(0));
  await at.owner.ask(objectives.edit, { id: id(0), version, fields: { visibility: 'team' } }, midway);
  const leads = await at.join(`Nuno Pier${'x'.repeat(made)}`, 'lead');
  const plan = await move(4, 2, leads);
  expect(ids(plan.ranked)).toEqual([4, 2, 1, 3].map(id));
  expect(ids((await see(at.lead)).ranked)).toEqual([4, 0, 2, 1, 3].map(id));
});

describe('the line', () => {
  const line = (places: number | null, more = {}) => ({
    cycleId: at.cycleId,
    teamId,
    version: 0,
    places,
    ...more,
  });

  it('goes below the limit only with a reason', async () => {
    expect((await at.lead.refused(planning.cut, line(4), midway)).code).toBe('limit-reached');
    const plan = await at.lead.ask(planning.cut, line(4, { reason: 'Two crews share it' }), midway);
    expect(plan).toMatchObject({ line: 4, chosen: { places: 4, reason: 'Two crews share it', version: 1 } });
    const back = await at.lead.ask(planning.cut, line(null, { version: 1 }), midway);
    expect(back).toMatchObject({ line: 3, chosen: { places: null, version: 2 } });
  });

  it('is drawn by one of two at once, and the other is told', async () => {
    const both = await Promise.allSettled(
      [1, 2].map((places) => at.lead.ask(planning.cut, line(places), midway)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'stale-version' });
  });

  it('lets commit read from above it: below needs a reason, and nothing holds a team that has ranked nothing', async () => {
    await move(4, 0);
    const under = await at.lead.refused(objectives.commit, commit(3), midway);
    expect(under).toMatchObject({ code: 'limit-reached', data: { detail: { limit: 3, count: 5 } } });
    expect((await at.lead.ask(objectives.commit, commit(4), midway)).state).toBe('committed');
    expect(ids((await see()).ranked)).toEqual([4, 0, 1, 2, 3].map(id));
    const reason = { overLimitReason: 'The harbour pays for a third crew' };
    expect((await at.lead.ask(objectives.commit, commit(3, reason), midway)).state).toBe('committed');
    const free = await at.draft({ teamId: at.engines, by: at.owner });
    const { version } = free;
    expect((await at.owner.ask(objectives.commit, { id: free.id, version }, midway)).state).toBe('committed');
  });
});

describe('parking', () => {
  const park = (index: number, reason = 'No crew before the summer') =>
    at.lead.ask(planning.park, { objectiveId: id(index), reason }, midway);

  it('takes a draft out of the order with its reason, and back as the last one', async () => {
    const plan = await park(1);
    expect(ids(plan.ranked)).toEqual([0, 2, 3, 4].map(id));
    expect(plan.parked).toMatchObject([
      { objectiveId: id(1), parkedReason: 'No crew before the summer', parkedByName: 'Marta Nunes' },
    ]);
    const again = await at.lead.refused(planning.park, { objectiveId: id(1), reason: 'Twice' }, midway);
    expect(again.code).toBe('wrong-state');
    const back = await at.lead.ask(planning.unpark, { objectiveId: id(1) }, midway);
    expect(ids(back.ranked)).toEqual([0, 2, 3, 4, 1].map(id));
    expect((await at.lead.refused(planning.unpark, { objectiveId: id(1) }, midway)).code).toBe('wrong-state');
  });

  it('keeps it from being committed', async () => {
    await park(1);
    const refused = await at.lead.refused(
      objectives.commit,
      commit(1, { overLimitReason: 'All the same' }),
      midway,
    );
    expect(refused).toMatchObject({ code: 'wrong-state', data: { detail: { state: 'parked' } } });
    await at.lead.ask(objectives.commit, commit(0), midway);
    expect((await at.lead.refused(planning.park, { objectiveId: id(0), reason: 'Late' }, midway)).code).toBe(
      'wrong-state',
    );
  });

  it('is remembered at the next planning until it is taken up', async () => {
    await park(1);
    const summer = await at.owner.ask(cycles.create, {
      name: `Summer ${made}`,
      startsOn: '2026-07-01',
      endsOn: '2026-09-30',
      quietWeeks: [],
      rhythm: { weekday: 4, time: '09:30' },
    });
    const next = () => at.viewer.ask(planning.get, { cycleId: summer.id, teamId });
    expect((await next()).remembered).toMatchObject([
      { objectiveId: id(1), cycleName: 'Spring tides', parkedReason: 'No crew before the summer' },
    ]);
    const taken = await at.lead.ask(objectives.duplicate, { id: id(1), cycleId: summer.id }, midway);
    const after = await next();
    expect(after.remembered).toEqual([]);
    expect(ids(after.ranked)).toEqual([taken.id]);
  });

  it('and ranking are told in the history of the objective', async () => {
    await move(1, 0);
    await park(1);
    await at.lead.ask(planning.unpark, { objectiveId: id(1) }, midway);
    const { events } = await at.viewer.ask(objectives.history, { id: id(1) });
    const kinds = events.map(({ kind }) => kind);
    for (const kind of ['candidate.ranked', 'candidate.parked', 'candidate.taken-back'])
      expect(kinds).toContain(kind);
  });
});
