// The cycle of today is the one people work in; another that spans the same day and is still planned takes nobody there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Founded, founded } from '../../test/founded.ts';
import * as cycles from './cycles.ts';
import * as home from './home.ts';
import * as me from './me.ts';
import * as workspaces from './workspaces.ts';

let server: Founded;
beforeAll(async () => {
  server = await founded();
});
afterAll(() => server.drop());

const midway = { now: new Date('2026-05-06T09:00:00Z') };

it('stays the one that runs when another is planned over the same days', async () => {
  const over = {
    name: 'A shorter spring',
    startsOn: '2026-04-20',
    endsOn: '2026-06-14',
    quietWeeks: [],
    rhythm: { weekday: 4, time: '09:30' },
  };
  const [first] = (await server.owner.ask(cycles.list, {}, midway)).cycles;
  for (const [done, to] of (['committed', 'running'] as const).entries())
    await server.owner.ask(cycles.move, { id: server.cycleId, to, version: first!.version + done }, midway);
  const planned = await server.owner.ask(cycles.create, over, midway);
  expect(planned.phase).toBe('planning');
  expect((await server.owner.ask(cycles.list, {}, midway)).currentId).toBe(server.cycleId);
  expect((await server.owner.ask(home.get, {}, midway)).cycle?.id).toBe(server.cycleId);
  expect((await server.owner.ask(me.get, {}, midway)).cycle?.id).toBe(server.cycleId);
});

it('takes the rhythm of the workspace and no quiet week for a cycle that says nothing of them', async () => {
  const { rhythm } = await server.owner.ask(workspaces.get, {});
  const dates = { name: 'High water', startsOn: '2027-01-01', endsOn: '2027-03-31' };
  expect(await server.owner.ask(cycles.create, dates)).toMatchObject({ rhythm, quietWeeks: [] });
});
