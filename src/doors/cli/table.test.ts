// A table tells the most it can in the width there is.
import { expect, it } from 'vitest';
import { readable } from './print.ts';

const id = '01a21188-e373-7a30-ad75-945048b64ae8';
const rows = [
  {
    id,
    teamId: id,
    teamName: 'Northern Crossings',
    ownerName: 'Bram de Wit',
    title: 'Fill Tuesday so that Friday can breathe',
    status: 'at risk',
    progress: 0.31746031746,
    committedAt: '2026-10-13T13:38:00.000Z',
    version: 3,
    closedAt: null,
  },
];

it.each([80, 120])('fits %i columns, with the id whole and last', (width) => {
  const lines = readable({ objectives: rows }, width).split('\n');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
  expect(lines[1]).toMatch(/^title .*status .*id$/);
  expect(lines[3]).toMatch(new RegExp(`^Fill Tuesday .*at risk .*${id}$`));
});

it('leaves nothing out of a pipe, but ids of other things and what is empty', () => {
  const [, head, , row] = readable({ objectives: rows }).split('\n');
  expect(head).toMatch(/^title +team +owner +status +progress +committed at +id$/);
  expect(row).toContain('  0.3175  2026-10-13 13:38Z  ');
});

it('says of an empty list that it is empty', () => {
  expect(readable({ total: 0, objectives: [] }, 80)).toBe('total  0\n\nobjectives: none');
});
