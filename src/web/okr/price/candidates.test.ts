import { expect, it } from 'vitest';
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import { candidatesIn } from './candidates.ts';

const keyResult = (id: string, effectiveOn: string | null, role = 'result') => ({
  id,
  title: id,
  effectiveOn,
  role,
});
const objective = (id: string, teamId: string, keyResults: object[]) =>
  ({ id, title: id, teamId, teamName: teamId, keyResults }) as unknown as ListedObjective;
const about = { teamId: 'boarding', addedTo: null, today: '2026-05-06' };

it('offers the team’s own first, whole or in part, and says what is silent', () => {
  const found = candidatesIn(
    [
      objective('engines', 'engine room', [keyResult('oil', '2026-04-01')]),
      objective('calm', 'boarding', [keyResult('queue', '2026-05-04'), keyResult('easy', null)]),
    ],
    about,
  );
  expect(found.map(({ id, isLive }) => [id, isLive])).toEqual([
    ['calm', true],
    ['queue', true],
    ['easy', false],
    ['engines', false],
  ]);
});

it('keeps the last result of an objective, and the objective something is added to', () => {
  const calm = objective('calm', 'boarding', [
    keyResult('queue', '2026-05-04'),
    keyResult('injuries', null, 'guard'),
  ]);
  expect(candidatesIn([calm], { ...about, addedTo: 'calm' }).map(({ id }) => id)).toEqual(['injuries']);
});
