// The week at a glance, and Home: what they tell and to whom.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { midway, type Objective, type World, world } from '../../test/world.ts';
import * as checkIns from './check-ins.ts';
import * as home from './home.ts';
import { keyResults } from './key-results/index.ts';
import { objectives } from './objectives/index.ts';
import * as weeks from './weeks.ts';

let at: World;
let objective: Objective;
let hidden: Objective;

const day = (date: string) => ({ now: new Date(`${date}T10:00:00Z`) });

beforeAll(async () => {
  at = await world();
  objective = await at.committed();
  hidden = await at.committed({ visibility: 'team' });
  await at.moveTo('running');
});
afterAll(() => at.drop());

describe('the week', () => {
  it('tells what is in with what was said and what was there before', async () => {
    const [first] = objective.keyResults;
    const keyResultId = first?.id ?? '';
    await at.member.ask(checkIns.record, { keyResultId, value: 3, confidence: 0.7 }, day('2026-04-29'));
    await at.member.ask(
      checkIns.record,
      { keyResultId, value: 4, confidence: 0.5, needs: 'A second ramp crew' },
      midway,
    );
    const week = await at.lead.ask(weeks.get, {}, midway);
    const shown = week.objectives.find(({ id }) => id === objective.id);
    expect(week.week).toMatchObject({ number: 6, isNow: true });
    expect(shown?.keyResults[0]).toMatchObject({
      owed: 'done',
      checkIn: { value: 4, needs: 'A second ramp crew' },
      before: { value: 3, confidence: 0.7 },
    });
    expect(shown?.keyResults[1]).toMatchObject({ owed: 'due', checkIn: null });
  });

  it('looks back at a week as it was', async () => {
    const week = await at.lead.ask(weeks.get, { week: 5 }, midway);
    const shown = week.objectives.find(({ id }) => id === objective.id);
    expect(shown?.keyResults[0]).toMatchObject({ checkIn: { value: 3 }, before: null });
    expect(shown?.keyResults[1]).toMatchObject({ owed: 'missed' });
  });

  it('leaves out what only a team may see, its team included', async () => {
    const seen = async (who: World['lead']) => {
      const { objectives, total } = await who.ask(weeks.get, {}, midway);
      return { total, ids: objectives.map(({ id }) => id) };
    };
    expect((await seen(at.lead)).ids).toContain(hidden.id);
    expect(await seen(at.outsider)).toEqual({ total: 1, ids: [objective.id] });
    const keyResult = hidden.keyResults[0]?.id ?? '';
    expect((await at.outsider.refused(keyResults.get, { id: keyResult })).code).toBe('not-found');
    expect((await at.lead.ask(keyResults.get, { id: keyResult }, midway)).objectiveTitle).toBe(hidden.title);
  });

  it('narrows to a team, and knows no week beyond the cycle', async () => {
    const other = await at.lead.ask(weeks.get, { teamIds: [at.engines] }, midway);
    expect(other).toMatchObject({ total: 0, objectives: [] });
    expect(other.teams.map(({ id }) => id)).toEqual([at.boarding]);
    expect((await at.lead.refused(weeks.get, { week: 40 }, midway)).code).toBe('not-found');
  });
});

describe('home', () => {
  it('offers a proposal to those who may commit it, not to its owner', async () => {
    const draft = await at.draft({ title: 'Foot passengers find the right gate without asking' });
    await at.member.ask(objectives.propose, { id: draft.id, version: draft.version }, midway);
    const waiting = async (who: World['lead']) =>
      (await who.ask(home.get, {}, midway)).proposals.map(({ id }) => id);
    expect(await waiting(at.lead)).toEqual([draft.id]);
    expect(await waiting(at.member)).toEqual([]);
  });

  it('counts how far a workspace has come from what is there', async () => {
    expect(await at.owner.ask(home.start, {}, midway)).toMatchObject({
      people: 5,
      outcomes: 0,
      committed: 2,
      checkIns: true,
    });
  });
});
