import { expect, test } from 'vitest';
import { missingToClose, missingWords } from './missing.ts';

const row = (
  number: number,
  score: number | null,
  { role = 'result' as 'result' | 'guard', differs = false, reason = '' } = {},
) => ({ row: { id: `kr ${number}`, role }, number, chosen: { score, differs, reason } });
const words = (...args: Parameters<typeof missingToClose>) => missingToClose(...args).map(({ what }) => what);

test('names each score, reason and the verdict that is missing; a guard needs none', () => {
  const rows = [row(1, null), row(2, 0.7, { differs: true }), row(3, null, { role: 'guard' })];
  expect(words(rows, null)).toEqual([
    'a score for key result 1',
    'why key result 2 is scored 0.7',
    'the verdict',
  ]);
  expect(words([row(1, 0.7, { differs: true, reason: 'Flattering' })], 'partial')).toEqual([]);
});

test('says them in one line', () => {
  expect(missingWords(missingToClose([row(1, null), row(2, 0.3), row(4, null)], null))).toBe(
    'Two things missing: scores for key results 1 and 4; the verdict.',
  );
});

test('asks nothing of what is dropped', () => {
  expect(words([row(1, null)], 'dropped')).toEqual([]);
});
