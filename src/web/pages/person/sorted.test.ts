// Every objective stands once on somebody's page, with only the key results that are theirs.
import { expect, it } from 'vitest';
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import { sorted } from './sorted.ts';

const row = (id: string, ownerId: string, contributorIds: string[] = []) => ({ id, ownerId, contributorIds });
const objective = (id: string, ownerId: string, keyResults: object[], contributorIds: string[] = []) =>
  ({ id, ownerId, contributorIds, keyResults }) as unknown as ListedObjective;

const mine = objective('mine', 'ines', [row('a', 'ines'), row('b', 'duarte')]);
const theirs = objective('theirs', 'duarte', [
  row('c', 'ines'),
  row('d', 'duarte'),
  row('e', 'duarte', ['ines']),
]);
const helped = objective('helped', 'duarte', [row('f', 'duarte')], ['ines']);
const partly = objective('partly', 'duarte', [row('g', 'duarte', ['ines']), row('h', 'duarte')]);

const ids = (lines: ReturnType<typeof sorted>['own']) =>
  lines.map(({ objective: { id }, keyResults }) => [id, keyResults.map((each) => each.id).join()]);

it('puts each under the strongest tie', () => {
  const { own, single, helping } = sorted([mine, theirs], [theirs, helped, partly], 'ines');
  expect(ids(own)).toEqual([['mine', 'a,b']]);
  expect(ids(single)).toEqual([['theirs', 'c,e']]);
  expect(ids(helping)).toEqual([
    ['helped', 'f'],
    ['partly', 'g'],
  ]);
});
