// The reset: what goes on needs a reason nobody gave before, whatever door it comes by; what is watched keeps its band and its numbers; letting go needs nothing.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Objective, type World, world } from '../../../test/world.ts';
import type { Id } from '../../core/id.ts';
import * as bets from '../bets.ts';
import * as checkIns from '../check-ins.ts';
import * as cycles from '../cycles.ts';
import { keyResults } from '../key-results/index.ts';
import * as kpis from '../kpis.ts';
import { objectives } from '../objectives/index.ts';
import * as outcomes from '../outcomes.ts';
import * as supports from '../supports.ts';
import { resets } from './index.ts';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.drop());

const during = { now: new Date('2026-05-06T10:00:00Z') };
const quarters = [
  { name: 'Summer', startsOn: '2026-07-01', endsOn: '2026-09-30' },
  { name: 'Autumn gales', startsOn: '2026-10-01', endsOn: '2026-12-31' },
  { name: 'Deep winter', startsOn: '2027-01-01', endsOn: '2027-03-31' },
];

async function open(index: number): Promise<Id> {
  const quarter = quarters[index]!;
  return (await at.owner.ask(cycles.create, quarter)).id;
}

/** Scores everything and closes it. */
async function close(id: Id, verdict: 'partial' | 'carried over' = 'carried over'): Promise<Objective> {
  for (const row of (await at.show(id)).keyResults)
    await at.owner.ask(keyResults.score, {
      id: row.id,
      version: row.version,
      score: 0.4,
      reason: 'So it was',
    });
  const { version } = await at.show(id);
  await at.owner.ask(objectives.close, { id, version, verdict, lesson: 'The ramp opened late' });
  return at.show(id);
}

/** An objective of the spring, measured, reviewed and closed. */
async function closed(): Promise<Objective> {
  const made = await at.committed();
  await at.moveTo('running');
  const [first] = made.keyResults;
  await at.owner.ask(checkIns.record, { keyResultId: first!.id, value: 9, moved: 'A second ramp' }, during);
  await at.moveTo('review');
  return close(made.id);
}

async function commit(id: Id): Promise<void> {
  const { version } = await at.show(id);
  await at.owner.ask(objectives.commit, { id, version, overLimitReason: 'A test holds many' });
}

