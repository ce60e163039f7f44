// One list of objectives for every page: what somebody owns is in it, wherever they own it, and nothing the reader may not see.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../../../test/world.ts';
import { keyResults } from '../key-results/index.ts';
import * as people from '../people.ts';
import { edit } from './draft.ts';
import { count, list } from './list.ts';

let server: World;
beforeAll(async () => {
  server = await world();
});
afterAll(() => server.drop());

it('shows all a person owns in a cycle: objectives, and key results in those of others', async () => {
  const { personId } = await server.join('Lia Matos', 'member', [server.boarding, server.engines]);
  const theirs = await server.draft({ title: 'Somebody else’s' });
  const part = await server.draft({ title: 'Lia owns a key result in it' });
  const hidden = await server.draft({ title: 'Only boarding sees this', visibility: 'team' });
  for (const { id } of [part, hidden])
    await server.member.ask(keyResults.create, {
      objectiveId: id,
      title: 'Turn round in 40 minutes, from 55',
      ownerId: personId,
    });
  const owned = await server.draft({ title: 'Lia owns this one' });
  await server.member.ask(edit, { id: owned.id, version: owned.version, fields: { ownerId: personId } });

  const seen = await server.lead.ask(list, { involves: personId, sort: 'title' });
  expect(seen.objectives.map((each) => each.title)).toEqual([
    'Lia owns a key result in it',
    'Lia owns this one',
    'Only boarding sees this',
  ]);
  expect(seen.objectives.map(({ id }) => id)).not.toContain(theirs.id);
  const outside = await server.outsider.ask(list, { involves: personId, sort: 'title' });
  expect(outside).toMatchObject({ total: 2 });
  expect((await server.outsider.ask(count, { involves: personId })).objectives).toBe(2);

  const { version } = await server.owner.ask(people.get, { id: personId });
  await server.owner.ask(people.remove, { id: personId, version });
  const left = await server.lead.ask(list, { involves: personId });
  expect(left.total).toBe(3);
  expect(left.objectives.map(({ ownerName }) => ownerName)).toContain('Lia Matos');
});

it('calls nothing silent before so many days have gone since its commit', async () => {
  const { id } = await server.committed({ title: 'Every ramp is down when the ship is' });
  const silent = async () =>
    (await server.lead.ask(list, { silentDays: 7 })).objectives.map((each) => each.id);
  expect(await silent()).not.toContain(id);
  await server.ask(
    "update objective set committed_at = now() - interval '7 days' where id = $1 returning id",
    [id],
  );
  expect(await silent()).toContain(id);
});
