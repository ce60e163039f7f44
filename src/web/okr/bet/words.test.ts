// Bets counted in words.
import { expect, it } from 'vitest';
import { betsFinding, quarterWords, tallyWords } from './words.ts';

const bet = (...judged: ('moved' | 'unclear' | 'wrong')[]) => ({
  phase: 'closed' as const,
  judgements: judged.map((each) => ({ judged: each })),
});

it('counts the latest judgement of each', () => {
  expect(tallyWords([bet('moved', 'wrong'), bet('wrong'), bet(), bet('unclear')])).toBe(
    '1 moved it, 1 unclear, 1 wrong, 1 not judged',
  );
  expect(tallyWords([])).toBe('');
});

it('says how many wait, and not of a quarter that runs', () => {
  const runs = { ...bet(), phase: 'running' as const };
  expect(betsFinding([])).toBe('No bet was made in this year');
  expect(betsFinding([bet('moved')])).toBe('One bet in the year, all judged');
  expect(betsFinding([bet(), bet('wrong'), runs])).toBe(
    'Three bets in the year, 1 of them waits to be judged',
  );
  expect(betsFinding([bet('wrong'), runs])).toBe('Two bets in the year, none waits to be judged');
  expect(quarterWords([runs])).toBe('1 bet, and the quarter is not over');
  expect(quarterWords([bet('wrong')])).toBe('1 wrong');
});
