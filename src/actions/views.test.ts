// Saved views: one's own, and those open to everybody.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../../test/world.ts';
import * as views from './views.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

const names = async (who: typeof at.member) => (await who.ask(views.list, {})).views.map(({ name }) => name);

it('shows each person their own and the open ones', async () => {
  const mine = await at.member.ask(views.create, { name: 'My drafts', query: '?state=draft&view=table' });
  expect(mine).toMatchObject({ query: 'state=draft&view=table', isOpen: false, ownerName: 'Duarte Lopes' });
  await at.member.ask(views.create, { name: 'Silent ones', query: 'silent=14', isOpen: true });
  expect(await names(at.member)).toEqual(['My drafts', 'Silent ones']);
  expect(await names(at.viewer)).toEqual(['Silent ones']);
  const edit = { id: mine.id, version: 1, fields: { name: 'Theirs' } };
  expect((await at.owner.refused(views.edit, edit)).code).toBe('not-found');
  const opened = await at.member.ask(views.edit, { ...edit, fields: { isOpen: true } });
  expect((await at.outsider.refused(views.edit, { ...edit, version: opened.version })).code).toBe(
    'forbidden',
  );
  expect(await at.member.refused(views.edit, edit)).toMatchObject({
    code: 'stale-version',
    data: { detail: { yours: { name: 'Theirs' }, current: { name: 'My drafts', version: 2 } } },
  });
  await at.owner.ask(views.remove, { id: mine.id, version: 2 });
  expect(await names(at.member)).toEqual(['Silent ones']);
});

it('takes only a search string as it stands in an address', async () => {
  for (const query of ['javascript:alert(1) ', 'a b', 'é'])
    expect((await at.member.refused(views.create, { name: 'Odd', query })).code).toBe('bad-input');
});
