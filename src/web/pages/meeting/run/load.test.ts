// Load is told of whoever carries too much, by name; nobody is put in an order of how much.
import { expect, test } from 'vitest';
import { loadOf } from './load.ts';

const objective = (ownerName: string | null, ...owners: (string | null)[]) => ({
  ownerName,
  keyResults: owners.map((name) => ({ ownerName: name })) as Parameters<typeof loadOf>[0][0]['keyResults'],
});

test('names whoever owns more than two objectives or four key results, by name', () => {
  const all = [
    objective('Vera Alves', 'Duarte Lopes', 'Duarte Lopes', 'Duarte Lopes'),
    objective('Vera Alves', 'Duarte Lopes', 'Duarte Lopes', null),
    objective('Vera Alves', 'Ana Reis'),
  ];
  expect(loadOf(all)).toEqual({
    heavy: [
      { name: 'Duarte Lopes', objectives: 0, keyResults: 5 },
      { name: 'Vera Alves', objectives: 3, keyResults: 0 },
    ],
    others: 1,
    unowned: 1,
  });
});
