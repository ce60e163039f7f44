// When a bet is judged, and how judgements add up.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgements, mustBeOver, mustSayWhatItBecomes, tallyOf } from './bet.ts';
import { phases } from './cycle.ts';
import { Refusal } from './refusal.ts';

it('is judged at review and after it, not before', () => {
  const judged = phases.filter((phase) => {
    try {
      mustBeOver(phase);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return false;
    }
  });
  expect(judged).toEqual(['review', 'closed']);
});

it('says what it becomes where it is changed', () => {
  const bet = { judged: 'wrong', sentence: 'The queue moved to the car deck', becomes: '' } as const;
  mustSayWhatItBecomes({ ...bet, thenWhat: 'kept' });
  mustSayWhatItBecomes({ ...bet, thenWhat: 'changed', becomes: 'Fewer cars, not faster ramps' });
  expect(() => mustSayWhatItBecomes({ ...bet, thenWhat: 'changed' })).toThrow(Refusal);
});

it('counts every bet once', () => {
  const bet = fc.record({ judged: fc.constantFrom(null, ...judgements) });
  fc.assert(
    fc.property(fc.array(bet), (bets) => {
      const tally = tallyOf(bets);
      expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(bets.length);
      expect(tally['not judged']).toBe(bets.filter(({ judged }) => judged === null).length);
    }),
  );
});
