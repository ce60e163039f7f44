// Bets on outcomes judged, and stop lists turned over.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type Objective, type World, world } from '../../test/world.ts';
import * as bets from './bets.ts';
import * as outcomes from './outcomes.ts';
import * as stops from './stops.ts';
import * as supports from './supports.ts';

let at: World;
let outcomeId: string;
let sponsor: Awaited<ReturnType<World['join']>>;
let objective: Objective;
let supportId: string;
beforeAll(async () => {
  at = await world();
  sponsor = await at.join('Ola Grieg');
  const outcome = await at.owner.ask(outcomes.create, {
    title: 'Nobody waits for a ferry',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    sponsorId: sponsor.personId,
    stops: ['New routes', 'The loyalty card'],
    state: 'active',
  });
  outcomeId = outcome.id;
  objective = await at.committed();
  const because = 'held sailings are what people wait for';
  const link = { objectiveId: objective.id, toKind: 'outcome' as const, toId: outcomeId, because };
  supportId = (await at.owner.ask(supports.create, link, midway)).id;
  const draft = await at.draft();
  await at.owner.ask(supports.create, { ...link, objectiveId: draft.id }, midway);
});
afterAll(() => at.drop());

const seen = { judged: 'unclear' as const, thenWhat: 'kept' as const, sentence: 'One dry month says little' };
const list = async () => (await at.viewer.ask(bets.list, { outcomeId })).bets;

it('lists what was committed to, not what was only drafted', async () => {
  expect(await list()).toMatchObject([
    {
      supportId,
      objectiveTitle: objective.title,
      because: 'held sailings are what people wait for',
      judgements: [],
    },
  ]);
  const { bets: later } = await at.viewer.ask(bets.list, { since: '2026-05-01' });
  expect(later).toEqual([]);
  const { bets: own } = await at.viewer.ask(bets.list, { since: '2026-01-01', until: '2026-12-31' });
  expect(own).toHaveLength(1);
});

it('is judged from the review on, by the outcome’s sponsor or a lead', async () => {
  const input = { supportId, ...seen };
  expect((await sponsor.refused(bets.judge, input, midway)).code).toBe('wrong-phase');
  await at.moveTo('review');
  for (const who of [at.member, at.viewer, at.outsider, at.lead])
    expect((await who.refused(bets.judge, input, midway)).code).toBe('forbidden');
  const bet = await sponsor.ask(bets.judge, input, midway);
  expect(bet.judgements).toMatchObject([{ ...seen, judgedByName: 'Ola Grieg' }]);
});

it('keeps what was said before when it is judged again, and says what a changed bet becomes', async () => {
  const wrong = {
    supportId,
    judged: 'wrong' as const,
    thenWhat: 'changed' as const,
    sentence: 'They wait for cars',
  };
  expect((await sponsor.refused(bets.judge, wrong, midway)).code).toBe('incomplete');
  const becomes = 'fewer cars on the first boat';
  await at.owner.ask(bets.judge, { ...wrong, becomes }, midway);
  const [bet] = await list();
  expect(bet!.judgements.map(({ judged }) => judged)).toEqual(['wrong', 'unclear']);
  expect(bet!.judgements[0]).toMatchObject({ becomes, because: 'held sailings are what people wait for' });
});

it('lets nobody write over a judgement', async () => {
  const rows = await at.ask<{ may: boolean }>(
    `select has_table_privilege('quarterdeck_app', 'bet_judgement', 'update') or has_table_privilege('quarterdeck_app', 'bet_judgement', 'delete') as may`,
  );
  expect(rows).toEqual([{ may: false }]);
});

it('keeps a line of the stop list with a reason, or lifts it, which takes it off', async () => {
  const turn = (stop: string, turned: 'kept' | 'lifted', who = sponsor) =>
    who.ask(stops.turn, { outcomeId, stop, turn: turned, why: 'The year showed it' }, midway);
  const no = { outcomeId, stop: 'New routes', turn: 'kept' as const, why: 'So' };
  expect((await at.member.refused(stops.turn, no, midway)).code).toBe('forbidden');
  await turn('New routes', 'kept');
  const { turns } = await turn('The loyalty card', 'lifted');
  expect(turns).toMatchObject([
    { stop: 'The loyalty card', turn: 'lifted', turnedByName: 'Ola Grieg' },
    { stop: 'New routes', turn: 'kept' },
  ]);
  expect((await at.viewer.ask(outcomes.get, { id: outcomeId })).stops).toEqual(['New routes']);
  const gone = { ...no, stop: 'The loyalty card' };
  expect((await sponsor.refused(stops.turn, gone, midway)).code).toBe('stale-version');
});
