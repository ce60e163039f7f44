// What somebody works on without owning the objective is found too: their initiatives, and where they are named as contributor.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type World, world } from '../../test/world.ts';
import { create, list, remove } from './initiatives.ts';
import { objectives } from './objectives/index.ts';

let server: World;
beforeAll(async () => {
  server = await world();
});
afterAll(() => server.drop());

it('lists the initiatives one person owns, without those of objectives the reader may not see', async () => {
  const [open, closeted] = [await server.draft(), await server.draft({ visibility: 'team' })];
  const mine = { ownerId: server.member.personId, hypothesis: 'Two gates halve the queue' };
  const seen = await server.member.ask(create, {
    objectiveId: open.id,
    title: 'Open the second gate',
    ...mine,
  });
  await server.member.ask(create, { objectiveId: closeted.id, title: 'Ask for more stewards', ...mine });
  const gone = await server.member.ask(create, { objectiveId: open.id, title: 'Paint the lanes', ...mine });
  await server.member.ask(remove, { id: gone.id, version: gone.version });
  const asked = { ownerId: server.member.personId, cycleId: server.cycleId };
  const titles = async (somebody: typeof server.owner) =>
    (await somebody.ask(list, asked)).initiatives.map(({ title }) => title);
  expect(await titles(server.member)).toEqual(['Open the second gate', 'Ask for more stewards']);
  expect((await server.outsider.ask(list, asked)).initiatives).toMatchObject([
    { id: seen.id, objectiveTitle: open.title },
  ]);
  expect((await server.member.ask(list, { ownerId: asked.ownerId }, midway)).initiatives).toHaveLength(2);
});

it('finds the objectives somebody contributes to', async () => {
  const { id, version } = await server.draft();
  const contributes = { cycleId: server.cycleId, contributes: server.outsider.personId };
  expect((await server.viewer.ask(objectives.list, contributes)).objectives).toEqual([]);
  const fields = { contributorIds: [server.outsider.personId] };
  await server.member.ask(objectives.edit, { id, version, fields });
  expect((await server.viewer.ask(objectives.list, contributes)).objectives).toMatchObject([{ id }]);
});
