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
  const refused = await server.owner.refused(cycles.create, over, midway);
  expect(refused).toMatchObject({ code: 'limit-reached', data: { detail: { overlaps: ['Spring tides'] } } });
  const overlapReason = 'The yard counts by its dry docks';
  const planned = await server.owner.ask(cycles.create, { ...over, overlapReason }, midway);
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

const dates = (startsOn: string, endsOn: string) => ({
  startsOn,
  endsOn,
  quietWeeks: [],
  rhythm: { weekday: 4, time: '09:30' },
});

it('is committed and begun only when its first day is near, and cannot be put off once it runs', async () => {
  const far = { name: 'Neap tides', ...dates('2040-01-01', '2040-03-31') };
  const { id, version } = await server.owner.ask(cycles.create, far);
  const to = async (day: string, phase: 'committed' | 'running', done: number) => {
    const input = { id, version: version + done, to: phase };
    return server.owner.refused(cycles.move, input, { now: new Date(`${day}T12:00:00Z`) });
  };
  expect(await to('2026-11-25', 'committed', 0)).toMatchObject({
    code: 'wrong-phase',
    data: { detail: { from: '2039-11-06' } },
  });
  const near = { now: new Date('2039-12-10T12:00:00Z') };
  await server.owner.ask(cycles.move, { id, version, to: 'committed' }, near);
  expect((await to('2039-12-24', 'running', 1)).code).toBe('wrong-phase');
  const begun = { now: new Date('2039-12-25T12:00:00Z') };
  await server.owner.ask(cycles.move, { id, version: version + 1, to: 'running' }, begun);
  const later = { ...far, ...dates('2041-01-01', '2041-03-31') };
  const putOff = { id, version: version + 2, fields: later };
  expect((await server.owner.refused(cycles.edit, putOff, begun)).code).toBe('wrong-phase');
});

it('of two opened at once over the same days is there once', async () => {
  const twice = ['Ebb', 'Flood'].map((name) =>
    server.owner.ask(cycles.create, { name, ...dates('2050-01-01', '2050-03-31') }),
  );
  const codes = (await Promise.allSettled(twice)).map((each) =>
    each.status === 'rejected' ? each.reason.code : 'done',
  );
  expect(codes.sort()).toEqual(['done', 'limit-reached']);
});

it('may not be moved onto the days of another without a reason, and keeps its days without one', async () => {
  const ids = (await server.owner.ask(cycles.list, {})).cycles;
  const { id, version, name } = ids.find((cycle) => cycle.startsOn === '2050-01-01')!;
  const onto = { name, ...dates('2040-03-01', '2040-05-31') };
  expect((await server.owner.refused(cycles.edit, { id, version, fields: onto })).code).toBe('limit-reached');
  const renamed = { ...dates('2050-01-01', '2050-03-31'), name: 'Slack water' };
  expect(await server.owner.ask(cycles.edit, { id, version, fields: renamed })).toMatchObject({
    name: 'Slack water',
  });
});
