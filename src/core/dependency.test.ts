// Which cards cannot all hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, conflictsOf, dependencyStates, mustBeNeededWithin, mustSayWhy } from './dependency.ts';
import { Refusal } from './refusal.ts';

const card = (more: Partial<Card> = {}): Card => ({
  id: 'ramp',
  state: 'accepted',
  teamId: 'boarding',
  neededOn: '2026-05-10',
  givenOn: '2026-05-10',
  personIds: [],
  ...more,
});

describe('conflicts', () => {
  it('are none where what is asked is given in time', () => {
    expect(conflictsOf([card(), card({ id: 'crew', givenOn: '2026-05-01' })])).toEqual([]);
  });

  it('are what was refused, what comes too late and what nobody answered, in this order', () => {
    const cards = [
      card({ id: 'open', state: 'asked', givenOn: null }),
      card({ id: 'late', givenOn: '2026-05-11' }),
      card({ id: 'no', state: 'refused', givenOn: null }),
    ];
    expect(conflictsOf(cards)).toEqual([
      { kind: 'refused', cardIds: ['no'] },
      { kind: 'too late', cardIds: ['late'] },
      { kind: 'unanswered', cardIds: ['open'] },
    ]);
  });

  it('are people two teams count on, not those one team counts on twice, nor on a card that was refused', () => {
    const duarte = { personIds: ['duarte'] };
    const two = [card({ id: 'a', ...duarte }), card({ id: 'b', teamId: 'engines', ...duarte })];
    expect(conflictsOf(two)).toEqual([{ kind: 'same people', personId: 'duarte', cardIds: ['a', 'b'] }]);
    expect(conflictsOf([card({ id: 'a', ...duarte }), card({ id: 'b', ...duarte })])).toEqual([]);
    const no = card({ id: 'b', teamId: 'engines', state: 'refused', givenOn: null, ...duarte });
    expect(conflictsOf([card({ id: 'a', ...duarte }), no])).toEqual([{ kind: 'refused', cardIds: ['b'] }]);
  });

  it('name each card once a kind, whatever the order the cards come in', () => {
    const some = fc.record({
      id: fc.uuid(),
      state: fc.constantFrom(...dependencyStates),
      teamId: fc.constantFrom('boarding', 'engines', 'harbour'),
      neededOn: fc.constantFrom('2026-05-10', '2026-05-20'),
      givenOn: fc.constantFrom(null, '2026-05-15'),
      personIds: fc.subarray(['duarte', 'vera', 'rui']),
    });
    const cards = fc.uniqueArray(some, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(cards, (all) => {
        const found = conflictsOf(all);
        const once = (kind: string) =>
          found.filter((each) => each.kind === kind).flatMap((each) => each.cardIds);
        expect(once('refused')).toHaveLength(all.filter(({ state }) => state === 'refused').length);
        expect(once('unanswered')).toHaveLength(all.filter(({ state }) => state === 'asked').length);
        const keys = (conflicts: typeof found) =>
          conflicts.map((each) => JSON.stringify({ ...each, cardIds: each.cardIds.toSorted() })).toSorted();
        expect(keys(conflictsOf(all.toReversed()))).toEqual(keys(found));
      }),
    );
  });
});

const spring = { startsOn: '2026-04-01', endsOn: '2026-06-30' };

it('is needed within its cycle, and refused with a reason', () => {
  mustBeNeededWithin('2026-04-01', spring);
  mustBeNeededWithin('2026-06-30', spring);
  expect(() => mustBeNeededWithin('2026-07-01', spring)).toThrow(Refusal);
  expect(() => mustBeNeededWithin('2026-03-31', spring)).toThrow(Refusal);
  mustSayWhy({ answer: 'accepted', reason: '' });
  mustSayWhy({ answer: 'refused', reason: 'The slip is full' });
  expect(() => mustSayWhy({ answer: 'refused', reason: '' })).toThrow(Refusal);
});