describe('carrying an objective', () => {
  it('remembers every reason with its cycle, and takes none of them again', async () => {
    const spring = await closed();
    const ids = [await open(0), await open(1), await open(2)];
    const reasons = ['The ramp opens in July', 'The crew is trained now', 'The winter timetable needs it'];
    let from = spring.id;
    for (const [index, reason] of reasons.entries()) {
      const carried = await at.lead.ask(resets.carry, { objectiveId: from, cycleId: ids[index]!, reason });
      const { carried: told } = await at.show(carried.id);
      const own = told.filter(({ keyResultId }) => keyResultId === null);
      expect(own.map(({ cycleName, reason: said }) => [cycleName, said])).toEqual(
        reasons.slice(0, index + 1).map((each, place) => [quarters[place]!.name, each]),
      );
      expect(told.filter(({ keyResultId }) => keyResultId === carried.keyResults[0]!.id)).toHaveLength(
        index + 1,
      );
      from = carried.id;
      await commit(from);
      if (index === 2) continue;
      const again = { objectiveId: from, cycleId: ids[index + 1]!, reason: `${reason.toUpperCase()} …` };
      const { code, data } = await at.lead.refused(resets.carry, again);
      expect([code, JSON.stringify(data)]).toEqual([
        'incomplete',
        expect.stringContaining(`carried it into ${quarters[index]!.name} already`),
      ]);
    }
  });

  it('asks for a reason, for a later cycle, for something that was promised, and once only', async () => {
    const spring = await closed();
    const [summer, autumn] = [await open(0), await open(1)];
    const asked = { objectiveId: spring.id, cycleId: summer, reason: 'The ramp opens in July' };
    expect((await at.lead.refused(resets.carry, { ...asked, reason: ' … ' })).code).toBe('incomplete');
    const draft = await at.lead.ask(objectives.create, {
      title: 'Nobody waits in the rain',
      teamId: at.boarding,
      cycleId: summer,
    });
    const unpromised = { ...asked, objectiveId: draft.id, cycleId: autumn };
    expect((await at.lead.refused(resets.carry, unpromised)).code).toBe('wrong-state');
    expect((await at.viewer.refused(resets.carry, asked)).code).toBe('forbidden');
    const { id, keyResults: copies } = await at.lead.ask(resets.carry, asked);
    expect(copies[0]).toMatchObject({ baseline: 9, target: 4, score: null });
    expect((await at.lead.refused(resets.carry, { ...asked, reason: 'Another one' })).code).toBe(
      'already-exists',
    );
    await commit(id);
    const back = { objectiveId: id, cycleId: summer, reason: 'Another one' };
    expect((await at.lead.refused(resets.carry, back)).code).toBe('wrong-phase');
  });

  it('cannot be got round by a copy', async () => {
    const spring = await closed();
    const cycleId = await open(0);
    const refused = await at.lead.refused(objectives.duplicate, { id: spring.id, cycleId });
    expect(refused.code).toBe('incomplete');
    expect(JSON.stringify(refused.data)).toContain('It was promised in Spring tides');
  });

  it('is open again once its draft was removed', async () => {
    const spring = await closed();
    const asked = { objectiveId: spring.id, cycleId: await open(0), reason: 'The ramp opens in July' };
    const { id, version } = await at.lead.ask(resets.carry, asked);
    await at.lead.ask(objectives.remove, { id, version });
    expect((await at.owner.ask(resets.get, { cycleId: at.cycleId })).objectives[0]?.choice).toBeNull();
    expect((await at.lead.ask(resets.carry, asked)).id).not.toBe(id);
  });

  it('makes a changed bet as it was changed', async () => {
    const made = await at.committed();
    const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const outcome = await at.owner.ask(outcomes.create, { title: 'Nobody waits for a ferry', ...year });
    const link = {
      objectiveId: made.id,
      toKind: 'outcome' as const,
      toId: outcome.id,
      because: 'Ramps are slow',
    };
    const support = await at.owner.ask(supports.create, link);
    await at.moveTo('review');
    await close(made.id);
    await at.owner.ask(bets.judge, {
      ...{ supportId: support.id, judged: 'wrong', thenWhat: 'changed' },
      ...{ sentence: 'The ramps were never full', becomes: 'The gates are slow, not the ramps' },
    });
    const asked = { objectiveId: made.id, cycleId: await open(0), reason: 'It is the gates' };
    const carried = await at.lead.ask(resets.carry, asked);
    expect(carried.supports).toMatchObject([
      { toId: outcome.id, because: 'The gates are slow, not the ramps' },
    ]);
  });
});

