// The sentence at the top of the workshop.
import { expect, it } from 'vitest';
import { workshopFinding } from './finding.ts';

const cards = [{ id: 'a' }, { id: 'b' }] as never[];

it('counts a card once, however many conflicts it is in', () => {
  const conflicts = [
    { kind: 'unanswered' as const, cardIds: ['a'] },
    { kind: 'same people' as const, cardIds: ['a', 'b'], personId: 'p', personName: 'Duarte Lopes' },
  ];
  expect(workshopFinding({ conflicts, dependencies: cards }, 1)).toBe(
    'Two needs do not hold yet, and 1 draft wants a fix',
  );
});

it('says when all hold, and when nobody asked', () => {
  expect(workshopFinding({ conflicts: [], dependencies: cards }, 0)).toBe('Every need is met');
  expect(workshopFinding({ conflicts: [], dependencies: [] }, 3)).toBe(
    'Nobody has asked another team for anything, and 3 drafts want a fix',
  );
});
