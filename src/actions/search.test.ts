// Search: finds what one may see by its words, half typed or without accents, quickly, and nothing typed into it does harm.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../test/world.ts';
import * as comments from './comments.ts';
import * as decisions from './decisions/decisions.ts';
import * as initiatives from './initiatives.ts';
import * as kpis from './kpis.ts';
import { objectives } from './objectives/index.ts';
import * as outcomes from './outcomes.ts';
import * as search from './search.ts';

let at: World;
beforeAll(async () => {
  at = await world();
  const { id: objectiveId } = await at.draft({ title: 'Punctuality becomes a habit on every crossing' });
  await at.member.ask(initiatives.create, { objectiveId, title: 'Whistle five minutes before castoff' });
  await at.member.ask(comments.create, { objectiveId, body: 'The pontoon at Cacilhas is what delays us' });
  await at.owner.ask(outcomes.create, {
    title: 'Commuters trust the timetable',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  });
  await at.owner.ask(kpis.create, { name: 'Share of sailings on time', what: 'From the harbour log' });
  await at.join('Joao Araujo');
  await at.ask(`update person set name = 'João Araújo' where name = 'Joao Araujo'`);
});
afterAll(() => at.drop());

const found = async (text: string, who = at.viewer) =>
  (await who.ask(search.find, { text })).results.map(({ kind, title }) => `${kind}: ${title}`);

it('finds every kind of thing', async () => {
  expect(await found('punctuality')).toEqual(['objective: Punctuality becomes a habit on every crossing']);
  expect(await found('late boarding')).toEqual([
    'key result: Bring sailings held for late boarding down from 14 to 4 a week',
  ]);
  expect(await found('timetable')).toEqual(['outcome: Commuters trust the timetable']);
  expect(await found('harbour log')).toEqual(['kpi: Share of sailings on time']);
  expect(await found('whistle')).toEqual(['initiative: Whistle five minutes before castoff']);
  expect(await found('pontoon')).toEqual(['comment: The pontoon at Cacilhas is what delays us']);
  expect(await found('engine')).toEqual(['team: Engine room']);
  expect(await found('marta')).toEqual(['person: Marta Nunes']);
});

it.each([
  ['half typed', 'punctuali', 'objective'],
  ['in another form', 'commuter trusting', 'outcome'],
  ['in any order', 'crossing habit', 'objective'],
  ['with small words between', 'becomes the habit', 'objective'],
  ['in capitals', 'PUNCTUALITY', 'objective'],
  ['without accents', 'joao ara', 'person'],
  ['with accents', 'João', 'person'],
  ['by the second name', 'nunes', 'person'],
])('finds words %s', async (_how, text, kind) => {
  expect((await found(text))[0]).toMatch(new RegExp(`^${kind}: `));
});

it('wants every word to be there', async () => {
  expect(await found('punctuality zebra')).toEqual([]);
});

it('says where a thing is', async () => {
  const { results } = await at.viewer.ask(search.find, { text: 'late boarding' });
  const objective = await at.owner.ask(objectives.list, { cycleId: at.cycleId });
  expect(results[0]).toMatchObject({
    objectiveId: objective.objectives[0]?.id,
    excerpt: 'Punctuality becomes a habit on every crossing',
  });
});

describe('whatever is typed', () => {
  it.each([
    '',
    ' ',
    '!!! ??? ***',
    "'",
    "'; drop table objective; --",
    '& | ! :* <->',
    'a:*&b:*',
    '\\',
    '%_%',
    '((((',
    'punct:*',
    "''''",
    '🛳️⚓',
    '船 渡り',
    'the of and',
    'x'.repeat(400),
    'word '.repeat(80),
    '.*+?^{}()|[]\\',
  ])('answers, and breaks nothing: %j', async (text) => {
    const { results } = await at.viewer.ask(search.find, { text });
    expect(Array.isArray(results)).toBe(true);
  });

  it.each(['\u0000', '\ud800'])('refuses what is no text: %j', async (text) => {
    expect((await at.viewer.refused(search.find, { text })).code).toBe('bad-input');
  });

  it('refuses what is longer than anybody types', async () => {
    expect((await at.viewer.refused(search.find, { text: 'x'.repeat(401) })).code).toBe('bad-input');
    expect((await at.viewer.refused(search.find, { text: 'a', limit: 51 })).code).toBe('bad-input');
  });
});

it('leaves out what was removed', async () => {
  const draft = await at.draft({ title: 'Barnacles are gone by June' });
  expect(await found('barnacles')).toHaveLength(1);
  await at.member.ask(objectives.remove, { id: draft.id, version: draft.version });
  expect(await found('barnacles')).toEqual([]);
});

it('finds decisions by what was decided and by why', async () => {
  const choice = 'Kelp is cleared before the first boat';
  await at.owner.ask(decisions.record, { choice, context: 'Two screws were fouled', cycleId: at.cycleId });
  expect(await found('kelp')).toEqual([`decision: ${choice}`]);
  expect(await found('fouled screws')).toEqual([`decision: ${choice}`]);
});

it('is quick among 13,000 texts, also for a letter that starts half of them', async () => {
  await at.ask(
    `insert into objective (workspace_id, id, cycle_id, team_id, title, visibility)
     select $1, gen_random_uuid(), $2, $3, 'Sailings improve on line ' || n || ' by ' || md5(n::text),
       case when n % 3 = 0 then 'team' else 'workspace' end from generate_series(1, 3000) n`,
    [at.workspaceId, at.cycleId, at.boarding],
  );
  await at.ask(
    `insert into key_result (workspace_id, id, objective_id, audience, position, title, kind)
     select o.workspace_id, gen_random_uuid(), o.id, o.audience, n, 'Share of sailings ' || n || ' ' || md5(o.id::text), 'increase'
     from objective o, generate_series(1, 4) n where o.title like 'Sailings improve%'`,
  );
  await at.ask('analyze');
  for (const text of ['s', 'sa', 'sailings', 'share line', 'sailings improve line 17']) {
    const { results } = await at.outsider.ask(search.find, { text });
    expect(results.length).toBeLessThanOrEqual(20);
  }
  expect((await found('sailings improve line 17', at.outsider))[0]).toMatch(/line 17 /);
  expect(await found('sailings improve line 18', at.outsider)).not.toContainEqual(
    expect.stringMatching(/line 18 /),
  );
  expect(await found('sailings improve line 18', at.member)).toContainEqual(
    expect.stringMatching(/line 18 /),
  );
});