describe('one key result', () => {
  it('is carried into another draft, with what was said each time', async () => {
    const spring = await closed();
    const [summer, autumn] = [await open(0), await open(1)];
    const into = (cycleId: Id, title: string) =>
      at.lead.ask(objectives.create, { title, teamId: at.boarding, cycleId });
    const first = await into(summer, 'Queues are short in July');
    const [row] = spring.keyResults;
    const asked = {
      keyResultId: row!.id,
      intoObjectiveId: first.id,
      reason: 'Held boats cost most in summer',
    };
    const copy = await at.lead.ask(resets.carryKeyResult, asked);
    expect(copy).toMatchObject({ baseline: 9, target: 4 });
    expect((await at.lead.refused(resets.carryKeyResult, asked)).code).toBe('already-exists');
    await commit(first.id);
    const second = await into(autumn, 'Queues are short in the gales');
    const again = { keyResultId: copy.id, intoObjectiveId: second.id };
    const stale = { ...again, reason: 'held boats cost most in summer.' };
    expect((await at.lead.refused(resets.carryKeyResult, stale)).code).toBe('incomplete');
    await at.lead.ask(resets.carryKeyResult, { ...again, reason: 'The night boats are held now' });
    const { carried } = await at.show(second.id);
    expect(carried.map(({ cycleName, reason }) => [cycleName, reason])).toEqual([
      ['Summer', 'Held boats cost most in summer'],
      ['Autumn gales', 'The night boats are held now'],
    ]);
  });

  it('is watched as a KPI with its band and everything that was measured', async () => {
    const spring = await closed();
    const [row] = spring.keyResults;
    const kpi = await at.lead.ask(resets.watch, { keyResultId: row!.id, name: 'Sailings held a week' });
    expect(kpi).toMatchObject({
      name: 'Sailings held a week',
      unit: 'a week',
      bandLow: null,
      bandHigh: 9,
      value: 9,
    });
    expect(kpi.readings).toMatchObject([{ value: 9, effectiveOn: '2026-05-06', note: 'A second ramp' }]);
    expect(kpi.watchedFrom).toMatchObject({ keyResultId: row!.id, cycleName: 'Spring tides' });
    expect((await at.lead.refused(resets.watch, { keyResultId: row!.id })).code).toBe('already-exists');
    const [seen] = (await at.owner.ask(resets.get, { cycleId: at.cycleId })).objectives;
    expect(seen?.keyResults[0]?.choice).toMatchObject({ choice: 'watch', kpiId: kpi.id });
    await at.lead.ask(kpis.archive, { id: kpi.id, version: kpi.version });
    expect((await at.lead.ask(resets.watch, { keyResultId: row!.id })).name).toBe(row!.title);
  });

  it('of a team-only objective never becomes a KPI everybody sees', async () => {
    const hidden = await at.committed({ visibility: 'team' });
    await at.moveTo('review');
    const asked = { keyResultId: hidden.keyResults[0]!.id };
    expect((await at.lead.refused(resets.watch, asked)).code).toBe('wrong-state');
    expect((await at.outsider.refused(resets.watch, asked)).code).toBe('not-found');
  });

  it('is watched and let go only once its quarter is reviewed', async () => {
    const made = await at.committed();
    await at.moveTo('running');
    const keyResultId = made.keyResults[0]!.id;
    expect((await at.lead.refused(resets.watch, { keyResultId })).code).toBe('wrong-phase');
    expect((await at.lead.refused(resets.drop, { objectiveId: made.id })).code).toBe('wrong-phase');
  });
});

describe('letting go', () => {
  it('needs no reason, shows as chosen, and can be taken back', async () => {
    const spring = await closed();
    const chosen = async () =>
      (await at.owner.ask(resets.get, { cycleId: at.cycleId })).objectives[0]?.choice;
    await at.lead.ask(resets.drop, { objectiveId: spring.id });
    expect(await chosen()).toMatchObject({ choice: 'drop', reason: '', byName: 'Marta Nunes' });
    const asked = { objectiveId: spring.id, cycleId: await open(0), reason: 'After all' };
    expect((await at.lead.refused(resets.carry, asked)).code).toBe('already-exists');
    await at.lead.ask(resets.takeBack, { objectiveId: spring.id });
    expect(await chosen()).toBeNull();
    await at.lead.ask(resets.carry, asked);
    expect((await at.lead.refused(resets.takeBack, { objectiveId: spring.id })).code).toBe('wrong-state');
  });

  it('closes at review as dropped without a word, and on the way only with one', async () => {
    const [one, other] = [await at.committed(), await at.committed({ title: 'The café queue is short' })];
    await at.moveTo('running');
    const drop = ({ id, version }: Objective) => ({ id, version, verdict: 'dropped' as const });
    expect((await at.owner.refused(objectives.close, drop(one))).code).toBe('incomplete');
    await at.moveTo('review');
    expect((await at.owner.ask(objectives.close, drop(other))).verdict).toBe('dropped');
  });
});

it('a perfect score keeps what people say it was, until it is another score', async () => {
  const made = await at.committed();
  await at.moveTo('review');
  const [row] = made.keyResults;
  const give = async (more: { score: number; perfectWas?: 'stretch' | 'safe'; reason?: string }) => {
    const { id, version } = await at.owner.ask(keyResults.get, { id: row!.id });
    const reason = 'As we see it';
    return (await at.owner.ask(keyResults.score, { id, version, reason, ...more })).perfectWas;
  };
  expect(await give({ score: 1 })).toBeNull();
  expect(await give({ score: 1, perfectWas: 'safe' })).toBe('safe');
  expect(await give({ score: 1, reason: 'Reworded' })).toBe('safe');
  expect(await give({ score: 0.9, perfectWas: 'stretch' })).toBeNull();
});
